"""The vetted words of the query language: every engine must give the same answer to each, to the penny.

Rooms build their bulk tables from these words over Ibis and never cast, round or divide by themselves, because
engines differ there: a cast of a float to a whole number rounds on one and cuts on another.
"""

from typing import Any, cast

import ibis
import ibis.expr.types as ir

MONEY = "decimal(18, 2)"
RATE = "decimal(18, 6)"
WIDE = "decimal(38, 8)"


def money(column: ir.Value) -> ir.DecimalColumn:
    """Return a column of text, whole numbers or decimals as exact pounds and pence."""
    return cast(ir.DecimalColumn, column.cast(MONEY))


def rate(column: ir.Value) -> ir.DecimalColumn:
    """Return a column as an exact rate with six places."""
    return cast(ir.DecimalColumn, column.cast(RATE))


def pence(column: ir.Value) -> ir.DecimalColumn:
    """Return exact amounts rounded once to the penny, halves away from nought."""
    return cast(ir.DecimalColumn, cast(Any, column).round(2).cast(MONEY))


def whole(column: ir.Value) -> ir.IntegerColumn:
    """Return a column of whole numbers; only for values that are whole already."""
    return cast(ir.IntegerColumn, column.cast("int64"))


def month(column: ir.Value) -> ir.DateColumn:
    """Return the first day of each date's month."""
    return cast(ir.DateColumn, cast(Any, column).truncate("M"))


def financial_year_start(column: ir.Value) -> ir.IntegerColumn:
    """Return the calendar year in which each date's financial year (from 1 April) starts."""
    dates = cast(Any, column)
    return cast(ir.IntegerColumn, dates.year() - ibis.ifelse(dates.month() < 4, 1, 0))


def total(column: ir.Value) -> ir.DecimalScalar:
    """Return the exact sum, nought for no rows."""
    return cast(ir.DecimalScalar, cast(Any, column).sum().fill_null(0))


def count_rows(table: Any) -> ir.IntegerScalar:
    """Return the number of rows."""
    return cast(ir.IntegerScalar, table.count())
