"""Finds rows in a bulk table: takes the table and the values that select them, gives their lines as spans."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import ibis

from concordat.engine.bulk import FILE_LINE


def lines_where(table: Any, where: dict[str, str], most: int) -> tuple[tuple[tuple[int, int], ...], int, list[str]]:
    """Return the first `most` + 1 spans of lines, the number of rows, and the names in `where` that are no columns."""
    unknown = sorted(name for name in where if name not in table.columns)
    wanted = [_equal(table[name], value) for name, value in where.items() if name in table.columns]
    chosen = table.filter(wanted) if wanted else table
    # Neighbouring lines have the same difference between line and rank, so that a span is a group.
    lines = chosen.select(line=chosen[FILE_LINE])
    ranked = lines.mutate(island=lines.line - ibis.row_number().over(order_by=lines.line))
    spans = ranked.group_by("island").aggregate(first=ranked.line.min(), last=ranked.line.max(), rows=ranked.count())
    total = int(chosen.count().to_pyarrow().as_py())
    found = spans.order_by("first").limit(most + 1).to_pyarrow().to_pylist()
    return tuple((row["first"], row["last"]) for row in found), total, unknown


def _equal(column: Any, value: str) -> Any:
    kind = column.type()
    try:
        if kind.is_date():
            return column == ibis.literal(date.fromisoformat(value))
        if kind.is_integer():
            return column == int(value)
        if kind.is_decimal():
            return column == ibis.literal(Decimal(value), kind)
        if kind.is_boolean():
            return column == (value in ("yes", "True", "true"))
    except (ValueError, InvalidOperation):
        return ibis.literal(False)
    return column.isnull() if value == "None" else column == value
