"""Daily numbers: takes counts of many series by day, gives each day ahead by trend, weekday, time of year, special days and the level of late.

What all series do together is fitted first and each one's own beside it, held near the others. The settings were chosen on the
year before the one that is tested (docs/trust/forecast-protocol.md).
"""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

import numpy as np

from concordat.need.arrays import Ahead, Numbers

YEAR, WEEK = 365.25, 7
MEMORY, WAVES = 2000.0, 8
SPECIAL_DAYS = ((1, 1), (1, 2), (12, 25), (12, 26), (12, 31))
LEAST_DAYS = 2 * 365
SPREAD_DAYS, GROWTH_OF_SPREAD = 730, 0.0015
# A hinge is a year's end: growth may change there. None is put so near the end that the last weeks would decide a trend.
LAST_HINGE = 0.5


class Hold(NamedTuple):
    """How firmly coefficients are held near nought: changes of trend, weekdays, waves of the year, special days."""

    trend: float
    weekdays: float
    waves: float
    special: float


class Late(NamedTuple):
    """The level of late: of how many days, how fast their weight falls, and how fast it fades ahead."""

    days: int
    memory: float
    fading: float


TOGETHER, OWN = Hold(0.3, 1.0, 1.0, 1.0), Hold(100.0, 3.0, 30.0, 10.0)
LATE_TOGETHER, LATE_OWN = Late(42, 14.0, 60.0), Late(84, 28.0, 180.0)
FREE = 1e-6


def ahead(counts: Numbers, first: date, horizon: int, holidays: Collection[date] = ()) -> Ahead:
    """Return the logs of the days ahead; `holidays` beside those at the turn of the year are bank holidays, past and ahead."""
    logs = np.log(counts)
    days = logs.shape[1]
    design, kinds = design_of(first, days, horizon, holidays)
    together = logs.mean(axis=0, keepdims=True)
    common, common_left = _fitted(together, design, kinds, TOGETHER)
    own, own_left = _fitted(logs - together, design, kinds, OWN)
    steps = np.arange(horizon)
    late = [
        _level(left, how)[:, None] * np.exp(-steps / how.fading)
        for left, how in ((common_left, LATE_TOGETHER), (own_left, LATE_OWN))
    ]
    mean = (common + own) @ design[days:].T + late[0] + late[1]
    spread = (common_left + own_left)[:, -SPREAD_DAYS:].std(axis=1)
    return Ahead(mean, spread[:, None] * np.sqrt(1 + GROWTH_OF_SPREAD * steps))


def design_of(first: date, days: int, horizon: int, holidays: Collection[date]) -> tuple[Numbers, Numbers]:
    """Return the columns for the days known and ahead, and of which kind each is: 0 free, then as in `Hold`."""
    number = np.arange(days + horizon)
    dates = np.datetime64(first) + number
    age = (number - days) / YEAR
    ends = [float(year) for year in range(1, int(days / YEAR) + 1) if year < days / YEAR - LAST_HINGE]
    hinges = [np.maximum(number / YEAR - end, 0) - (days / YEAR - end) for end in ends]
    weekday = (number + first.weekday()) % WEEK
    years = dates.astype("datetime64[Y]")
    turn = 2 * np.pi * (dates - years.astype("datetime64[D]")).astype(float) / YEAR
    months = dates.astype("datetime64[M]")
    month = (months - years.astype("datetime64[M]")).astype(int) + 1
    day = (dates - months.astype("datetime64[D]")).astype(int) + 1
    special = [(month == one) & (day == other) for one, other in SPECIAL_DAYS]
    known = np.isin(dates, np.array(sorted(holidays), dtype="datetime64[D]"))
    columns = [
        *[(0, column) for column in (np.ones_like(age), age)],
        *[(1, column) for column in hinges],
        *[(2, weekday == one) for one in range(WEEK - 1)],
        *[(3, wave(turn * times)) for times in range(1, WAVES + 1) for wave in (np.sin, np.cos)],
        *[(4, column) for column in (*special, known & (month != 1) & (month != SPECIAL_DAYS[-1][0]))],
    ]
    return np.stack([column for _, column in columns], axis=1).astype(float), np.array([kind for kind, _ in columns])


def _fitted(logs: Numbers, design: Numbers, kinds: Numbers, hold: Hold) -> tuple[Numbers, Numbers]:
    """Return the coefficients of each series and what they leave."""
    days = logs.shape[1]
    known = design[:days]
    weights = np.exp(-(days - 1 - np.arange(days)) / MEMORY)
    weighted = known.T * weights
    keep = np.diag(np.array([FREE, *hold])[kinds])
    found = np.linalg.solve(weighted @ known + keep, weighted @ logs.T).T
    return found, logs - found @ known.T


def _level(left: Numbers, how: Late) -> Numbers:
    weights = np.exp(-np.arange(how.days) / how.memory)[::-1]
    return np.asarray(left[:, -how.days :] @ weights / weights.sum())
