"""Limits of funnels: takes how large each unit is and what all have together, gives between which limits chance would leave it."""

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from concordat.watch.arrays import Floats, floats, together
from concordat.watch.confidence import tail_of, z_of
from concordat.watch.limits import Limits


def limits_of_share(average: ArrayLike, base: ArrayLike, confidence: float, correlation: ArrayLike = 0.0) -> Limits:
    """Return the limits round an average share for so many counted among; `correlation` within units makes them wider (beta-binomial)."""
    p, n, rho = together(average, base, correlation)
    with np.errstate(divide="ignore", invalid="ignore"):
        reach = z_of(confidence) * np.sqrt(p * (1 - p) * (1 + (n - 1) * rho) / n)
    return np.maximum(p - reach, 0.0), np.minimum(p + reach, 1.0)


def limits_at_expected(expected: ArrayLike, confidence: float) -> Limits:
    """Return the exact limits of observed by expected where so many events are expected and all is as expected."""
    e, tail = floats(expected), tail_of(confidence)
    with np.errstate(divide="ignore", invalid="ignore"):
        return special.gammaincinv(e, tail) / e, special.gammainccinv(e + 1, tail) / e


def expected_at_limit(events: ArrayLike, confidence: float) -> Limits:
    """Return how many events are expected where so many are just at the lower, and just at the upper limit; none are at no upper limit."""
    k, tail = floats(events), tail_of(confidence)
    with np.errstate(divide="ignore", invalid="ignore"):
        upper = np.where(k > 0, special.gammaincinv(np.where(k > 0, k, 1.0), tail), np.nan)
    return special.gammainccinv(k + 1, tail), upper


def limits_round(theta: Floats, error: Floats, between: Floats, confidence: float) -> Limits:
    """Return the limits on a scale on which values vary evenly: by chance with their error, and between units by more than that."""
    reach = z_of(confidence) * np.sqrt(error**2 + between)
    return theta - reach, theta + reach
