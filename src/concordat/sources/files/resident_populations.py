"""Resident populations: people of small areas or bodies, in all or by age, with the codes of what they lie in."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from concordat.sources.reading.ages import AgeBand, age_bands, age_columns, check_ages
from concordat.sources.reading.cells import count
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import FITS, Sample
from concordat.sources.reading.source import Loaded, edition_in, read_file
from concordat.sources.reading.table import HEADER_WITHIN, Grid, grids, parse
from concordat.sources.reading.units import Unit, UnitMaker, check_codes, finest, unit_columns, unit_heading

LICENCE = "Open Government Licence v3.0"
CADENCE = "yearly, mid-year estimates"
GRAIN = "one row for each small area or body"
TRAPS = (
    "ages by single year (0 to 90+) or in bands (p0, p1_4 to p90), each checked for gaps",
    "the ages must add up to the total of the row",
    "total rows are checks and never counted",
    "resident people are not registered people",
)
TOTAL = ("total_population", "all ages", "total")
IGNORED = ("imd_rank", "imd_decile")


@dataclass(frozen=True, slots=True)
class ResidentPopulation:
    """People of the unit `of`: in all, and by `ages` in the order of `people` (both empty where only the total is given)."""

    line: int
    of: Unit
    units: tuple[Unit, ...]
    total: int
    ages: tuple[AgeBand, ...] = ()
    people: tuple[int, ...] = ()


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source: units and a total of people."""
    return max((_likeness(row) for row in sample.rows()), default=0)


def _likeness(row: Sequence[str]) -> int:
    units = sum(1 for cell in row if unit_heading(cell))
    total = any(normal(cell) in map(normal, TOTAL) for cell in row)
    return FITS + units + 20 if units and total else 0


def read(path: Path, limits: Limits = LIMITS) -> Read[ResidentPopulation]:
    """Return the people of every unit of the file."""

    def work(notes: Notes) -> Loaded[ResidentPopulation]:
        for grid in grids(path, notes, limits):
            for number, line in enumerate(grid.lines):
                if any(unit_heading(cell) for cell in line.cells):
                    return _people(path.name, grid, line.cells, line.number, notes)
                if number >= HEADER_WITHIN:
                    break
        notes.stop(
            "unknown-layout",
            "no header row of a population was found.",
            "No row has a heading such as “LSOA11CD” or “CCG17CDH” and “total_population”.",
            "Check that it is the file you mean and that its header row is there.",
        )
        return Loaded()

    return read_file("resident_populations", path, limits, work)


def _people(name: str, grid: Grid, cells: Sequence[str], line: int, notes: Notes) -> Loaded[ResidentPopulation]:
    headings = [found for cell in cells if (found := unit_heading(cell))]
    check_codes(headings, notes, line)
    bands = age_bands(cells)
    ages = tuple(band for _, band in bands)
    columns = (*unit_columns(headings), Column("total", TOTAL, count), *age_columns(bands))
    measures = tuple(column.name for column in columns[len(headings) :])
    labels = tuple(column.name for column in columns[: len(headings)])
    layout = Layout("resident population", columns, IGNORED, totals=labels, measures=measures)
    placed = layout.place(cells, notes, line)
    if bands:
        check_ages(ages, notes, line)
    if notes.stopped:
        return Loaded()
    maker = UnitMaker(headings)
    smallest = finest(maker.kinds)
    units_width = len(headings)

    def make(number: int, *values: object) -> ResidentPopulation:
        units = maker.units(number, [str(value) for value in values[:units_width]])
        total, *people = values[units_width:]
        return ResidentPopulation(number, units[smallest], units, _whole(total), ages, tuple(map(_whole, people)))

    totals: list[ResidentPopulation] = []
    rows = tuple(parse(grid.lines, layout, placed, make, notes, totals))
    _check(rows, totals, notes)
    return Loaded(rows, tuple(totals), edition_in(name), grid.facts)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _check(rows: Sequence[ResidentPopulation], totals: Sequence[ResidentPopulation], notes: Notes) -> None:
    lines: dict[tuple[str, int, str], int] = {}
    for row in rows:
        first = lines.setdefault(row.of.key, row.line)
        if first != row.line:
            notes.stop(
                "duplicate-key",
                f"{row.of.kind} {row.of.gss or row.of.ods} stands in lines {first} and {row.line}.",
                "Its people would be counted twice.",
                "Remove the row that is wrong.",
                row.line,
                row.of.kind,
            )
        if row.ages and sum(row.people) != row.total:
            _does_not_foot(notes, row)
    everyone = sum(row.total for row in rows)
    for total in totals:
        if total.total != everyone:
            notes.stop(
                "does-not-foot",
                f"the total row says {total.total:,} people, the rows add up to {everyone:,}.",
                "A row is missing, counted twice or wrong; the total is a check and is never counted itself.",
                "Compare the rows with the published file.",
                total.line,
                TOTAL[0],
            )


def _does_not_foot(notes: Notes, row: ResidentPopulation) -> None:
    notes.stop(
        "does-not-foot",
        f"the ages of {row.of.gss or row.of.ods} add up to {sum(row.people):,}, its total is {row.total:,}.",
        "One of the numbers is wrong or a column has slipped.",
        "Compare the row with the published file.",
        row.line,
        TOTAL[0],
    )
