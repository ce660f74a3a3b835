"""Cells as people type them: takes lines of a spreadsheet, gives them on, and counts thousands commas and blanks at the ends."""

import re
from collections.abc import Iterable, Iterator

from concordat.sources.reading.delimited import Line
from concordat.sources.reading.notes import Notes

_THOUSANDS = re.compile(r"£?-?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)


def as_typed(lines: Iterable[Line], notes: Notes) -> Iterator[Line]:
    """Give every line as it is; at the end one warning for each habit says how often it was met, and where first."""
    commas: list[int] = []
    blanks: list[int] = []
    for line in lines:
        commas += [line.number] * sum(1 for cell in line.cells if _THOUSANDS.fullmatch(cell.strip()))
        blanks += [line.number] * sum(1 for cell in line.cells if cell and cell != cell.strip())
        yield line
    if commas:
        what = f"Thousands commas stand in {_counted(commas)}."
        why = "A comma is read as separating thousands where it stands before three digits."
        notes.warn("thousands-commas", what, why, "Nothing, where that is what you meant.", commas[0])
    if blanks:
        what = f"Blanks stand at the ends of {_counted(blanks)}."
        why = "Blanks at the ends make two names of one; they are not read."
        notes.warn("blanks-at-the-ends", what, why, "Nothing; take them out at the source.", blanks[0])


def _counted(numbers: list[int]) -> str:
    return (
        f"{len(numbers):,} cells, the first in line {numbers[0]}"
        if len(numbers) > 1
        else f"a cell of line {numbers[0]}"
    )
