"""Exponential smoothing, ETS(A,Ad,A) on logs: takes logs, gives level, damped trend and season that learn from each error, weighed by fit.

The weights of learning are those of a grid; each series averages the grid's forecasts by Akaike's criterion, corrected for few months.
"""

from functools import cache
from itertools import product

import numpy as np

from concordat.need.arrays import SEASON, Ahead, Numbers
from concordat.need.seasons import fit

TITLE = "Exponential smoothing with damped trend"
LEAST_MONTHS = 24
VERSION = "1"
LEVEL = (0.05, 0.15, 0.3, 0.5, 0.7, 0.9)
TREND = (0.0, 0.1)
SEASONAL = (0.0, 0.1)
DAMPED = (0.85, 0.95)
# Parameters counted by the criterion: level and its start; trend, damping and start of the trend; the season's.
FIRST, OF_TREND, OF_SEASON = 2, 3, 1


def ahead(logs: Numbers, horizon: int) -> Ahead:
    """Return the months ahead of every series, averaged over the grid."""
    grid, cost = _grid()
    level, slope, season, errors = _run(logs, grid)
    months = logs.shape[1]
    squares = (errors**2).sum(axis=2)
    criterion = months * np.log(squares / months + 1e-12) + 2 * cost[:, None] * months / max(1, months - 14)
    weights = np.exp(-(criterion - criterion.min(axis=0)) / 2)
    weights /= weights.sum(axis=0)
    steps = np.arange(1, horizon + 1)
    damp = np.cumsum(grid[:, 3][:, None] ** steps, axis=1)
    means = level[:, :, None] + slope[:, :, None] * damp[:, None, :] + season[:, :, (steps - 1) % SEASON]
    mean = (weights[:, :, None] * means).sum(axis=0)
    # Each error ahead moves later months by what was learnt of it; the season's share counts a year later.
    learnt = grid[:, :1] + grid[:, 1:2] * damp
    variance = np.concatenate([np.zeros((len(grid), 1)), np.cumsum(learnt**2, axis=1)[:, :-1]], axis=1)
    noise = squares / max(1, months - FIRST - OF_TREND)
    inner = noise[:, :, None] * (1 + variance[:, None, :]) + (means - mean) ** 2
    return Ahead(mean, np.sqrt((weights[:, :, None] * inner).sum(axis=0)))


def _run(logs: Numbers, grid: Numbers) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Return the last level, trend and seasons, and the errors of one month ahead, grid by series (by month)."""
    learn, trend, seasonal, damped = (grid[:, place][:, None] for place in range(4))
    found = fit(logs)
    months = logs.shape[1]
    # The first season is that of the regression, placed at the first month.
    first = np.roll(found.season, months % SEASON, axis=1)
    season = np.repeat(first[None], len(grid), axis=0)
    calm = logs - first[:, np.arange(months) % SEASON]
    start = calm[:, :SEASON].mean(axis=1)
    slope = np.where(trend > 0, (calm[:, SEASON : 2 * SEASON].mean(axis=1) - start) / SEASON, 0.0)
    level = start - slope * (SEASON + 1) / 2
    errors = np.empty((len(grid), *logs.shape))
    for month in range(months):
        place = month % SEASON
        expected = level + damped * slope
        error = logs[:, month] - expected - season[:, :, place]
        level = expected + learn * error
        slope = damped * slope + trend * error
        season[:, :, place] += seasonal * error
        errors[:, :, month] = error
    return level, slope, np.roll(season, -(months % SEASON), axis=2), errors


@cache
def _grid() -> tuple[Numbers, Numbers]:
    """Return every combination (level, trend, season, damping) and how many parameters each is counted for."""
    found = []
    for learn, share, season, damped in product(LEVEL, TREND, SEASONAL, DAMPED):
        if share or damped == DAMPED[0]:
            count = FIRST + (OF_TREND if share else 0) + (OF_SEASON if season else 0)
            found.append((learn, share * learn, season * (1 - learn), damped, count))
    whole = np.array(found)
    return whole[:, :4], whole[:, 4]
