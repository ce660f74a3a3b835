"""Waiting times, full extract: referral to treatment by provider, commissioner, part and treatment function, week by week."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordat.sources.reading.cells import Remembered, code, count, count_or_none, month, needed, text
from concordat.sources.reading.heading import normal
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
GRAIN = "one row for each provider, commissioner, part and treatment function"
TRAPS = (
    "part 2A is inside part 2, so parts must never be added up",
    "treatment function C_999 is the total of the others: a check, never counted",
    "`Total` leaves out unknown clock starts and is empty for some parts; `Total All` is the figure",
    "week bands are empty for part 3 and here and there elsewhere: empty is not nought",
    "the last band is open; bands have had other numbers of weeks",
    "counts written with a decimal point",
)
COLUMNS = (
    Column("month", ("Period",), Remembered(month).__getitem__),
    Column("provider_parent", ("Provider Parent Org Code",), text, needed=False),
    Column("provider_parent_name", ("Provider Parent Name",), text, needed=False),
    Column("provider", ("Provider Org Code",), Remembered(code).__getitem__),
    Column("provider_name", ("Provider Org Name",), text),
    Column("commissioner_parent", ("Commissioner Parent Org Code",), text, needed=False),
    Column("commissioner_parent_name", ("Commissioner Parent Name",), text, needed=False),
    Column("commissioner", ("Commissioner Org Code",), Remembered(code).__getitem__),
    Column("commissioner_name", ("Commissioner Org Name",), text),
    Column("part", ("RTT Part Type",), needed),
    Column("part_says", ("RTT Part Description", "RTT Part Name"), text, needed=False),
    Column("function", ("Treatment Function Code",), Remembered(code).__getitem__),
    Column("function_name", ("Treatment Function Name", "Treatment Function"), text, needed=False),
)
FIGURES = (
    Column("total", ("Total",), Remembered(count_or_none).__getitem__),
    Column("unknown_start", ("Patients with unknown clock start date",), Remembered(count_or_none).__getitem__),
    Column("total_all", ("Total All",), Remembered(count).__getitem__),
)
_BAND = re.compile(r"gt (?P<start>\d+)(?: to (?P<end>\d+))? weeks(?: sum 1)?")
LAYOUT = Layout(
    "RTT full extract", (*COLUMNS, *FIGURES), tolerated=lambda heading: bool(_BAND.fullmatch(normal(heading)))
)


@dataclass(frozen=True, slots=True)
class Pathways:
    """Patients of one provider, commissioner, part and treatment function in a month.

    `part` is 1A, 1B (completed), 2 (waiting), 2A (waiting, decision to admit made: inside 2) or 3 (new); `weeks` has one
    count for each week waited, from 0 to 1 on, the last open; `total_all` is the number of patients.
    """

    line: int
    month: date
    provider_parent: str
    provider_parent_name: str
    provider: str
    provider_name: str
    commissioner_parent: str
    commissioner_parent_name: str
    commissioner: str
    commissioner_name: str
    part: str
    part_says: str
    function: str
    function_name: str
    weeks: tuple[int | None, ...]
    total: int | None
    unknown_start: int | None
    total_all: int

    def within(self, weeks: int) -> int:
        """Return how many waited at most `weeks` weeks: the first `weeks` bands."""
        return sum(people or 0 for people in self.weeks[:weeks])

    def over(self, weeks: int) -> int:
        """Return how many waited more than `weeks` weeks: the bands after the first `weeks`."""
        return sum(people or 0 for people in self.weeks[weeks:])


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Pathways]:
    """Return the rows by treatment function; the rows of all functions together are `totals`, used as a check."""

    def work(notes: Notes) -> Loaded[Pathways]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, _, header = found
        bands = week_columns(header.cells, notes, header.number)
        layout = Layout(LAYOUT.name, (*COLUMNS, *bands, *FIGURES))
        placed = layout.place(header.cells, Notes(path.name, limits), header.number)
        if notes.stopped:
            return Loaded()
        every = parse(grid.lines, layout, placed, _maker(len(bands)), notes)
        rows: list[Pathways] = []
        totals: list[Pathways] = []
        for row in every:
            (totals if row.function in ALL_FUNCTIONS else rows).append(row)
        headings = [band.headings[0] for band in bands]
        check_all_functions(_counted(rows, headings), _counted(totals, headings), notes)
        _check_rows(rows, notes)
        _check_within(rows, notes)
        months = sorted({row.month for row in rows})
        return Loaded(tuple(rows), tuple(totals), str(months[-1])[:7] if months else "", grid.facts)

    return read_file("waiting_times_full", path, limits, work)


def week_columns(headings: Sequence[str], notes: Notes, line: int) -> tuple[Column, ...]:
    """Return the columns of the week bands in order, noting a band that is missing."""
    found = [(match, heading) for heading in headings if (match := _BAND.fullmatch(normal(heading)))]
    bands = sorted(
        (int(match["start"]), int(match["end"]) if match["end"] else None, heading) for match, heading in found
    )
    expected: int | None = 0
    for start, end, _ in bands:
        if start != expected:
            break
        expected = end
    else:
        start, end = -1, None
    if expected is not None or not bands:
        missing = f"Gt {expected or 0:02d} To {(expected or 0) + 1:02d} Weeks"
        notes.stop(
            "missing-column",
            f"the column “{missing}” is missing or out of step.",
            "Waits must be covered week by week up to an open last band, or shares within a limit are wrong.",
            "Check the file; the publisher may have renamed a column.",
            line,
            missing,
        )
    read = Remembered(count_or_none).__getitem__
    return tuple(Column(f"from {start}", (heading,), read) for start, _, heading in bands)


def _maker(bands: int) -> Callable[..., Pathways]:
    own = len(COLUMNS)
    at_part = [column.name for column in COLUMNS].index("part")

    def make(line: int, *values: object) -> Pathways:
        named = [value or "" for value in values[:own]]
        named[at_part] = str(named[at_part]).casefold().removeprefix("part").strip(" _").upper()
        weeks = values[own : own + bands]
        row: Callable[..., Pathways] = Pathways
        return row(line, *named, weeks, *values[own + bands :])

    return make


def _counted(rows: Iterable[Pathways], headings: Sequence[str]) -> Iterable[Counted]:
    for row in rows:
        figures: dict[str, int | None] = dict(zip(headings, row.weeks, strict=True))
        figures["Total All"] = row.total_all
        yield Counted(row.line, Group(row.provider, row.commissioner, row.part), row.function, figures)


def _check_rows(rows: Sequence[Pathways], notes: Notes) -> None:
    for row in rows:
        known = [people for people in row.weeks if people is not None]
        added = sum(known) + (row.unknown_start or 0)
        if known and added != row.total_all:
            notes.stop(
                "does-not-foot",
                f"the weeks and unknown clock starts add up to {added:,}, “Total All” is {row.total_all:,}.",
                "One of the numbers is wrong or a column has slipped.",
                "Compare the row with the published file.",
                row.line,
                "Total All",
            )


def _check_within(rows: Sequence[Pathways], notes: Notes) -> None:
    waiting = {(row.provider, row.commissioner, row.function): row.total_all for row in rows if row.part == "2"}
    for row in rows:
        whole = waiting.get((row.provider, row.commissioner, row.function), 0)
        if row.part == "2A" and waiting and row.total_all > whole:
            notes.warn(
                "part-exceeds-whole",
                f"{row.provider} for {row.commissioner}, {row.function}: part 2A has {row.total_all:,} patients, "
                f"part 2, which contains it, {whole:,}.",
                "Everyone with a decision to admit is among those waiting.",
                "Compare both rows with the published file.",
                row.line,
                "Total All",
            )
