"""Trend and months of the year: takes logs of many series, gives the line and the twelve effects that fit them, held near nought or near their peers."""

from functools import cache
from typing import NamedTuple

import numpy as np

from concordat.need.arrays import SEASON, Numbers

MOST_MONTHS, MEMORY = 48, 30.0
# How firmly the level, the slope of a year and each month are held near what is expected of them.
HOLD = (1e-6, 0.15, 0.15)
MOST_LEVER = 0.95


class Fit(NamedTuple):
    """`level` at the last month and `slope` a year; `season` by month ahead, series by 12; `left` is what they leave of the months kept."""

    level: Numbers
    slope: Numbers
    season: Numbers
    left: Numbers
    weights: Numbers


def fit(logs: Numbers, hold: tuple[float, float, float] = HOLD, expected: Numbers | None = None) -> Fit:
    """Return the weighted ridge regression of each series; `expected` are coefficients to be held near, nought where there are none."""
    kept = logs[:, -MOST_MONTHS:]
    design, weights, solve = _solver(kept.shape[1], hold)
    near = np.zeros((1, design.shape[1])) if expected is None else expected
    found = near + (kept - near @ design.T) @ solve.T
    return Fit(found[:, 0], found[:, 1], found[:, 2:], kept - found @ design.T, weights)


def season_ahead(season: Numbers, horizon: int) -> Numbers:
    """Return the effect of each month ahead; the first column of `season` is the first month after the last."""
    return season[:, np.arange(horizon) % SEASON]


@cache
def _solver(months: int, hold: tuple[float, float, float]) -> tuple[Numbers, Numbers, Numbers]:
    """Return the design, the weights of months, and the matrix that turns what is left into coefficients."""
    age = np.arange(months)[::-1].astype(float)
    design: Numbers = np.zeros((months, 2 + SEASON))
    design[:, 0], design[:, 1] = 1, -age / SEASON
    design[np.arange(months), 2 + (-age.astype(int) - 1) % SEASON] = 1
    weights: Numbers = np.exp(-age / MEMORY)
    keep = np.diag([hold[0], hold[1], *[hold[2]] * SEASON])
    weighted = design.T * weights
    solve = np.asarray(np.linalg.solve(weighted @ design + keep, weighted), dtype=np.float64)
    return design, weights, solve


def levers(months: int, hold: tuple[float, float, float]) -> Numbers:
    """Return how far each month pulls its own fitted value."""
    design, _, solve = _solver(months, hold)
    return np.asarray(np.einsum("ij,ji->i", design, solve))


def left_out(logs: Numbers, hold: tuple[float, float, float]) -> Numbers:
    """Return for each series the log of the mean squared error of months that the regression did not see, one at a time."""
    found = fit(logs, hold)
    errors = found.left / (1 - np.minimum(levers(found.left.shape[1], hold), MOST_LEVER))
    squares = (found.weights * errors**2).sum(axis=1) / found.weights.sum()
    return np.asarray(np.log(squares + 1e-12))
