"""A year of beds: takes one body's daily returns, gives people expected in beds on each day by weekday and month, and how widely counts spread about that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from concordat.need.records import BedUse

Numbers = NDArray[np.float64]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("winter", "spring", "summer", "autumn")
WEEK, MONTHS_OF_SEASON = 7, 3
# Fewer days than a quarter tell nothing of weekdays, and nothing of a season.
LEAST_DAYS = 91


@dataclass(frozen=True)
class BedYear:
    """Days counted of one body, the people `expected` in beds on each, and the `dispersion`, variance over mean, about that.

    `delayed`: the share of people in beds who need not be there and do not leave that day; None where it was not returned.
    `full_days`: days on which every bed open was taken, so that whoever needed one more is not counted.
    """

    of: str
    days: tuple[date, ...]
    expected: Numbers
    dispersion: float
    beds: int | None
    delayed: float | None
    full_days: int = 0

    def on(self, weekday: int | None = None, season: str = "") -> NDArray[np.bool_]:
        """Return which days are of a weekday (Monday is 0) and of a season."""
        return np.array(
            [(weekday is None or one.weekday() == weekday) and season in ("", season_of(one)) for one in self.days]
        )


def season_of(day: date) -> str:
    """Return the season of a day: winter is December to February."""
    return SEASONS[day.month % 12 // MONTHS_OF_SEASON]


def bed_year(rows: Iterable[BedUse]) -> BedYear | None:
    """Return what the daily returns of one body say; None where they are of fewer than a quarter's days, or repeat the mean of a month.

    A month is expected at its mean, a weekday at its mean part of that. Beds are those of the last day that tells of them.
    """
    daily = sorted((one for one in rows if one.days == 1 and one.occupied is not None), key=lambda one: one.starts)
    if len(daily) < LEAST_DAYS:
        return None
    counts = np.array([float(one.occupied or 0) for one in daily])
    if not counts.all():
        # A day without anybody in any bed is a return that was not made.
        daily = [one for one in daily if one.occupied]
        counts = counts[counts > 0]
        if len(daily) < LEAST_DAYS:
            return None
    months = np.array([one.starts.year * 12 + one.starts.month for one in daily])
    weekdays = np.array([one.starts.weekday() for one in daily])
    by_month = _means(counts, months)
    if np.array_equal(by_month, counts):
        # Such a mean says nothing of how days differ.
        return None
    expected = by_month * _means(counts / by_month, weekdays)
    free = len(daily) - len(set(months)) - len(set(weekdays)) + 1
    spread = float(((counts - expected) ** 2 / expected).sum()) / free
    told = [int(one.beds) for one in daily if one.beds]
    return BedYear(
        daily[0].of,
        tuple(one.starts for one in daily),
        expected,
        max(1.0, spread),
        told[-1] if told else None,
        _delayed(daily),
        sum(one.beds is not None and (one.occupied or 0) >= one.beds for one in daily),
    )


def _means(values: Numbers, groups: NDArray[np.int64]) -> Numbers:
    """Return for each value the mean of its group."""
    _, of = np.unique(groups, return_inverse=True)
    found: Numbers = (np.bincount(of, values) / np.bincount(of))[of]
    return found


def _delayed(daily: list[BedUse]) -> float | None:
    """Return who stays another day without need, of all in beds, on days on which both were returned."""
    told = [one for one in daily if one.not_meeting is not None and one.left_that_day is not None]
    occupied = sum(one.occupied or 0 for one in told)
    if not occupied:
        return None
    return max(0.0, float(sum((one.not_meeting or 0) - (one.left_that_day or 0) for one in told) / occupied))
