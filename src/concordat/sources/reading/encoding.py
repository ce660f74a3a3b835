"""Finds the encoding of a text file: takes its bytes in one bounded pass, gives a codec name or a finding."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.reading.limits import LIMITS, MEBIBYTE, Limits
from concordat.sources.reading.opening import unpacked

# Longest first: the mark of UTF-32 begins with the mark of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Encoding:
    """The codec of a text file, with a warning where it had to be guessed."""

    codec: str
    warning: Finding | None = None


def encoding_of(path: Path, limits: Limits = LIMITS) -> Encoding:
    """Return the encoding of a text file: by its mark, else UTF-8 where all bytes are, else Windows-1252.

    Raises Refused where the file is no text, does not hold what its mark says, or fits none of these.
    """
    with unpacked(path, limits) as stream:
        start = stream.read(4096)
        marked = next((codec for mark, codec in MARKS if start.startswith(mark)), "")
        wide = marked or _unmarked_wide(start)
        candidates = [wide] if wide else ["utf-8", "cp1252"]
        decoders = {codec: codecs.getincrementaldecoder(codec)() for codec in candidates}
        piece, nul = start, False
        while decoders:
            for codec in list(decoders):
                try:
                    text = decoders[codec].decode(piece, final=not piece)
                    nul = nul or (codec != "cp1252" and "\0" in text)
                except UnicodeDecodeError:
                    del decoders[codec]
            if not piece:
                break
            piece = stream.read(MEBIBYTE)
    if not decoders or nul or (b"\0" in start and not wide):
        raise Refused(_not_text(path.name, marked))
    codec = next(iter(decoders))
    return Encoding(codec, _guessed(path.name, codec) if codec not in ("utf-8", marked) else None)


def _unmarked_wide(start: bytes) -> str:
    """Name UTF-16 without a mark, told by every second byte being nought."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    if half >= 4 and min(even, odd) == 0 and max(even, odd) > half * 0.4:
        return "utf-16-le" if odd else "utf-16-be"
    return ""


def _guessed(name: str, codec: str) -> Finding:
    shown = "Windows-1252" if codec == "cp1252" else codec.upper()
    return Finding(
        "encoding-guessed",
        f"“{name}” is not UTF-8; it was read as {shown}.",
        f"Its bytes are not UTF-8 text and all of them make sense in {shown}.",
        "Look at names with accents and apostrophes; save the file as UTF-8 to be sure.",
        Place(name),
        "warning",
    )


def _not_text(name: str, marked: str) -> Finding:
    why = (
        f"Its beginning says {marked}, but not all of it is."
        if marked
        else "It is neither UTF-8 nor Windows-1252 text."
    )
    return Finding("wrong-encoding", f"“{name}” cannot be read as text.", why, "Save it as UTF-8 text.", Place(name))
