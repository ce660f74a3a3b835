"""Reads tables of any packing: takes a text file or workbook and a layout, gives typed rows with their line numbers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import call, itemgetter
from pathlib import Path
from typing import Any, TypeVar

from concordat.sources.reading.cells import CellFault
from concordat.sources.reading.delimited import Line, how_to_read, records
from concordat.sources.reading.layout import Column, Layout, Placed
from concordat.sources.reading.limits import LIMITS, Limits
from concordat.sources.reading.notes import Notes
from concordat.sources.reading.totals import is_total_label
from concordat.sources.reading.workbook import is_workbook, sheets

Row = TypeVar("Row")
HEADER_WITHIN = 20


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of a file: the sheet it stands on (empty for text), its lines, and how it was read."""

    sheet: str
    lines: Iterator[Line]
    facts: dict[str, str]


def grids(path: Path, notes: Notes, limits: Limits = LIMITS, separator: str = "") -> Iterator[Grid]:
    """Give each table of a text file (one) or workbook (one a sheet); raises Refused where the file cannot be read."""
    if is_workbook(path):
        for sheet, lines in sheets(path, limits):
            yield Grid(sheet, lines, {"sheet": sheet})
    else:
        codec, separator = how_to_read(path, separator, notes, limits)
        yield Grid("", records(path, codec, separator, notes, limits), {"encoding": codec, "separator": separator})


def header_of(lines: Iterator[Line], layout: Layout) -> Line | None:
    """Take lines up to the header row of a layout and return it: the first that fits, else the one most like it."""
    best, most = None, 0
    for number, line in enumerate(lines):
        if layout.fits(line.cells):
            return line
        likeness = layout.likeness(line.cells)
        if likeness > most:
            best, most = line, likeness
        if number + 1 >= HEADER_WITHIN:
            break
    return best


def parse(
    lines: Iterable[Line],
    layout: Layout,
    placed: Placed,
    make: Callable[..., Row],
    notes: Notes,
    totals: list[Row] | None = None,
) -> Iterator[Row]:
    """Give a row for each line, made by `make(line number, *values)` with the values in the order of the columns.

    A line of another width, or with a cell that cannot be read, is left out with a finding for each fault. Total rows
    are put into `totals` and not given.
    """
    plan = list(zip(layout.columns, placed.positions, strict=True))
    reads = [column.read if at >= 0 else _absent for column, at in plan]
    pick = itemgetter(*(max(at, 0) for _, at in plan), 0)  # the last makes it a tuple where there is one column only
    width = placed.width
    labels = [at for column, at in plan if column.name in layout.totals and at >= 0]
    ragged: Line | None = None
    for line in lines:
        if ragged:
            _ragged(notes, ragged, placed.width)
            ragged = None
        cells = line.cells
        if len(cells) != width and (len(cells) < width or any(map(str.strip, cells[width:]))):
            ragged = line
            continue
        total = bool(labels) and any(is_total_label(cells[at]) for at in labels)
        try:
            if total:
                row = make(line.number, *_total_values(cells, plan, layout))
                if totals is not None:
                    totals.append(row)
            else:
                yield make(line.number, *map(call, reads, pick(cells)))
        except CellFault:
            _cell_faults(notes, line, [item for item in plan if not total or item[0].name in layout.measures])
    if ragged:
        _cut_off(notes, ragged, placed.width)


def _absent(cell: str) -> None:
    """Stand in for a column that the file does not have."""


def _total_values(cells: Sequence[str], plan: Sequence[tuple[Column, int]], layout: Layout) -> list[Any]:
    """Return the values of a total row: its measures read, its other cells as they stand."""
    return [
        None if at < 0 else column.read(cells[at]) if column.name in layout.measures else cells[at].strip()
        for column, at in plan
    ]


def missing_table(notes: Notes, layout: Layout) -> None:
    """Note that no table of the file has anything of the layout."""
    names = ", ".join(f"“{column.headings[0]}”" for column in layout.columns if column.needed and column.headings)
    notes.stop(
        "unknown-layout",
        f"no header row of the kind “{layout.name}” was found.",
        f"None of the columns {names} stands in its first {HEADER_WITHIN} rows.",
        "Check that it is the file you mean and that its header row is there.",
    )


def _cell_faults(notes: Notes, line: Line, plan: Sequence[tuple[Column, int]]) -> None:
    for column, at in plan:
        if at < 0:
            continue
        try:
            column.read(line.cells[at])
        except CellFault as fault:
            heading = column.headings[0] if column.headings else f"column {at + 1}"
            shown = line.cells[at] if len(line.cells[at]) <= 60 else line.cells[at][:57] + "..."
            notes.stop(
                fault.kind,
                f"“{shown}” cannot stand under “{heading}”.",
                str(fault),
                "Correct the cell, or ask the publisher.",
                line.number,
                heading,
            )


def _ragged(notes: Notes, line: Line, width: int) -> None:
    notes.stop(
        "ragged-row",
        f"the row has {len(line.cells)} cells where the file has {width} columns.",
        "A separator is missing or one too many, so the cells may stand under the wrong heading.",
        "Put text that contains the separator in quotation marks.",
        line.number,
    )


def _cut_off(notes: Notes, line: Line, width: int) -> None:
    if len(line.cells) > width:
        _ragged(notes, line, width)
        return
    notes.stop(
        "cut-off-file",
        f"the last row has {len(line.cells)} cells where the file has {width} columns.",
        "The file was cut off, or its last row is not part of the table.",
        "Fetch the file again; remove a closing remark.",
        line.number,
    )
