"""The vetted words of the query language: every engine must give the same answer to each, to the penny.

Rooms build their bulk tables from these words over Ibis and never cast, round or divide by themselves, because
engines differ there: a cast of a float to a whole number rounds on one and cuts on another.
"""

from decimal import Decimal
from typing import Any, cast

import ibis
import ibis.expr.types as ir

from concordat.kernel.money import PENNY

MONEY = "decimal(18, 2)"
RATE = "decimal(18, 6)"
WIDE = "decimal(38, 8)"
EXACT = "decimal(20, 6)"
WIDEST = "decimal(38, 12)"


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


def exact(number: Decimal) -> ir.DecimalScalar:
    """Return a number as an exact value of eight places."""
    return cast(ir.DecimalScalar, ibis.literal(number, WIDE))


def whole_wide(column: ir.Value) -> ir.DecimalColumn:
    """Return whole numbers of up to 38 figures; only for values that are whole already."""
    return cast(ir.DecimalColumn, column.cast("decimal(38, 0)"))


def exact_where(column: ir.Value, pattern: str) -> ir.DecimalColumn:
    """Return a column of text as exact numbers of eight places, no value where the whole text does not match `pattern`."""
    text = cast(Any, column)
    written = ibis.ifelse(text.re_search(f"^(?:{pattern})$"), text, ibis.null("string"))
    return cast(ir.DecimalColumn, cast(Any, written).cast(WIDE))


def month(column: ir.Value) -> ir.DateColumn:
    """Return the first day of each date's month."""
    # Not cut off to the month: one engine then gives a point in time instead of a day.
    days = cast(Any, column)
    return cast(ir.DateColumn, ibis.date(days.year(), days.month(), 1))


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


def times(amount: ir.Value, factor: ir.Value) -> ir.DecimalColumn:
    """Return exact amounts in pounds and pence times exact factors of six places: eight places, nothing rounded."""
    # 17 and 20 digits: the product has 37, which no engine cuts, and one side is wide enough not to be kept in 18.
    exact, many = cast(Any, amount.cast("decimal(17, 2)")), factor.cast("decimal(20, 6)")
    return cast(ir.DecimalColumn, (exact * many).cast(WIDE))


def from_pence(column: ir.Value) -> ir.DecimalColumn:
    """Return whole numbers of pence as exact pounds and pence."""
    whole_pence = cast(Any, money(column))
    return cast(ir.DecimalColumn, (whole_pence * ibis.literal(PENNY, MONEY)).cast(MONEY))


def beyond(column: ir.Value, limit: ir.Value) -> ir.IntegerColumn:
    """Return by how much whole numbers lie above a limit, nought where they do not."""
    numbers = cast(Any, column)
    return cast(ir.IntegerColumn, ibis.ifelse(numbers > limit, numbers - limit, 0))


def rank_within(groups: Any, order: Any) -> ir.IntegerColumn:
    """Return the place of each row in its group, from 0; `order` must leave no ties, or engines differ."""
    window = cast(Any, ibis.window)(group_by=groups, order_by=order)
    return ibis.row_number().over(window)


def quotient(column: ir.Value, divisor: ir.Value) -> ir.IntegerColumn:
    """Return how often whole numbers from 0 up hold a divisor above 0, the remainder left out."""
    return whole(cast(Any, column) // divisor)


def remainder(column: ir.Value, divisor: ir.Value) -> ir.IntegerColumn:
    """Return what whole numbers from 0 up leave when divided by a divisor above 0."""
    return whole(cast(Any, column) % divisor)


def in_pence(column: ir.Value) -> ir.IntegerColumn:
    """Return exact pounds and pence as whole pence."""
    return whole(cast(Any, money(column)) * 100)


def whole_total(column: ir.Value) -> ir.IntegerScalar:
    """Return the sum of whole numbers as a whole number of 64 bits on every engine; nought for no rows."""
    wide = cast(Any, column).sum().fill_null(0).cast("decimal(38, 0)")
    return cast(ir.IntegerScalar, wide.cast("int64"))


def six_places(column: ir.Value) -> ir.DecimalColumn:
    """Return amounts as exact decimals of six places; only for values that have no more."""
    # Given another name of type first, so that no engine's own idea of the type makes the cast seem needless.
    return cast(ir.DecimalColumn, column.cast(WIDEST).cast(EXACT))


def product(amount: ir.Value, factor: ir.Value) -> ir.DecimalColumn:
    """Return exact amounts times exact factors, both of six places: twelve places, nothing rounded."""
    many = cast(Any, amount.cast("decimal(21, 6)")) * factor.cast("decimal(13, 6)")
    return cast(ir.DecimalColumn, many.cast(WIDEST))


def rounded(column: ir.Value, places: int) -> ir.DecimalColumn:
    """Return exact amounts of at most twelve places rounded once to fewer, halves away from nought."""
    wide = cast(Any, column.cast(WIDEST))
    return cast(ir.DecimalColumn, wide.round(places).cast(f"decimal(37, {places})"))


def so_many(amount: ir.Value, number: ir.Value) -> ir.DecimalColumn:
    """Return exact amounts of six places times whole numbers: six places, nothing rounded."""
    many = cast(Any, amount.cast("decimal(18, 6)")) * number.cast("decimal(12, 0)")
    return six_places(many)


def no_amount() -> ir.DecimalScalar:
    """Return the absence of an amount of six places."""
    return cast(ir.DecimalScalar, ibis.null(EXACT))


def financial_year_of(start: ir.Value) -> ir.StringColumn:
    """Return the name of each financial year, such as 2017/18, by the calendar year it starts in; nothing where that is absent."""
    years = cast(Any, start)
    ending = ((years + 1) % 100).cast("string")
    two = ibis.ifelse(ending.length() < 2, "0" + ending, ending)
    return cast(ir.StringColumn, ibis.ifelse(years.isnull(), "", years.cast("string") + "/" + two))


def year_named(name: ir.Value) -> ir.IntegerColumn:
    """Return the calendar year in which a financial year such as 2017/18 starts; absent where there is no name."""
    text = cast(Any, name)
    return whole(ibis.ifelse(text == "", ibis.null("string"), text.substr(0, 4)))


def sum_exactly(column: ir.Value) -> ir.DecimalScalar:
    """Return the sum of exact amounts of any places below twelve, with twelve; nought for no rows."""
    return cast(ir.DecimalScalar, cast(Any, column.cast(WIDEST)).sum().fill_null(0).cast("decimal(37, 12)"))
