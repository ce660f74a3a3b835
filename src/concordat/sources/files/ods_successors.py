"""ODS successors: which code followed which on what day, kept as published: many to many, repeats, cycles and all."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordat.sources.reading.cells import code, day
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "quarterly"
GRAIN = "one row for each predecessor, successor and day"
TRAPS = (
    "the same pair on several days is kept",
    "one code may have many successors and many predecessors",
    "a code that succeeds itself is kept with a warning",
    "an exact repetition is a warning",
)
LAYOUT = Layout(
    "ODS successors",
    (
        Column("predecessor", ("old_code", "predecessor", "organisation code"), code),
        Column("successor", ("new_code", "successor", "succession organisation code"), code),
        Column("on", ("date", "effective date", "succession effective date"), day),
    ),
)


@dataclass(frozen=True, slots=True)
class Successor:
    """A code that followed another on a day; both are ODS codes."""

    line: int
    predecessor: str
    successor: str
    on: date


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Successor]:
    """Return every succession of the file in its order."""

    def work(notes: Notes) -> Loaded[Successor]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(grid.lines, LAYOUT, placed, Successor, notes))
        _look_at(rows, notes)
        last = max((row.on for row in rows), default=None)
        return Loaded(rows, edition=str(last or ""), facts=grid.facts)

    return read_file("ods_successors", path, limits, work)


def _look_at(rows: tuple[Successor, ...], notes: Notes) -> None:
    seen: dict[tuple[str, str, date], int] = {}
    for row in rows:
        if row.predecessor == row.successor:
            notes.warn(
                "self-succession",
                f"{row.predecessor} succeeds itself on {row.on}.",
                "The publisher records some re-openings so; followed without care it never ends.",
                "Nothing to do: it is kept and has no effect on who follows whom.",
                row.line,
            )
        first = seen.setdefault((row.predecessor, row.successor, row.on), row.line)
        if first != row.line:
            notes.warn(
                "repeated-row",
                f"{row.predecessor} → {row.successor} on {row.on} stands in line {first} too.",
                "The same fact is written twice.",
                "Nothing to do: a fact stated twice is still one fact.",
                row.line,
            )
