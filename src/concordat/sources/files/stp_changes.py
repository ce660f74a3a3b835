"""STP change log: what the publisher changed in the footprints and when, in its own words."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from concordat.sources.reading.cells import day, text
from concordat.sources.reading.layout import Column, Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.read import Read
from concordat.sources.reading.sample import Sample
from concordat.sources.reading.source import Loaded, headed_table, read_file
from concordat.sources.reading.table import parse

LICENCE = "Open Government Licence v3.0"
CADENCE = "occasional"
GRAIN = "one row for each change"
TRAPS = ("the day is written with a time of nought", "the details are free text", "`-` where a change has no footprint")
LAYOUT = Layout(
    "STP change log",
    (
        Column("on", ("date",), day),
        Column("stp", ("stp_code", "STP code"), text),
        Column("stp_name", ("stp_name", "STP name"), text),
        Column("kind", ("type", "type of change"), text),
        Column("details", ("details",), text),
    ),
)


@dataclass(frozen=True, slots=True)
class Change:
    """A change to a footprint as its publisher recorded it; `stp` is an ODS code or `-`."""

    line: int
    on: date
    stp: str
    stp_name: str
    kind: str
    details: str


def likeness(sample: Sample) -> int:
    """Return how like a file is to this source."""
    return sample.likeness(LAYOUT)


def read(path: Path, limits: Limits = LIMITS) -> Read[Change]:
    """Return every change of the log."""

    def work(notes: Notes) -> Loaded[Change]:
        found = headed_table(path, LAYOUT, notes, limits)
        if not found:
            return Loaded()
        grid, placed, _ = found
        rows = tuple(parse(grid.lines, LAYOUT, placed, Change, notes))
        return Loaded(rows, edition=str(max((row.on for row in rows), default="")), facts=grid.facts)

    return read_file("stp_changes", path, limits, work)
