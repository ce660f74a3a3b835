"""Takes a table of units with value, size, limits and flag, gives the funnel: each unit by its size between the limits of chance."""

from decimal import Decimal
from typing import Any

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, plain
from concordat.publish.charts import Chart
from concordat.publish.plotted import Dot, Line, plotted
from concordat.publish.words import in_words

SIZE, VALUE, AVERAGE, FLAG = "size", "value", "average", "flag"
LOWER, UPPER, INSIDE = "lower_", "upper_", "as expected"
LEAST_ROWS = 2


def chart(table: Table, outcome: Outcome) -> Chart | None:
    """Return the picture; None where the table is no funnel or has fewer than two units."""
    names = [column.name for column in table.columns]
    if not {SIZE, VALUE, AVERAGE, FLAG} <= set(names):
        return None
    rows = [dict(zip(names, map(_drawn, row), strict=True)) for row in table.rows]
    rows = sorted((row for row in rows if row[VALUE] is not None and row[SIZE] is not None), key=lambda row: row[SIZE])
    if len(rows) < LEAST_ROWS:
        return None
    dots = [
        Dot(row[SIZE], row[VALUE], f"{row[names[0]]}: {in_words(row[VALUE])}, {row[FLAG]}", outside=_outside(row))
        for row in rows
    ]
    ends = [name for name in names if name.startswith((LOWER, UPPER))]
    lines = [Line(tuple((row[SIZE], row[AVERAGE]) for row in rows), "average")]
    for name in ends:
        points = tuple((row[SIZE], row[name]) for row in rows if row[name] is not None)
        if len(points) > 1:
            lines.append(Line(points, table.columns[names.index(name)].title, broken=True))
    apart = [str(row[names[0]]) for row in rows if _outside(row)]
    told = f"{', '.join(apart)} (diamonds) {'lies' if len(apart) == 1 else 'lie'}" if apart else "none lies"
    says = f"{table.columns[names.index(VALUE)].title} of {len(rows)} by size: {told} outside what chance would leave."
    size, value = (table.columns[names.index(name)].title for name in (SIZE, VALUE))
    return Chart(table.title, says, (plotted(dots, lines, says, across=size, up=value),))


def _drawn(cell: Any) -> Any:
    """Return the value of a cell; an exact number as one that can be drawn."""
    value = plain(cell)
    return float(value) if isinstance(value, Decimal) else value


def _outside(row: dict[str, Any]) -> bool:
    return row[FLAG] not in ("", None, INSIDE)
