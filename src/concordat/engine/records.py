"""Records as tables: takes records of one class, gives a table of the engine with one column for each field."""

import typing
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import ibis
import pyarrow

PLACES = 10
arrow: Any = pyarrow  # it ships no types
_TYPES: dict[Any, Any] = {
    str: arrow.string(),
    int: arrow.int64(),
    bool: arrow.bool_(),
    date: arrow.date32(),
    Decimal: arrow.decimal128(38, PLACES),
}


def table_of(kind: type[Any], records: Iterable[Any]) -> Any:
    """Return records as an Ibis table: text, int64, decimal(38, 10), date, bool; lists as arrays, documents by their hash.

    Raises ValueError for a number that does not fit exactly.
    """
    hints = typing.get_type_hints(kind)
    rows = list(records)
    columns = {
        field.name: arrow.array([_plain(getattr(row, field.name)) for row in rows], _type(hints[field.name]))
        for field in fields(kind)
    }
    return ibis.memtable(arrow.table(columns))


def _type(annotation: Any) -> Any:
    if annotation in _TYPES:
        return _TYPES[annotation]
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is tuple:
        return arrow.list_(arrow.string())
    wanted = [item for item in inner if item is not type(None)]
    return _type(wanted[0]) if type(None) in inner else arrow.string()


def _plain(value: Any) -> Any:
    return getattr(value, "sha256", list(value) if isinstance(value, tuple) else value)
