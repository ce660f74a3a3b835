"""Numbers that statistics can bear: takes values of a field, gives a finding where one is too large, or a day too far from ours."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from concordat.kernel.finding import Finding, Place

# More than everything that was ever counted in a year; beyond it binary numbers run out of places.
MOST = 10**12
FIRST_YEAR, LAST_YEAR = 1900, 2200


def too_large(values: Iterable[Decimal | int | None], field: str) -> Iterator[Finding]:
    """Give one finding where any value, its sign aside, is beyond what can be counted."""
    if any(not -MOST <= value <= MOST for value in values if value is not None):
        what = f"{field} holds a number above {MOST:,}."
        yield Finding("number-out-of-range", what, "So much is not counted.", "Check the unit.", Place(field=field))


def too_far(day: date, field: str) -> Iterator[Finding]:
    """Give a finding for a day outside the years that can be reckoned with."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        what = f"{field} is {day}."
        why = f"Years run from {FIRST_YEAR} to {LAST_YEAR}."
        yield Finding("number-out-of-range", what, why, "Check the year.", Place(field=field))
