"""Fonts: takes a PDF, gives fonts that are not embedded and characters that cannot be read as text."""

import re
from typing import Any

import pikepdf

from pdf_ua.painted import painted

NAMED_ENCODINGS = {"/WinAnsiEncoding", "/MacRomanEncoding", "/StandardEncoding"}
# Code points that stand for no character.
NOT_TEXT = {"\x00", "\ufeff", "\ufffe"}
HEX = rb"<([0-9a-fA-F\s]+)>"


def faults(pdf: pikepdf.Pdf) -> list[str]:
    """Return the faults of the fonts that pages use."""
    found: list[str] = []
    read: dict[Any, dict[int, str] | None] = {}
    for one in painted(pdf):
        if one.font is None:
            continue
        key, name = one.font.objgen, str(one.font.get("/BaseFont", "without a name")).lstrip("/")
        if key not in read:
            read[key] = unicode_map(one.font)
            if not _embedded(one.font):
                found.append(f"31-009: the font {name} is not embedded")
            if read[key] is None and not _encoding_is_known(one.font):
                found.append(f"31-027: the font {name} does not say which characters its glyphs are")
        known = read[key]
        if known is not None:
            unread = sorted({code for text in one.shown for code in _codes(one.font, text)} - known.keys())
            found += [f"10-001: page {one.page} shows code {code} of {name}, which is no character" for code in unread]
            found += [
                f"31-028: the font {name} maps code {code} to nothing"
                for code, text in known.items()
                if not text or NOT_TEXT & set(text)
            ]
    return found


def unicode_map(font: Any) -> dict[int, str] | None:
    """Return which text each code of a font stands for, None where the font does not say."""
    if "/ToUnicode" not in font or not isinstance(font.ToUnicode, pikepdf.Stream):
        return None
    text = font.ToUnicode.read_bytes()
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, to in re.findall(HEX + rb"\s*" + HEX, block):
            found[int(code, 16)] = _text(to)
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, to in re.findall(HEX + rb"\s*" + HEX + rb"\s*(<[^>]+>|\[.*?\])", block, re.DOTALL):
            codes = range(int(first, 16), int(last, 16) + 1)
            if to.startswith(b"["):
                found.update(zip(codes, map(_text, re.findall(HEX, to)), strict=False))
            else:
                start = _text(to.strip(b"<>"))
                last_one = ord(start[-1]) if start else 0
                found.update({code: start[:-1] + chr(last_one + step) for step, code in enumerate(codes)})
    return found


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", errors="replace")


def _codes(font: Any, shown: bytes) -> list[int]:
    width = 2 if str(font.get("/Subtype", "")) == "/Type0" else 1
    return [int.from_bytes(shown[at : at + width], "big") for at in range(0, len(shown), width)]


def _embedded(font: Any) -> bool:
    if str(font.get("/Subtype", "")) == "/Type3":
        return True
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    described = inner.get("/FontDescriptor", pikepdf.Dictionary())
    return any(name in described for name in ("/FontFile", "/FontFile2", "/FontFile3"))


def _encoding_is_known(font: Any) -> bool:
    return str(font.get("/Encoding", "")) in NAMED_ENCODINGS
