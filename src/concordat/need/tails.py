"""Tails of counts: takes expected counts and how far a count spreads, gives the chance to pass a plan and the expected excess, in closed form.

A count has the variance `dispersion` × its mean: a negative binomial, which is Poisson at a dispersion of 1.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, gammainc

Numbers = NDArray[np.float64]
# Closer to 1 than this a dispersion is Poisson to all digits that are told.
POISSON = 1e-9


def above(plan: float, mean: Any, dispersion: float) -> Numbers:
    """Return the chance of more than `plan` for each mean."""
    return _at_least(np.floor(plan) + 1, np.asarray(mean, dtype=float), dispersion)


def excess(plan: float, mean: Any, dispersion: float) -> Numbers:
    """Return the expected number of units above `plan` for each mean."""
    means, whole = np.asarray(mean, dtype=float), np.floor(plan)
    return means * _at_least(whole, means, dispersion, more=1) - plan * _at_least(whole + 1, means, dispersion)


def _at_least(count: float, means: Numbers, dispersion: float, more: int = 0) -> Numbers:
    """Return the chance of `count` or more; `more` is what the size of a negative binomial has been raised by."""
    if count <= 0:
        return np.ones_like(means)
    if dispersion - 1 < POISSON:
        return np.asarray(gammainc(count, means))
    # Where nothing is expected there is nothing, and a size of nought has no formula.
    size = np.where(means > 0, means / (dispersion - 1), 1.0) + more
    return np.where(means > 0, betainc(count, size, 1 - 1 / dispersion), 0.0)
