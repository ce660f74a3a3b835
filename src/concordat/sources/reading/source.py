"""Runs a reader: takes its work on one file, gives a Read that holds every finding and never raises."""

import gc
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from concordat.kernel.finding import Refused
from concordat.sources.reading.delimited import Line
from concordat.sources.reading.layout import Layout, Placed
from concordat.sources.reading.limits import Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.opening import digest
from concordat.sources.reading.read import Read
from concordat.sources.reading.table import Grid, grids, header_of, missing_table

Row = TypeVar("Row", covariant=True)
_EDITION = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[-_](?P<month>0[1-9]|1[0-2])(?!\d))?(?!\d)")


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Row]):
    """What a reader made of a file: rows, total rows, the edition it speaks of and how it was read."""

    rows: tuple[Row, ...] = ()
    totals: tuple[Row, ...] = ()
    edition: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


def read_file(source: str, path: Path, limits: Limits, work: Callable[[Notes], Loaded[Row]]) -> Read[Row]:
    """Return what `work` makes of the file; where it is refused, no rows and the findings."""
    notes = Notes(path.name, limits)
    sha256 = ""
    loaded: Loaded[Row] = Loaded()
    try:
        sha256 = digest(path, limits)
        with _collector_at_rest():
            loaded = work(notes)
    except Refused as refused:
        notes.take(*refused.findings)
    except OSError as error:
        notes.stop("missing-file", "the file cannot be read.", f"{error.strerror}.", "Check it and try again.")
    return Read(
        source, path.name, sha256, loaded.rows, loaded.totals, notes.findings, loaded.edition, dict(loaded.facts)
    )


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the cyclic garbage collector from walking over the growing rows again and again; they hold no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def headed_table(path: Path, layout: Layout, notes: Notes, limits: Limits) -> tuple[Grid, Placed, Line] | None:
    """Return the first table of a file whose header row fits the layout, its columns placed, its lines after the header.

    Where none fits, the table most like it is placed so that its missing columns are named; None where none is like it.
    """
    near: tuple[Grid, Line] | None = None
    for grid in grids(path, notes, limits):
        header = header_of(grid.lines, layout)
        if header and layout.fits(header.cells):
            return grid, layout.place(header.cells, notes, header.number), header
        if header and not near:
            near = grid, header
    if near:
        layout.place(near[1].cells, notes, near[1].number)
    else:
        missing_table(notes, layout)
    return None


def first_table(path: Path, notes: Notes, limits: Limits) -> Iterator[Line]:
    """Give the lines of the first table of a file, header or not."""
    for grid in grids(path, notes, limits):
        return grid.lines
    return iter(())


def edition_in(name: str) -> str:
    """Return the first year, or year and month, that a file name carries, such as `2017-04`; nothing where none."""
    match = _EDITION.search(name)
    return "-".join(part for part in (match["year"], match["month"]) if part) if match else ""


def years_in(name: str) -> tuple[int, ...]:
    """Return the years that a file name carries."""
    return tuple(int(match["year"]) for match in _EDITION.finditer(name))
