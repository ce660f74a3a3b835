"""Headings of coded units: takes headings such as CCG17CDH or ltla21_name, gives which unit, year and part they stand for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from concordat.sources.reading.cells import Remembered, code, gss, needed
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column
from concordat.sources.reading.notes import Notes

_HEADING = re.compile(r"(?P<kind>[a-z]+)(?P<year>\d\d) ?(?P<part>cdho|cdh|cdo|cd|nmw|nm|code h|code|name)")
PARTS = {
    "cd": "gss",
    "code": "gss",
    "cdh": "ods",
    "cdo": "ods",
    "cdho": "ods",
    "code h": "ods",
    "nm": "name",
    "name": "name",
}
READ: dict[str, Callable[[str], str]] = {"gss": gss, "ods": code, "name": needed}
KINDS = {
    "lsoa": "LSOA", "msoa": "MSOA", "wd": "ward", "ward": "ward", "lad": "LAD", "ltla": "LAD", "utla": "UTLA",
    "cty": "county", "rgn": "region", "pco": "PCT", "sha": "SHA", "ccg": "CCG", "sicbl": "sub-ICB location",
    "stp": "STP", "icb": "ICB", "nhsat": "area team", "nhsrlo": "local office", "nhser": "NHS region",
    "nhscr": "NHS region", "cal": "cancer alliance",
}  # fmt: skip


# Smallest first: the first of these that a file has is what its rows are about.
FINENESS = (
    "LSOA", "MSOA", "ward", "LAD", "UTLA", "county", "PCT", "CCG", "sub-ICB location", "STP", "ICB",
    "area team", "local office", "cancer alliance", "SHA", "NHS region", "region",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A body or place as one column group names it: kind, the year of its code list, ONS code, ODS code and name."""

    kind: str
    year: int
    gss: str = ""
    ods: str = ""
    name: str = ""

    @property
    def key(self) -> tuple[str, int, str]:
        """What tells it from every other unit: kind, year and code."""
        return self.kind, self.year, self.gss or self.ods


@dataclass(frozen=True, slots=True)
class UnitHeading:
    """What one heading stands for; `part` is `gss`, `ods` or `name`."""

    heading: str
    kind: str
    year: int
    part: str


def unit_heading(heading: str) -> UnitHeading | None:
    """Return what a heading stands for, None where it is not of this form."""
    match = _HEADING.fullmatch(normal(heading))
    if not match or match["kind"] not in KINDS or match["part"] not in PARTS:
        return None
    return UnitHeading(heading.strip(), KINDS[match["kind"]], 2000 + int(match["year"]), PARTS[match["part"]])


def finest(kinds: Sequence[tuple[str, int]]) -> int:
    """Return which of the kinds of a file is the smallest unit: what its rows are about."""
    return min(range(len(kinds)), key=lambda number: FINENESS.index(kinds[number][0]))


def check_codes(headings: Sequence[UnitHeading], notes: Notes, line: int) -> None:
    """Note each unit that has a heading for its name but none for a code."""
    parts: dict[tuple[str, int], dict[str, str]] = {}
    for heading in headings:
        parts.setdefault((heading.kind, heading.year), {})[heading.part] = heading.heading
    for (kind, year), found in parts.items():
        if "gss" not in found and "ods" not in found:
            shown = found["name"]
            notes.stop(
                "missing-column",
                f"the column with the code of the {kind} {year} is missing beside “{shown}”.",
                "A name alone does not say which unit is meant.",
                "Check the file; the publisher may have renamed the column.",
                line,
                shown,
            )


def unit_columns(headings: Sequence[UnitHeading]) -> tuple[Column, ...]:
    """Return a column to read for each heading."""
    return tuple(
        Column(_name(heading), (heading.heading,), Remembered(READ[heading.part]).__getitem__) for heading in headings
    )


def _name(heading: UnitHeading) -> str:
    return f"{heading.kind} {heading.year} {heading.part}"


# Kind and year, what picks its cells out of a row, which parts these are, and the units made so far with their lines.
_Group = tuple[
    tuple[str, int],
    Callable[[Sequence[str]], str | tuple[str, ...]],
    tuple[str, ...],
    dict[str | tuple[str, ...], tuple["Unit", int]],
]


class UnitMaker:
    """Makes the units of a row from its cells; equal units are one object, so that large look-ups stay small."""

    def __init__(self, headings: Sequence[UnitHeading]):
        groups: dict[tuple[str, int], list[tuple[int, str]]] = {}
        for number, heading in enumerate(headings):
            groups.setdefault((heading.kind, heading.year), []).append((number, heading.part))
        self.kinds = tuple(groups)
        self._groups: list[_Group] = [
            (kind, itemgetter(*(number for number, _ in group)), tuple(part for _, part in group), {})
            for kind, group in groups.items()
        ]

    @property
    def known(self) -> tuple[tuple[Unit, int], ...]:
        """Every different unit made, with the line it was first met on."""
        return tuple(found for *_, known in self._groups for found in known.values())

    def units(self, line: int, values: Sequence[str]) -> tuple[Unit, ...]:
        """Return the units of one row, in the order of the file."""
        units = []
        for kind, pick, parts, known in self._groups:
            cells = pick(values)
            found = known.get(cells)
            if found is None:
                found = known[cells] = (_unit(kind, parts, cells), line)
            units.append(found[0])
        return tuple(units)


def _unit(kind: tuple[str, int], parts: Sequence[str], cells: str | tuple[str, ...]) -> Unit:
    if parts == ("gss", "name"):
        return Unit(kind[0], kind[1], cells[0], "", cells[1])
    named = dict(zip(parts, (cells,) if isinstance(cells, str) else cells, strict=True))
    return Unit(kind[0], kind[1], named.get("gss", ""), named.get("ods", ""), named.get("name", ""))
