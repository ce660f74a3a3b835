"""Admitted care tariff: national prices by healthcare resource group, setting and price year, with trim points."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from concordat.sources.reading.cells import code, count_or_none, price, text
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import FITS, Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "once for each tariff period"
GRAIN = "one row for each healthcare resource group"
TRAPS = (
    "`-` or an empty cell is no price, not nought",
    "a price of nought cannot be told from no price in the source: flagged, and not paid as nought",
    "one group with two prices: both are rejected in one finding",
    "no elective price but a day-case price that was worked out afterwards",
    "the columns mix years: each trim point belongs to one year and setting and is never borrowed",
)
BASE = (Column("hrg", ("hrg", "HRG code"), code), Column("name", ("name", "HRG name"), text))
DERIVED = Column("is_derived", ("elective_is_derived_daycase",), text, needed=False)
_MEASURES = (
    ("price", "elective", re.compile(r"elective (\d{4})")),
    ("price", "non-elective", re.compile(r"non ?elective (\d{4})")),
    ("price", "day case", re.compile(r"day ?case (\d{4})(?: recovered)?")),
    ("trim point", "elective", re.compile(r"elective trim (\d{4})")),
    ("trim point", "non-elective", re.compile(r"non ?elective trim (\d{4})")),
    ("per day", "non-elective", re.compile(r"per day long stay (\d{4})")),
)  # fmt: skip
LAYOUT = Layout("admitted care tariff", BASE, tolerated=lambda heading: True)


@dataclass(frozen=True, slots=True, order=True)
class Measure:
    """What a column holds: `price` (pounds), `trim point` (days) or `per day` (pounds a day), for a setting and price year.

    `elective` prices are for day cases and ordinary electives together.
    """

    what: str
    setting: str
    price_year: str


@dataclass(frozen=True, slots=True)
class TariffRow:
    """One group: every cell of the file that holds a value, by what it is; a missing price is absent, not nought."""

    line: int
    hrg: str
    name: str
    values: Mapping[Measure, Decimal]
    derived_day_case: bool


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return max((_likeness(row) for row in sample.rows()), default=0)


def _likeness(row: Sequence[str]) -> int:
    measures = sum(1 for cell in row if measure_of(cell))
    return FITS + measures if measures and LAYOUT.fits(row) else measures if measures > 2 else 0


def measure_of(heading: str) -> Measure | None:
    """Return what a heading such as `nonelective_1819` stands for, None where it is none of these."""
    for what, setting, pattern in _MEASURES:
        match = pattern.fullmatch(normal(heading))
        if match and (int(match[1][:2]) + 1) % 100 == int(match[1][2:]):
            return Measure(what, setting, f"20{match[1][:2]}/{match[1][2:]}")
    return None


def read(path: Path, limits: Limits = LIMITS) -> Read[TariffRow]:
    """Return every group that has one price only; groups with two are rejected with a finding."""

    def work(notes: Notes) -> Loaded[TariffRow]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, _, header = found
        measures = {cell: measure for cell in header.cells if (measure := measure_of(cell))}
        _check_settings(tuple(measures.values()), notes, header.number)
        columns = tuple(
            Column(heading, (heading,), _days if measure.what == "trim point" else price)
            for heading, measure in measures.items()
        )
        layout = Layout(LAYOUT.name, (*BASE, DERIVED, *columns))
        placed = layout.place(header.cells, notes, header.number)
        if notes.stopped:
            return Loaded()
        order = tuple(measures.values())

        def make(line: int, hrg: str, name: str, derived: str | None, *values: Decimal | None) -> TariffRow:
            held = {measure: value for measure, value in zip(order, values, strict=True) if value is not None}
            return TariffRow(line, hrg, name, held, (derived or "").upper() in ("Y", "YES"))

        rows = _one_price(tuple(parse(grid.lines, layout, placed, make, notes)), notes)
        _look_at(rows, notes)
        years = sorted({measure.price_year for measure in order})
        return Loaded(rows, edition=", ".join(years), facts=grid.facts)

    return read_file("admitted_care_tariff", path, limits, work)


def _days(cell: str) -> Decimal | None:
    days = count_or_none("" if cell.strip() == "-" else cell)
    return None if days is None else Decimal(days)


def _check_settings(measures: Sequence[Measure], notes: Notes, line: int) -> None:
    years = sorted({measure.price_year for measure in measures if measure.what == "price"}) or ["2017/18"]
    for year in years:
        for setting, heading in (("elective", "elective"), ("non-elective", "nonelective")):
            if Measure("price", setting, year) in measures:
                continue
            example = f"{heading}_{year[2:4]}{year[5:]}"
            notes.stop(
                "missing-column",
                f"the column “{example}” with the {setting} prices of {year} is missing.",
                "The layout has changed, or this is another file; guessing would risk a wrong price.",
                "Check the file; where a column was renamed, rename it back.",
                line,
                example,
            )


def _one_price(rows: Sequence[TariffRow], notes: Notes) -> tuple[TariffRow, ...]:
    groups: dict[str, list[TariffRow]] = {}
    for row in rows:
        groups.setdefault(row.hrg, []).append(row)
    for hrg, several in groups.items():
        if len(several) > 1:
            _several(notes, hrg, several)
    return tuple(several[0] for several in groups.values() if len(several) == 1)


def _several(notes: Notes, hrg: str, rows: Sequence[TariffRow]) -> None:
    differing = sorted({m for row in rows for m in row.values if len({other.values.get(m) for other in rows}) > 1})
    lines = " and ".join(str(row.line) for row in rows)
    if differing:
        prices = "; ".join(
            f"{m.setting} {m.what} {m.price_year}: {' and '.join(str(row.values.get(m, 'none')) for row in rows)}"
            for m in differing
        )
        kind, what = "two-prices", f"{hrg} has different values in lines {lines} ({prices})."
    else:
        kind, what = "duplicate-key", f"{hrg} stands in lines {lines} with the same values."
    notes.stop(
        kind,
        what,
        "A group has one price in one setting and year; choosing one would be a guess, so none of them is used.",
        "Find out from the publisher which row holds and remove the other.",
        rows[-1].line,
        "hrg",
    )


def _look_at(rows: Sequence[TariffRow], notes: Notes) -> None:
    for row in rows:
        prices = {measure: value for measure, value in row.values.items() if measure.what == "price"}
        if prices and not all(prices.values()):
            notes.warn(
                "zero-price",
                f"{row.hrg} “{row.name}” has a price of nought.",
                "The source could not tell nought from no price; paying nought may be wrong.",
                "It is loaded without a price; agree a local price where it is needed.",
                row.line,
                "hrg",
            )
        if row.derived_day_case and not any(measure.setting == "day case" for measure in prices):
            notes.warn(
                "no-price",
                f"{row.hrg} “{row.name}” is marked as priced for day cases only, but has no day-case price.",
                "Its column is empty or missing.",
                "Agree a local price where it is needed.",
                row.line,
                "hrg",
            )
