"""Waiting times, incomplete pathways: people waiting by provider, commissioner and treatment function."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordat.sources.reading.cells import Remembered, code, count, month, text
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse
from concordat.sources.reading.waiting import ALL_FUNCTIONS, Counted, Group, check_all_functions

LICENCE = "Open Government Licence v3.0"
CADENCE = "monthly"
GRAIN = "one row for each provider, commissioner and treatment function"
TRAPS = (
    "treatment function C_999 is the total of the others: a check, never counted",
    "those within 18 and over 52 weeks are among `Total All`",
    "the parent of a provider is where it sits, not who pays",
)
LAYOUT = Layout(
    "RTT incomplete extract",
    (
        Column("month", ("Period",), Remembered(month).__getitem__),
        Column("provider_parent", ("Provider Parent Org Code",), text, needed=False),
        Column("provider", ("Provider Org Code",), Remembered(code).__getitem__),
        Column("provider_name", ("Provider Org Name",), text),
        Column("commissioner_parent", ("Commissioner Parent Org Code",), text, needed=False),
        Column("commissioner_parent_name", ("Commissioner Parent Name",), text, needed=False),
        Column("commissioner", ("Commissioner Org Code",), Remembered(code).__getitem__),
        Column("commissioner_name", ("Commissioner Org Name",), text),
        Column("function", ("Treatment Function Code",), Remembered(code).__getitem__),
        Column("function_name", ("Treatment Function Name", "Treatment Function"), text, needed=False),
        Column("total_all", ("Total All",), count),
        Column("within_18", ("within_18",), count),
        Column("over_52", ("over_52",), count),
    ),
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """People waiting for one provider, paid by one commissioner, in one treatment function at the end of a month."""

    line: int
    month: date
    provider_parent: str
    provider: str
    provider_name: str
    commissioner_parent: str
    commissioner_parent_name: str
    commissioner: str
    commissioner_name: str
    function: str
    function_name: str
    total_all: int
    within_18: int
    over_52: int


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Waiting]:
    """Return the rows by treatment function; the rows of all functions together are `totals`, used as a check."""

    def work(notes: Notes) -> Loaded[Waiting]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        every = tuple(parse(grid.lines, LAYOUT, placed, Waiting, notes))
        rows = tuple(row for row in every if row.function not in ALL_FUNCTIONS)
        totals = tuple(row for row in every if row.function in ALL_FUNCTIONS)
        check_all_functions(_counted(rows), _counted(totals), notes)
        _check_rows(rows, notes)
        months = sorted({row.month for row in rows})
        return Loaded(rows, totals, str(months[-1])[:7] if months else "", grid.facts)

    return read_file("waiting_times_incomplete", path, limits, work)


def _counted(rows: Iterable[Waiting]) -> Iterable[Counted]:
    for row in rows:
        figures = {"Total All": row.total_all, "within_18": row.within_18, "over_52": row.over_52}
        yield Counted(row.line, Group(row.provider, row.commissioner, ""), row.function, figures)


def _check_rows(rows: Sequence[Waiting], notes: Notes) -> None:
    for row in rows:
        if row.within_18 + row.over_52 > row.total_all:
            notes.stop(
                "does-not-foot",
                f"{row.within_18:,} within 18 weeks and {row.over_52:,} over 52 are more than the {row.total_all:,} in all.",
                "Both groups are among all who wait.",
                "Compare the row with the published file.",
                row.line,
                "Total All",
            )
