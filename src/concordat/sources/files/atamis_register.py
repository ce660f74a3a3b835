"""Atamis register: contracts as the procurement system of NHS bodies exports them, one row for each contract and winning bidder."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from concordat.sources.reading.as_typed import as_typed
from concordat.sources.reading.cells import count_or_none, day, day_or_none, needed, price, text
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0 where a body publishes it; otherwise your own"
CADENCE = "on request, or as a body publishes its register"
GRAIN = "one row for each contract and winning bidder"
TRAPS = (
    "term in months that does not agree with the dates: both are kept, with a warning",
    "a yearly value that does not come to the value over the term: both are told, with a warning",
    "thousands commas, pound signs and blanks at the ends are read, with a warning that counts them",
    "a workbook with macros is refused: it is saved without them first",
)
LAYOUT = Layout(
    "Atamis register",
    (
        Column("ref", ("contract_ref", "contract reference"), needed),
        Column("name", ("contract_name", "contract title"), needed),
        Column("bidder", ("winning_bidder", "supplier name"), needed),
        Column("route", ("procurement_route", "route to market"), text),
        Column("starts", ("start_date", "contract start date"), day),
        Column("last_day", ("current_end_date", "contract end date"), day_or_none),
        Column("value", ("current_value", "total contract value"), price),
        Column("months", ("current_term_months", "contract term months"), count_or_none),
        Column("annual", ("estimated_annual_value", "annual contract value"), price),
    ),
)
YEAR = 12


@dataclass(frozen=True, slots=True)
class AtamisRow:
    """One contract as exported: value over the term and a year in pounds, none where empty; `last_day` is its last day."""

    line: int
    ref: str
    name: str
    bidder: str
    route: str
    starts: date
    last_day: date | None
    value: Decimal | None
    months: int | None
    annual: Decimal | None


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[AtamisRow]:
    """Return every contract of the export."""

    def work(notes: Notes) -> Loaded[AtamisRow]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(as_typed(grid.lines, notes), LAYOUT, placed, AtamisRow, notes))
        for row in rows:
            _look_at(row, notes)
        return Loaded(rows, facts=grid.facts)

    return read_file("atamis_register", path, limits, work)


def months_between(starts: date, last_day: date) -> int:
    """Return how many months a term has: as many as begin, so that 1 April to 31 March are twelve."""
    whole = (last_day.year - starts.year) * YEAR + last_day.month - starts.month
    return whole + (1 if last_day.day >= starts.day else 0)


def _look_at(row: AtamisRow, notes: Notes) -> None:
    if row.last_day is not None and row.last_day < row.starts:
        notes.stop(
            "impossible-dates",
            f"{row.ref} ends on {row.last_day} and starts on {row.starts}.",
            "It would never hold.",
            "Correct one of the two days.",
            row.line,
            "CURRENT_END_DATE",
        )
        return
    if row.last_day is not None and row.months is not None and months_between(row.starts, row.last_day) != row.months:
        notes.warn(
            "term-differs",
            f"{row.ref} has a term of {row.months} months; its dates give {months_between(row.starts, row.last_day)}.",
            "One of the two was not changed when the other was.",
            "The dates are used; correct the term.",
            row.line,
            "CURRENT_TERM_MONTHS",
        )
    if row.annual is not None and row.value is not None and row.months:
        apart = abs(row.annual * row.months / YEAR - row.value)
        if apart > row.annual / YEAR:
            notes.warn(
                "value-differs",
                f"{row.ref}: £{row.annual:,} a year over {row.months} months is not the value of £{row.value:,}.",
                "The two are apart by more than one month's value.",
                "The yearly value is used; compare it with the contract.",
                row.line,
                "CURRENT_VALUE",
            )
