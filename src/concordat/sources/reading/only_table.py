"""Finds the one table of a kind in a file: takes its layout, gives it with what is written above it; a second one like it is told."""

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from concordat.sources.reading.delimited import Line
from concordat.sources.reading.layout import Layout
from concordat.sources.reading.limits import Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.source import headed_table
from concordat.sources.reading.table import HEADER_WITHIN, Grid, grids

_THOUSANDS = re.compile(r"£ ?['’]?000s?\b|£ ?k\b|\bthousands?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """One table: its lines after the `header`, the cells `above` the header, and the names of `sheets` that have one like it."""

    grid: Grid
    header: Line
    above: tuple[str, ...]
    sheets: tuple[str, ...]

    def thousands_said(self) -> str:
        """Return the words, in the sheet's name or above the header, that say thousands of pounds; nothing where none do."""
        return next((said for said in (self.grid.sheet, *self.above) if _THOUSANDS.search(said)), "")


def only_table(path: Path, layout: Layout, notes: Notes, limits: Limits) -> Found | None:
    """Return the first table that fits; where none does, None and findings that name what is missing."""
    found: list[tuple[Grid, Line, tuple[str, ...]]] = []
    for grid in grids(path, notes, limits):
        above: list[str] = []
        for line in islice(grid.lines, HEADER_WITHIN):
            if layout.fits(line.cells):
                found.append((grid, line, tuple(above)))
                break
            above += line.cells
    if not found:
        headed_table(path, layout, notes, limits)
        return None
    grid, header, cells = found[0]
    return Found(grid, header, cells, tuple(grid.sheet for grid, _, _ in found))
