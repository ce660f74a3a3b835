"""Columns of a bulk table as engine expressions: takes a column, gives what is bad in it and its values in their own type."""

from typing import Any

import ibis

from concordat.store.cells import DATE_PATTERN, NUMBER_PATTERN, WHOLE_PATTERN
from concordat.store.columns import Column

BULK_TYPES = {
    "text": "string",
    "choice": "string",
    "whole number": "int64",
    "number": "decimal(38, 10)",
    "date": "date",
    "yes/no": "boolean",
}
_PATTERNS = {"whole number": WHOLE_PATTERN, "number": NUMBER_PATTERN, "date": DATE_PATTERN}
FORMULA = r"^[=+\-@\t\r]"
HARMLESS = r"^[+\-]?([0-9][0-9,]*(\.[0-9]+)?%?)?$"
GUARDED = r"^'+[=+\-@\t\r]"


def is_bad(table: Any, column: Column, *, guarded: bool) -> Any:
    """Return, for each row, whether the cell of this column cannot be read.

    `guarded`: text that starts like a formula must have an apostrophe before it, as in CSV; in Parquet text is text.
    """
    values = table[column.header]
    if _fits(values, column):
        blank = values.isnull()
        return blank & ibis.literal(not column.may_be_empty)
    text = _text(values, column)
    blank = text.strip() == ""
    faulty = _unreadable(text, column, guarded)
    return ibis.ifelse(blank, not column.may_be_empty, faulty)


def typed(table: Any, column: Column, *, guarded: bool) -> Any:
    """Return the column's values in their own type; only for a column without bad cells."""
    kind = BULK_TYPES[column.cell.name]
    empty = ibis.null(kind) if not column.may_be_empty or column.empty is None else ibis.literal(column.empty, kind)
    if column.header not in table.columns:
        return empty
    values = table[column.header]
    if _fits(values, column):
        return ibis.coalesce(values.cast(kind), empty)
    text = _text(values, column)
    return ibis.ifelse(text.strip() == "", empty, _value(text, column, guarded))


def as_written(values: Any) -> Any:
    """Return a column as the text that a CSV file would hold."""
    return values if values.type().is_string() else values.cast("string")


def _fits(values: Any, column: Column) -> bool:
    """Say whether a column read from Parquet has its own exact type already, so that only gaps have to be looked for."""
    kind, dtype = column.cell.name, values.type()
    return bool(
        (kind == "whole number" and dtype.is_integer() and dtype.nbytes <= 8 and str(dtype) != "uint64")
        or (kind == "date" and dtype.is_date())
        or (kind == "yes/no" and dtype.is_boolean())
        or (kind == "number" and dtype.is_integer())
    )


def _choices(column: Column) -> list[str]:
    schema = column.cell.schema
    return list(schema["enum"] if "enum" in schema else schema["anyOf"][0]["enum"])


def _text(values: Any, column: Column) -> Any:
    text = as_written(values).fill_null("")
    return text if column.cell.name in ("text", "choice") else text.strip()


def _unreadable(text: Any, column: Column, guarded: bool) -> Any:
    kind = column.cell.name
    if kind == "text" and not guarded:
        return ibis.literal(False)
    if kind == "text":
        return text.re_search(FORMULA) & ~text.re_search(HARMLESS)
    if kind == "choice":
        return ~text.strip().isin(_choices(column))
    if kind == "yes/no":
        return ~text.isin(["yes", "no"])
    value = _value(text, column, guarded)
    inexact = (value.cast("string") == "") if kind != "number" else text.replace(",", "").re_search(r"\.[0-9]{11,}$")
    return ~text.re_search(_PATTERNS[kind]) | value.isnull() | inexact


def _value(text: Any, column: Column, guarded: bool) -> Any:
    kind = column.cell.name
    if kind == "text" and not guarded:
        return text
    if kind == "text":
        return ibis.ifelse(text.re_search(GUARDED), text.substr(1), text)
    if kind == "choice":
        return text.strip()
    if kind == "yes/no":
        return text == "yes"
    plain = text if kind == "date" else text.replace(",", "")
    return plain.try_cast(BULK_TYPES[kind])
