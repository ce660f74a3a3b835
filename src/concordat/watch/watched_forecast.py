"""Forecasts watched: what was expected of a line's year and of its months, at one month after another; and what cannot be one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.finding import Finding
from concordat.watch.wrong_numbers import bad, negative, repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthAhead:
    """The limits within which a forecast has the activity of one month."""

    month: date
    lower: Decimal
    upper: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedForecast:
    """What was expected of the twelve months from a line's first, by what was known up to the day `made`: the middle and both limits.

    `exceeded` is the chance, from 0 to 1, with which the plan was expected to be exceeded; `months` are those that lay ahead.
    """

    made: date
    lower: Decimal
    middle: Decimal
    upper: Decimal
    exceeded: Decimal | None = None
    months: tuple[MonthAhead, ...] = ()


def forecast_findings(within: str, forecasts: tuple[WatchedForecast, ...]) -> Iterator[Finding]:
    """Give what is wrong with the forecasts of a line."""
    days = [str(one.made) for one in forecasts]
    yield from repeated(f"{within}.forecasts", days)
    if days != sorted(days):
        yield bad(f"{within}.forecasts", "are not in the order in which they were made", "order-to-check")
    for one in forecasts:
        where = f"{within}.forecasts.{one.made}"
        yield from negative(where, *map(float, (one.lower, one.middle, one.upper)))
        if not one.lower <= one.middle <= one.upper:
            yield bad(f"{where}.lower", "and the upper limit do not hold the middle between them", "reversed-interval")
        if one.exceeded is not None and not 0 <= one.exceeded <= 1:
            yield bad(f"{where}.exceeded", "does not lie between 0 and 1", "number-out-of-range")
        yield from repeated(f"{where}.months", [str(month.month) for month in one.months])
        for month in one.months:
            yield from negative(f"{where}.months.{month.month}", float(month.lower), float(month.upper))
            if month.lower > month.upper:
                yield bad(f"{where}.months.{month.month}.lower", "is above the upper limit", "reversed-interval")
