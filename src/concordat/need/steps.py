"""Steps in a series: takes logs, gives where the level changed most, how clearly and with what alarm, and series as if it had always been where it is now."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from concordat.need.arrays import SEASON, Numbers
from concordat.need.cusum import built_up
from concordat.need.months import logs_a_day, months_between
from concordat.need.peers import apart
from concordat.need.seasons import season_ahead

# A stretch of fewer months is not told from noise.
LEAST_STRETCH = 3
NOTHING = 1e-12
# How firmly the slope of a year and each month of the year are held beside a step: a step of one's third year is no season.
HELD = 1.0
# The mean of the moving range of two, in standard deviations.
OF_MOVING_RANGE = 1.128


class Step(NamedTuple):
    """Of each series: the first month of the new level (its place), by how much the log moved, and how many times ln n it gains.

    `alarm`: the most that residuals built up in one direction within a year of it (CUSUM).
    """

    place: NDArray[np.int64]
    size: Numbers
    gain: Numbers
    alarm: Numbers


def largest_step(logs: Numbers) -> Step:
    """Return the largest step of each series beyond what its peers did, beside a line and months of the year that are found with it."""
    calm = _calm(logs)
    months = calm.shape[1]
    places = np.arange(LEAST_STRETCH, months - LEAST_STRETCH + 1)
    steps = (np.arange(months) >= places[:, None]).astype(float)
    leaves = _leaves(months)
    left, worth = calm @ leaves, ((steps @ leaves) * steps).sum(axis=1)
    squares = (left * calm).sum(axis=1)
    taken = (left @ steps.T) ** 2 / worth
    best = taken.argmax(axis=1)
    row = np.arange(len(logs))
    size = (left * steps[best]).sum(axis=1) / worth[best]
    gain = months * np.log((squares + NOTHING) / (squares - taken[row, best] + NOTHING)) / np.log(months)
    return Step(places[best] + logs.shape[1] - months, size, gain, _alarm(left, places[best]))


@cache
def _leaves(months: int) -> Numbers:
    """Return the matrix that turns months into what a held line and held months of the year leave of them."""
    place = np.arange(months)
    design: Numbers = np.zeros((months, 2 + SEASON))
    design[:, 0], design[:, 1] = 1, (place - (months - 1) / 2) / SEASON
    design[place, 2 + place % SEASON] = 1
    keep = np.diag([0.0, *[HELD] * (1 + SEASON)])
    return np.asarray(np.eye(months) - design @ np.linalg.solve(design.T @ design + keep, design.T))


def _alarm(left: Numbers, places: NDArray[np.int64]) -> Numbers:
    """Return the most that residuals of each series built up within a year of a place, in the standard deviations of a control chart."""
    short = np.abs(np.diff(left, axis=1)).mean(axis=1) / OF_MOVING_RANGE
    sums = built_up(left / np.where(short > 0, short, 1)[:, None])
    near = np.abs(np.arange(left.shape[1]) - places[:, None]) <= SEASON
    return np.asarray(np.where(near, sums, 0.0).max(axis=1))


def levelled(counts: Numbers, first: date, names: Sequence[str], accepted: Mapping[str, tuple[date, ...]]) -> Numbers:
    """Return counts of series with the accepted steps of each taken out, the latest first."""
    moved = counts
    for row, name in enumerate(names):
        for day in sorted(accepted.get(name, ()), reverse=True):
            place = months_between(first, day)
            if 0 < place < counts.shape[1]:
                logs = logs_a_day(moved, first)
                moved = moved * np.exp(without_step(logs, row, place) - logs)
    return moved


def without_step(logs: Numbers, row: int, place: int) -> Numbers:
    """Return logs whose months before an accepted step are moved to the level after it."""
    calm = _calm(logs)[row]
    place_kept = place - (logs.shape[1] - len(calm))
    moved = logs.copy()
    if LEAST_STRETCH <= place_kept <= len(calm) - 1:
        size = calm[place_kept : place_kept + SEASON].mean() - calm[max(0, place_kept - SEASON) : place_kept].mean()
        moved[row, :place] += size
    return moved


def _calm(logs: Numbers) -> Numbers:
    """Return the months that the fit keeps, without what peers do and without months of the year."""
    found = apart(logs)
    kept = found.own.left.shape[1]
    season = season_ahead(found.own.season, SEASON)[:, (np.arange(kept) - kept) % SEASON]
    return np.asarray(found.rest[:, -kept:] - season)
