"""Steps in a series: takes logs, gives where the level changed most and how clearly, and series as if it had always been where it is now."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from concordat.need.arrays import SEASON, Numbers
from concordat.need.peers import apart
from concordat.need.seasons import season_ahead

# A stretch of fewer months is not told from noise.
LEAST_STRETCH = 3


class Step(NamedTuple):
    """Of each series: the first month of the new level (its place), by how much the log moved, and how many times ln n it gains."""

    place: NDArray[np.int64]
    size: Numbers
    gain: Numbers


def largest_step(logs: Numbers) -> Step:
    """Return the largest step of each series beyond what its peers did, its months of the year taken out."""
    calm = _calm(logs)
    months = calm.shape[1]
    places = np.arange(LEAST_STRETCH, months - LEAST_STRETCH + 1)
    if not len(places):
        none = np.zeros(len(logs))
        return Step(none.astype(np.int64), none, none)
    sums = np.cumsum(calm, axis=1)
    whole, squares = sums[:, -1:], (calm**2).sum(axis=1)
    before = sums[:, places - 1] / places
    after = (whole - sums[:, places - 1]) / (months - places)
    left = squares[:, None] - places * before**2 - (months - places) * after**2
    best = left.argmin(axis=1)
    row = np.arange(len(logs))
    without = squares - whole[:, 0] ** 2 / months
    gain = months * np.log((without + 1e-12) / np.maximum(left[row, best], 1e-12)) / np.log(months)
    return Step(places[best] + logs.shape[1] - months, (after - before)[row, best], gain)


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
