"""Theta: takes logs, gives simple smoothing plus half the slope of a straight line through all months, with the season taken out and put back."""

import numpy as np

from concordat.need.arrays import SEASON, Ahead, Numbers
from concordat.need.seasons import fit, season_ahead

TITLE = "Theta: smoothing and half a straight line"
LEAST_MONTHS = 24
VERSION = "1"
LEVEL = np.linspace(0.05, 0.95, 19)


def ahead(logs: Numbers, horizon: int) -> Ahead:
    """Return the months ahead of every series.

    The season is that of the regression, which is held near nought, so that no test has to say whether there is one.
    """
    months = logs.shape[1]
    season = fit(logs).season
    calm = logs - season[:, (np.arange(months) - months) % SEASON]
    learn, level, variance = smoothed(calm)
    place = np.arange(months) - (months - 1) / 2
    slope = (calm @ place) / (place @ place)
    steps = np.arange(1, horizon + 1)
    further = steps - 1 + ((1 - (1 - learn) ** months) / learn)[:, None]
    mean = level[:, None] + slope[:, None] / 2 * further + season_ahead(season, horizon)
    spread = np.sqrt(variance[:, None] * (1 + (steps - 1) * learn[:, None] ** 2))
    return Ahead(mean, spread)


def smoothed(calm: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Return for each series the weight of learning with the least squared error, its last level and the variance of errors."""
    weights = LEVEL[:, None]
    level = np.repeat(calm[None, :, 0], len(LEVEL), axis=0)
    squares = np.zeros_like(level)
    for month in range(1, calm.shape[1]):
        error = calm[:, month] - level
        squares += error**2
        level = level + weights * error
    best = squares.argmin(axis=0)
    chosen = np.arange(calm.shape[0])
    return LEVEL[best], level[best, chosen], squares[best, chosen] / max(1, calm.shape[1] - 2)
