"""Trends: takes the last points of many series, gives chi-squared, direction, and whether no single point decides it, all series at once.

Arrays have one row a series and one column a point, in order of time and evenly spaced.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from concordat.watch.numbers import Floats, Truths

# The numbers of the rulebook, which hold where nothing is said.
POINTS, CHI_SQUARED = 5, 9.5495


@dataclass(frozen=True)
class Trends:
    """For each series `chi_squared` with one degree of freedom, the `slope`, and whether all slopes with one point left out keep its sign."""

    chi_squared: Floats
    slope: Floats
    steady: Truths

    def direction(self, critical: float) -> NDArray[np.int8]:
        """Return 1 where a series rises beyond chance, -1 where it falls, 0 where neither is sure."""
        sure = (self.chi_squared > critical) & self.steady
        return np.where(sure, np.sign(self.slope), 0).astype(np.int8)


def share_trends(events: Floats, of: Floats) -> Trends:
    """Return the chi-squared test of a trend in shares; its direction is the slope of the logarithm of the odds.

    Where a point has no event, or nothing but events, half an event is added on either side at every point of its series.
    """
    times = np.arange(events.shape[1], dtype=np.float64)
    all_events, everyone = events.sum(axis=1), of.sum(axis=1)
    towards = everyone * (events * times).sum(axis=1) - all_events * (of * times).sum(axis=1)
    spread = everyone * (of * times**2).sum(axis=1) - (of * times).sum(axis=1) ** 2
    below = all_events * (everyone - all_events) * spread
    chi_squared = np.divide(everyone * towards**2, below, out=np.zeros(len(events)), where=below > 0)
    at_an_end = ((events == 0) | (events == of)).any(axis=1)[:, None] / 2
    odds = np.log((events + at_an_end) / (of - events + at_an_end))
    return _trends(chi_squared, odds, np.ones_like(odds))


def value_trends(values: Floats, lower: Floats, upper: Floats, z: float) -> Trends:
    """Return the test of a weighted least-squares slope; `z`: how many standard errors an interval reaches to each side."""
    weights = (2 * z / (upper - lower)) ** 2
    slope, spread = _slopes(values, weights)
    return _trends(slope**2 * spread, values, weights)


def _trends(chi_squared: Floats, values: Floats, weights: Floats) -> Trends:
    slope, _ = _slopes(values, weights)
    steady = np.ones(len(values), dtype=np.bool_)
    for left_out in range(values.shape[1]):
        without = weights.copy()
        without[:, left_out] = 0
        steady &= np.sign(_slopes(values, without)[0]) == np.sign(slope)
    return Trends(chi_squared, slope, steady)


def _slopes(values: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Return the weighted slope over time of each series, and the weighted squares of time about its mean."""
    times = np.broadcast_to(np.arange(values.shape[1], dtype=np.float64), values.shape)
    whole = weights.sum(axis=1, keepdims=True)
    apart = times - (weights * times).sum(axis=1, keepdims=True) / whole
    spread = (weights * apart**2).sum(axis=1)
    # What a sum in binary numbers leaves over is no slope.
    level = values - values[:, :1]
    slope = (weights * apart * level).sum(axis=1) / spread
    least = 1e-12 * np.abs(values).max(axis=1)
    return np.where(np.abs(slope) > least, slope, 0.0), spread
