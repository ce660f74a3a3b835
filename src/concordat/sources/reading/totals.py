"""Total rows: takes labels and figures, says which rows are totals and whether they agree with the rows they add up."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from concordat.sources.reading.cells import CellFault
from concordat.sources.reading.delimited import Line
from concordat.sources.reading.heading import normal
from concordat.sources.reading.layout import Layout, Placed
from concordat.sources.reading.notes import Notes

Row = TypeVar("Row")
_SAYS_TOTAL = re.compile(r"(.*\b)?(grand |sub[- ]?)?totals?:?")
TOTAL_LABELS = frozenset({"total", "totals", "grand total", "total all", "england total", "all providers"})


def is_total_label(cell: str) -> bool:
    """Say whether a cell marks its row as a total, by the declared labels."""
    return len(cell) < 20 and cell[:1] in "tTgGeEaA \u00a0" and normal(cell).rstrip(":") in TOTAL_LABELS


def check_total(
    notes: Notes,
    says: str,
    given: Mapping[str, int | Decimal | None],
    summed: Mapping[str, int | Decimal],
    line: int,
) -> None:
    """Note each measure whose total row differs from the sum of the rows; a total that is empty is not compared."""
    for measure, total in given.items():
        if total is not None and total != summed.get(measure, 0):
            notes.stop(
                "does-not-foot",
                f"{says}: the total of “{measure}” is {total:,}, but the rows add up to {summed.get(measure, 0):,}.",
                "A row is missing, counted twice or wrong; the total is a check and is never counted itself.",
                "Compare the rows with the published file.",
                line,
                measure,
            )


def without_totals(
    lines: Iterable[Line],
    layout: Layout,
    placed: Placed,
    labels: Collection[str],
    totals: list[Row],
    make: Callable[..., Row],
) -> Iterator[Line]:
    """Give the lines that are data; those that say total or sub-total under one of the columns `labels` go to `totals`.

    `make(line number, *values)` makes a total: measures of the layout as far as they can be read, other cells as they stand.
    """
    plan = list(zip(layout.columns, placed.positions, strict=True))
    said = [at for column, at in plan if column.name in labels]
    for line in lines:
        cells = line.cells
        if not any(0 <= at < len(cells) and _SAYS_TOTAL.fullmatch(normal(cells[at])) for at in said):
            yield line
            continue
        values: list[Any] = []
        for column, at in plan:
            cell = cells[at] if 0 <= at < len(cells) else ""
            try:
                values.append(column.read(cell) if column.name in layout.measures else cell.strip())
            except CellFault:
                values.append(None)
        totals.append(make(line.number, *values))
