"""Daily discharges: people who did not meet the criteria to reside and left that day, by trust and day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordat.sources.reading.cells import Remembered, code, count_or_none, day
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.returned import Returned, check_returns
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "daily figures, monthly"
GRAIN = "one row for each trust and day"
TRAPS = (
    "of patients who do not meet the criteria to reside, not of all",
    "by time of day only up to May 2023; the total goes on",
    "a nought among days that are none may be a return that was not made",
)
_COUNT = Remembered(count_or_none).__getitem__
LAYOUT = Layout(
    "daily discharges",
    (
        Column("body", ("nhs_trust22_code", "Org Code"), Remembered(code).__getitem__),
        Column("day", ("date",), Remembered(day).__getitem__),
        Column("by_1700", ("discharged_by_1700",), _COUNT, needed=False),
        Column("later", ("discharged_between_1701_2359",), _COUNT, needed=False),
        Column("total", ("discharged_total",), _COUNT),
    ),
)


@dataclass(frozen=True, slots=True)
class Discharged:
    """People of one trust on one day who did not meet the criteria to reside and left, None where it was not returned."""

    line: int
    body: str
    day: date
    by_1700: int | None
    later: int | None
    total: int | None


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Discharged]:
    """Return a row for each trust and day; the edition is the last month."""

    def work(notes: Notes) -> Loaded[Discharged]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(grid.lines, LAYOUT, placed, Discharged, notes))
        check_returns((Returned(row.line, row.body, row.day, row.total) for row in rows), "discharged_total", notes)
        _check_sums(rows, notes)
        return Loaded(rows, edition=str(max(row.day for row in rows))[:7] if rows else "", facts=grid.facts)

    return read_file("daily_discharges", path, limits, work)


def _check_sums(rows: Iterable[Discharged], notes: Notes) -> None:
    for row in rows:
        parts = (row.by_1700, row.later)
        known = row.total is not None and None not in parts
        if known and sum(part or 0 for part in parts) != row.total:
            notes.warn(
                "does-not-foot",
                f"{row.body} on {row.day}: {row.by_1700:,} by 17:00 and {row.later:,} later are not the {row.total:,} of the day.",
                "One of the three is wrong; the total is used.",
                "Compare the row with the published file.",
                row.line,
                "discharged_total",
            )
