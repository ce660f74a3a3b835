"""Redaction: takes a paper with exempt blocks, gives the copy the public may have, built without them, and finds leaks in any output."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from concordat.kernel.exempt import Exempt, parts_of
from concordat.kernel.text import counted

RUN = 5
# Letters in a row that do not stand so by chance, once the spaces are lost.
SURE = 20
_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^>]*>")
_BLANK_LINES = re.compile(r"\n\s*\n")
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A text that is kept from the public: why, until when that holds, who decided it, and how much it is."""

    text: str
    reason: str
    review: date | None = None
    by: str = ""

    @property
    def words(self) -> int:
        """How many words are withheld."""
        return len(_WORD.findall(self.text))

    @property
    def paragraphs(self) -> int:
        """How many paragraphs are withheld."""
        return len([part for part in _BLANK_LINES.split(self.text) if part.strip()])

    @property
    def says(self) -> str:
        """What stands in its place: how much was left out, why, until when, and by whose decision."""
        much = f"{counted(self.paragraphs, 'paragraph')} ({counted(self.words, 'word')})"
        return f"{much} withheld: {self.grounds}"

    @property
    def grounds(self) -> str:
        """Why it is withheld, until when that holds, and who decided it."""
        until = f" The reason is looked at again on {self.review.day} {self.review:%B %Y}." if self.review else ""
        by = f" Decided by {self.by}." if self.by else ""
        return f"{self.reason}.{until}{by}"


@dataclass(frozen=True, slots=True)
class Leak:
    """Withheld words found where they must not be."""

    words: str
    of: Withheld


def public_text(text: str) -> str:
    """Return a paper as the public may have it; raises Refused where a block cannot be read with certainty.

    The copy is put together from the open parts alone; the words of a block are never in it.
    """
    parts = (
        f"\n> **Withheld.** {_withheld(part).says}\n" if isinstance(part, Exempt) else part.text
        for part in parts_of(text)
    )
    return "\n".join(parts)


def whole_text(text: str) -> str:
    """Return a paper as members have it: every block in its place, marked as exempt; raises Refused like `public_text`."""
    parts = (
        f"\n> **Not for publication**, because {_withheld(part).grounds}\n\n{part.text}\n\n> **End of what is not for publication.**\n"
        if isinstance(part, Exempt)
        else part.text
        for part in parts_of(text)
    )
    return "\n".join(parts)


def withheld(text: str) -> tuple[Withheld, ...]:
    """Return the exempt blocks of a paper in order; raises Refused where one cannot be read."""
    return tuple(_withheld(part) for part in parts_of(text) if isinstance(part, Exempt))


def scan(output: str | bytes, hidden: Iterable[Withheld], public: str = "") -> tuple[Leak, ...]:
    """Return the withheld words found in an output: any run of five, or all of a shorter block, one leak a block and place.

    Case, spaces, punctuation and mark-up make no difference; bytes are read in every likely way. In text, runs are found
    even where the spaces between words are lost, as in words taken out of a document. `public` is text that is open
    anyway: a run that stands there too gives nothing away.
    """
    known = _runs_of(_words(public))
    views = [_words(view) for view in _views(output)]
    letters = ["".join(view) for view in views]
    found: dict[tuple[str, Withheld], Leak] = {}
    for one in hidden:
        own = _words(one.text)
        runs = set(_runs(own, min(RUN, len(own)))) - known
        for view in views:
            for run in _runs(view, min(RUN, len(own))):
                if run in runs:
                    found.setdefault((" ".join(run), one), Leak(" ".join(run), one))
        for run in runs if isinstance(output, str) else ():
            joined = "".join(run)
            if len(joined) >= SURE and any(joined in view for view in letters):
                found.setdefault((" ".join(run), one), Leak(" ".join(run), one))
    return tuple(found.values())


def _withheld(part: Exempt) -> Withheld:
    return Withheld(text=part.text, reason=part.reason, review=part.review, by=part.by)


def _views(output: str | bytes) -> Iterator[str]:
    """Give an output as text in every way in which words could be read from it."""
    texts = [output] if isinstance(output, str) else [output.decode(name, errors="replace") for name in _ENCODINGS]
    for text in texts:
        plain = html.unescape(text)
        yield plain
        if "<" in plain:
            yield _TAG.sub(" ", plain)
            yield _TAG.sub("", plain)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def _runs(words: tuple[str, ...], length: int) -> Iterator[tuple[str, ...]]:
    if length:
        yield from (words[start : start + length] for start in range(len(words) - length + 1))


def _runs_of(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {run for length in range(1, RUN + 1) for run in _runs(words, length)}
