"""Weighted populations: people on each practice's list, and people weighted for need by stream, as money is allocated by them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from concordat.sources.files.market_forces_factors import price_year_in
from concordat.sources.reading.cells import CellFault, code, decimal, needed, text
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "yearly, with the allocations"
GRAIN = "one row for each practice"
TRAPS = (
    "streams are every column that ends in WP, so that one that is added needs no change",
    "the year in the heading of people may be another than the year of the file",
    "the column LA holds a county code in areas of two tiers, while UTLA names the district: neither is read",
    "each stream comes to about the people of all: one that does not is told",
    "a practice twice is refused",
)
COLUMNS = (
    Column("practice", ("Practice_Code",), code),
    Column("name", ("GP_Practice_Name", "Practice_Name"), needed),
    Column("former_body", ("CCG{yy}", "SICBL{yy}"), text, needed=False),
    Column("former_name", ("Former CCG", "SICBL{yy}name"), text, needed=False),
    Column("board", ("ICS{yy}", "ICB{yy}"), code),
    Column("board_name", ("ICS{yy}name", "ICB{yy}name"), text),
    Column("region", ("R{yy}",), text, needed=False),
    Column("district", ("LAD{yy}",), text, needed=False),
    Column("district_name", ("LTLA{yy}",), text, needed=False),
)
LAYOUT = Layout("weighted populations", COLUMNS)
_PEOPLE = re.compile(r"pop(ulation)? .*")
_STREAM = re.compile(r"(?P<name>.+) wp")
_NOT_READ = re.compile(
    r"practice postcode|latitude|longitude|pcn (code|name)|loc\d\d( ?name)?|region\d\d|la\d\d|utla\d\d|patients"
)
# A stream is scaled so that all people of it are all people; this is how far apart they may be by rounding.
APART = 1_000


@dataclass(frozen=True, slots=True)
class WeightedPractice:
    """One practice: its board and the body that commissioned before it, people on its list, and weighted people by stream."""

    line: int
    practice: str
    name: str
    former_body: str
    former_name: str
    board: str
    board_name: str
    region: str
    district: str
    district_name: str
    people: Decimal
    weighted: Mapping[str, Decimal]


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[WeightedPractice]:
    """Return every practice; the edition is the year of the file name, such as 2023/24, empty where it has none."""

    def work(notes: Notes) -> Loaded[WeightedPractice]:
        found = headed_table(path, Layout(LAYOUT.name, COLUMNS, tolerated=lambda heading: True), notes, limits)
        if not found:
            return Loaded()
        grid, _, header = found
        people, streams = _counted(header.cells)
        columns = (
            *COLUMNS,
            Column("people", people or ("Population",), _people),
            *(Column(heading, (heading,), _people) for heading in streams),
        )
        layout = Layout(LAYOUT.name, columns, tolerated=lambda heading: bool(_NOT_READ.fullmatch(normal(heading))))
        placed = layout.place(header.cells, notes, header.number)
        if not streams:
            what = "no column of weighted people was found."
            why = "Such a column ends in WP, as in “Final WP”."
            notes.stop("missing-column", what, why, "Check that it is the file you mean.", header.number)
        if notes.stopped:
            return Loaded()
        names = [_STREAM.fullmatch(normal(heading))["name"] for heading in streams]  # type: ignore[index]
        rows = tuple(parse(grid.lines, layout, placed, _practice(names), notes))
        _check(rows, names, notes)
        return Loaded(rows, edition=price_year_in(path.name), facts=grid.facts)

    return read_file("weighted_populations", path, limits, work)


def _counted(cells: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    people = tuple(cell for cell in cells if _PEOPLE.fullmatch(normal(cell)))
    return people, tuple(dict.fromkeys(cell for cell in cells if _STREAM.fullmatch(normal(cell))))


def _people(cell: str) -> Decimal:
    value = decimal(cell)
    if value < 0:
        raise CellFault("negative-number", "People cannot be fewer than none.")
    return value


def _practice(names: Sequence[str]) -> Callable[..., WeightedPractice]:
    def make(line: int, *values: Any) -> WeightedPractice:
        people, *weighted = values[len(COLUMNS) :]
        told: list[Any] = [value or "" for value in values[: len(COLUMNS)]]
        told += [people, dict(zip(names, weighted, strict=True))]
        return WeightedPractice(line, *told)

    return make


def _check(rows: Sequence[WeightedPractice], names: Sequence[str], notes: Notes) -> None:
    lines: dict[str, int] = {}
    for row in rows:
        first = lines.setdefault(row.practice, row.line)
        if first != row.line:
            what = f"{row.practice} stands in lines {first} and {row.line}."
            notes.stop(
                "duplicate-key", what, "Its people would be counted twice.", "Remove the row that is wrong.", row.line
            )
    people = sum((row.people for row in rows), Decimal(0))
    for name in names:
        weighted = sum((row.weighted[name] for row in rows), Decimal(0))
        if abs(weighted - people) * APART > people:
            what = f"“{name} WP” comes to {weighted:,.0f} people, and there are {people:,.0f}."
            why = "Over all England a stream comes to all people; practices may be missing here, or another measure be in it."
            notes.warn("does-not-foot", what, why, "Nothing, where this is a part of the file; else compare it.")
