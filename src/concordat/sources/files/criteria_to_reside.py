"""Criteria to reside: people in acute beds who do not meet the criteria, by trust and day."""

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
    "a nought among days that are none may be a return that was not made",
    "blank is a return that was not made, not nought",
    "codes are those of 2022, also before a merger",
)
LAYOUT = Layout(
    "criteria to reside",
    (
        Column("body", ("nhs_trust22_code", "Org Code"), Remembered(code).__getitem__),
        Column("day", ("date",), Remembered(day).__getitem__),
        Column("not_meeting", ("do_not_meet_criteria_to_reside",), Remembered(count_or_none).__getitem__),
    ),
)


@dataclass(frozen=True, slots=True)
class NotMeeting:
    """People in the beds of one trust on one day who do not meet the criteria to reside, None where it was not returned."""

    line: int
    body: str
    day: date
    not_meeting: int | None


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[NotMeeting]:
    """Return a row for each trust and day; the edition is the last month."""

    def work(notes: Notes) -> Loaded[NotMeeting]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(grid.lines, LAYOUT, placed, NotMeeting, notes))
        check_returns((Returned(row.line, row.body, row.day, row.not_meeting) for row in rows), "do_not_meet_criteria_to_reside", notes)  # fmt: skip
        return Loaded(rows, edition=str(max(row.day for row in rows))[:7] if rows else "", facts=grid.facts)

    return read_file("criteria_to_reside", path, limits, work)
