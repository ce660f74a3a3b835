"""Age columns: takes headings such as 0, 90+, p5_9 or Male 15-24, gives ages and sex, and says which ages are missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from concordat.sources.reading.cells import Remembered, count
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column
from concordat.sources.reading.notes import Notes

_AGES = re.compile(
    r"(?:(?P<sex>male|female|persons) )?(?P<bands>p)?(?P<start>\d{1,3})(?:(?: ?- ?| )(?P<last>\d{1,3})|(?P<open>\+))?"
)


@dataclass(frozen=True, slots=True)
class AgeBand:
    """Ages from `age_from` to `age_to`, both counted; None for open. `sex` is `male`, `female` or `persons`."""

    age_from: int
    age_to: int | None
    sex: str = "persons"


def age_bands(headings: Sequence[str]) -> tuple[tuple[str, AgeBand], ...]:
    """Return the headings that stand for ages, with what they stand for; `p90`, the last of `p` bands, is open."""
    found = [(heading, match) for heading in headings if (match := _AGES.fullmatch(normal(heading)))]
    highest = max((int(match["start"]) for _, match in found), default=0)
    return tuple((heading, _band(match, highest)) for heading, match in found)


def age_columns(bands: Sequence[tuple[str, AgeBand]]) -> tuple[Column, ...]:
    """Return a column to read for each band."""
    read = Remembered(count).__getitem__
    return tuple(Column(f"{band.sex} {heading}", (heading,), read) for heading, band in bands)


def check_ages(bands: Sequence[AgeBand], notes: Notes, line: int) -> None:
    """Note ages that no column or two columns hold, for each sex: people of them would be lost or counted twice."""
    for sex in dict.fromkeys(band.sex for band in bands):
        following: int | None = 0
        for band in sorted((band for band in bands if band.sex == sex), key=lambda band: band.age_from):
            if following is None or band.age_from != following:
                _gap(notes, sex, following, band.age_from, line)
            following = None if band.age_to is None else band.age_to + 1
        if following is not None:
            _gap(notes, sex, following, None, line)


def _band(match: re.Match[str], highest: int) -> AgeBand:
    start = int(match["start"])
    closes = int(match["last"]) if match["last"] else start
    is_open = bool(match["open"]) or (bool(match["bands"]) and start == highest and not match["last"])
    return AgeBand(start, None if is_open else closes, match["sex"] or "persons")


def _gap(notes: Notes, sex: str, expected: int | None, met: int | None, line: int) -> None:
    ages = "ages" if sex == "persons" else f"{sex} ages"
    if expected is None or (met is not None and met < expected):
        what, field = f"two columns hold {ages} {met}.", f"{sex} {met}"
    else:
        end = "and over" if met is None else f"to {met - 1}"
        what, field = f"the column for {ages} {expected} {end} is missing.", f"{sex} {expected}"
    notes.stop(
        "missing-column",
        what,
        "The people of these ages would be lost or counted twice.",
        "Check the file; the publisher may have renamed a column.",
        line,
        field,
    )
