"""Months reported: takes lines with their months, gives which months have activity, and which of those before the newest have none."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from concordat.watch.watched import WatchedLine

IN_A_YEAR = 12


def month_after(first: date, months: int) -> date:
    """Return the first day of the month that comes so many months after that of another day."""
    place = first.year * IN_A_YEAR + first.month - 1 + months
    return date(place // IN_A_YEAR, place % IN_A_YEAR + 1, 1)


def days_in(month: date) -> int:
    """Return how many days a month has."""
    return monthrange(month.year, month.month)[1]


def reported(line: WatchedLine) -> Iterator[tuple[date, Decimal]]:
    """Give the months of a line that were reported, in order, with the activity of each."""
    for place, number in enumerate(line.months):
        if number is not None and number != "":
            yield month_after(line.first, place), number


def newest_of(lines: Iterable[WatchedLine]) -> date | None:
    """Return the newest month that any line has activity of."""
    return max((month for line in lines for month, _ in reported(line)), default=None)


def missing(lines: Iterable[WatchedLine], newest: date) -> tuple[date, ...]:
    """Return the months from the first that any of these lines reported up to `newest` that none of them did.

    Months that begin after the last of them ended are not expected.
    """
    own = tuple(lines)
    seen = {month for line in own for month, _ in reported(line)}
    if not seen:
        return ()
    ends = [line.ends for line in own]
    last = max((one for one in ends if one is not None), default=None) if None not in ends else None
    month, found = min(seen), []
    while month <= newest and (last is None or month < last):
        if month not in seen:
            found.append(month)
        month = month_after(month, 1)
    return tuple(found)
