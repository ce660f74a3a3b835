"""Bed availability and occupancy: adult general and acute beds open and occupied, by trust and month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from concordat.sources.reading.cells import Remembered, code, count_or_none, month
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.returned import Returned, check_returns
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "monthly"
GRAIN = "one row for each trust and month, an average day of it"
TRAPS = (
    "a month that repeats the month before for most trusts is a copy, not the truth",
    "blank where a trust has no such beds",
    "paediatric and critical care beds are not adult general and acute beds, and are not read",
)
_COUNT = Remembered(count_or_none).__getitem__
LAYOUT = Layout(
    "bed availability",
    (
        Column("body", ("nhs_trust22_code", "Org Code"), Remembered(code).__getitem__),
        Column("month", ("month",), Remembered(month).__getitem__),
        Column("available", ("adult_general_acute_beds_available",), _COUNT),
        Column("occupied", ("adult_general_acute_beds_occupied",), _COUNT),
    ),
    tolerated=lambda heading: "bed" in normal(heading) or normal(heading).endswith("occupancy rate"),
)
# A copy repeats every trust; so large a share of equal pairs comes by chance never.
COPIED, LEAST = 2, 5


@dataclass(frozen=True, slots=True)
class Beds:
    """Adult general and acute beds of one trust on an average day of a month, None where it has none or did not return them."""

    line: int
    body: str
    month: date
    available: int | None
    occupied: int | None


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Beds]:
    """Return a row for each trust and month; the edition is the last month."""

    def work(notes: Notes) -> Loaded[Beds]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(grid.lines, LAYOUT, placed, Beds, notes))
        # A trust without such beds is blank in every month: only its days are looked at.
        check_returns((Returned(row.line, row.body, row.month, row.occupied or 1) for row in rows), "month", notes)
        _check_full(rows, notes)
        _check_copies(rows, notes)
        return Loaded(rows, edition=str(max(row.month for row in rows))[:7] if rows else "", facts=grid.facts)

    return read_file("bed_availability", path, limits, work)


def repeats(rows: Sequence[Beds]) -> tuple[date, ...]:
    """Return the months in which more than half of the trusts have the same beds as in the month before."""
    by_month: dict[date, dict[str, tuple[int, int]]] = {}
    for row in rows:
        if row.available is not None and row.occupied is not None:
            by_month.setdefault(row.month, {})[row.body] = (row.available, row.occupied)
    months = sorted(by_month)
    found = []
    for before, now in pairwise(months):
        both = by_month[before].keys() & by_month[now].keys()
        same = sum(by_month[before][body] == by_month[now][body] for body in both)
        if len(both) >= LEAST and same * COPIED > len(both):
            found.append(now)
    return tuple(found)


def _check_full(rows: Sequence[Beds], notes: Notes) -> None:
    for row in rows:
        if row.available is not None and row.occupied is not None and row.occupied > row.available:
            notes.warn(
                "above-capacity",
                f"{row.body} in {row.month:%B %Y}: {row.occupied:,} beds occupied of {row.available:,}.",
                "More beds are in use than are open.",
                "Ask whether escalation beds were counted.",
                row.line,
                "adult_general_acute_beds_occupied",
            )


def _check_copies(rows: Sequence[Beds], notes: Notes) -> None:
    for one in repeats(rows):
        notes.warn(
            "repeated-month",
            f"{one:%B %Y} has the beds of the month before for most trusts.",
            "It is a copy and not what was counted.",
            "Leave the month out, or get the file of that month from the publisher.",
            next(row.line for row in rows if row.month == one),
            "month",
        )
