"""Finds rows in a bulk table: takes the table and the values that select them, gives their lines as spans."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

import ibis

from concordat.engine.bulk import FILE_LINE

# Up to this many rows a table's columns are fetched once and kept by value; a longer one is asked for each selection.
MOST_ROWS_KEPT = 200_000
Spans = tuple[tuple[int, int], ...]
Found = tuple[Spans, int, list[str]]
Names = tuple[str, ...]


def finder(table: Any, most: int, most_kept: int = MOST_ROWS_KEPT) -> Callable[[Mapping[str, str]], Found]:
    """Return what finds rows of `table` by the text of their values.

    It gives at least the first `most` + 1 spans of lines, the number of rows, and the names that are no columns.
    """
    if int(table.count().to_pyarrow().as_py()) > most_kept:
        return lambda where: lines_where(table, where, most)
    kept: dict[Names, dict[tuple[Any, ...], list[int]]] = {}

    # Asking the table for a column makes an expression each time; its kinds are read once.
    kinds = dict(table.schema().items())

    def find(where: Mapping[str, str]) -> Found:
        unknown = sorted(name for name in where if name not in kinds)
        names = tuple(sorted(name for name in where if name in kinds))
        if names not in kept:
            kept[names] = _index(table, names)
        try:
            wanted = tuple(_value(kinds[name], where[name]) for name in names)
        except (ValueError, InvalidOperation):
            return (), 0, unknown
        lines = kept[names].get(wanted, [])
        return spans_of(lines), len(lines), unknown

    return find


def lines_where(table: Any, where: Mapping[str, str], most: int) -> Found:
    """Return the first `most` + 1 spans of lines, the number of rows, and the names in `where` that are no columns."""
    unknown = sorted(name for name in where if name not in table.columns)
    wanted = [equal(table[name], value) for name, value in where.items() if name in table.columns]
    chosen = table.filter(wanted) if wanted else table
    # Neighbouring lines have the same difference between line and rank, so that a span is a group.
    lines = chosen.select(line=chosen[FILE_LINE])
    ranked = lines.mutate(island=lines.line - ibis.row_number().over(order_by=lines.line))
    spans = ranked.group_by("island").aggregate(first=ranked.line.min(), last=ranked.line.max(), rows=ranked.count())
    total = int(chosen.count().to_pyarrow().as_py())
    found = spans.order_by("first").limit(most + 1).to_pyarrow().to_pylist()
    return tuple((row["first"], row["last"]) for row in found), total, unknown


def spans_of(lines: Iterable[int]) -> Spans:
    """Return lines in rising order as spans, first and last included."""
    spans: list[tuple[int, int]] = []
    for line in lines:
        if spans and line == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], line)
        elif not spans or line != spans[-1][1]:
            spans.append((line, line))
    return tuple(spans)


def _index(table: Any, names: Names) -> dict[tuple[Any, ...], list[int]]:
    rows = table.order_by(FILE_LINE).select(*names, FILE_LINE).to_pyarrow()
    columns = [rows.column(name).to_pylist() for name in (*names, FILE_LINE)]
    index: dict[tuple[Any, ...], list[int]] = {}
    for *values, line in zip(*columns, strict=True):
        index.setdefault(tuple(values), []).append(line)
    return index


def _value(kind: Any, value: str) -> Any:
    if value == "None":
        return None
    if kind.is_date():
        return date.fromisoformat(value)
    if kind.is_integer():
        return int(value)
    if kind.is_decimal():
        return Decimal(value)
    if kind.is_boolean():
        return value in ("yes", "True", "true")
    return value


def equal(column: Any, text: str) -> Any:
    """Return the condition that a column has the value that a text writes; never true where it cannot be read."""
    try:
        value = _value(column.type(), text)
    except (ValueError, InvalidOperation):
        return ibis.literal(False)
    return column.isnull() if value is None else column == ibis.literal(value, column.type())
