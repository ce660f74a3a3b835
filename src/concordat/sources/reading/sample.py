"""Looks at the beginning of a file: takes a path, gives its first lines or text, from which sources recognise their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from concordat.sources.reading.layout import Layout
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.opening import unpacked
from concordat.sources.reading.table import HEADER_WITHIN, grids
from concordat.sources.reading.workbook import is_workbook

FITS = 1000


@dataclass(frozen=True, slots=True)
class Sample:
    """The first rows of each table of a file, as cells; for JSON its first characters instead."""

    file: str
    tables: tuple[tuple[tuple[str, ...], ...], ...] = ()
    json: str = ""

    def likeness(self, *layouts: Layout) -> int:
        """Return how like the file is to the best of the layouts: over 1000 where one fits, nought where few columns do."""
        return max((_likeness(layout, row) for layout in layouts for row in self.rows()), default=0)

    def rows(self) -> Iterable[tuple[str, ...]]:
        """Give the first rows of every table."""
        return (row for table in self.tables for row in table)


def sample_of(path: Path, limits: Limits = LIMITS) -> Sample:
    """Return the beginning of a file; raises Refused where it cannot be read."""
    if not is_workbook(path):
        with unpacked(path, limits) as stream:
            start = stream.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
        if start.startswith((b"{", b"[")):
            return Sample(path.name, json=start.decode("utf-8", "replace"))
    notes = Notes(path.name, limits)
    tables = [
        tuple(tuple(line.cells) for line in islice(grid.lines, HEADER_WITHIN)) for grid in grids(path, notes, limits)
    ]
    return Sample(path.name, tuple(tables))


def _likeness(layout: Layout, row: tuple[str, ...]) -> int:
    alike = layout.likeness(row)
    if layout.fits(row):
        return FITS + alike
    needed = sum(1 for column in layout.columns if column.needed)
    return alike if alike * 2 > needed else 0
