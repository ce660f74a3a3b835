"""Limits of a count and of a share: takes arrays of counts, gives lower and upper limits by Byar, exact Poisson or Wilson."""

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from concordat.watch.arrays import Floats, floats, together
from concordat.watch.confidence import tail_of, z_of

Limits = tuple[Floats, Floats]
# Byar's approximation is poor for few events, so that the exact limits stand below so many.
EXACT_BELOW = 10


def byar(count: ArrayLike, confidence: float) -> Limits:
    """Return Byar's limits of counts of events; a lower limit below nought is none."""
    x, z = floats(count), z_of(confidence)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        low = 1 - 1 / (9 * x) - z / (3 * np.sqrt(x))
        high = 1 - 1 / (9 * (x + 1)) + z / (3 * np.sqrt(x + 1))
        # Multiplied out: a power takes ten times as long.
        lower, upper = x * low * low * low, (x + 1) * high * high * high
    return np.where(lower >= 0, lower, np.nan), upper


def exact_poisson(count: ArrayLike, confidence: float) -> Limits:
    """Return the exact limits of counts of events, by the chi-squared curve; the lower limit of none is nought."""
    x, tail = floats(count), tail_of(confidence)
    # Half a point of chi-squared with 2x degrees of freedom is a point of the gamma curve with shape x.
    lower = np.where(x == 0, 0.0, special.gammaincinv(x, tail))
    return lower, special.gammainccinv(x + 1, tail)


def limits_of_count(count: ArrayLike, confidence: float, exact_below: float = EXACT_BELOW) -> Limits:
    """Return the limits of counts of events: exact for few, Byar's from `exact_below`."""
    x = floats(count)
    lower, upper = byar(x, confidence)
    few = x < exact_below
    if few.any():
        # The same few counts come again and again.
        counts, again = np.unique(x[few], return_inverse=True)
        low, high = exact_poisson(counts, confidence)
        lower[few], upper[few] = low[again], high[again]
    return lower, upper


def wilson(count: ArrayLike, base: ArrayLike, confidence: float) -> Limits:
    """Return Wilson's limits of the share that counts are of their base, between nought and one."""
    x, n = together(count, base)
    z = z_of(confidence)
    with np.errstate(divide="ignore", invalid="ignore"):
        middle, half = 2 * x + z**2, z * np.sqrt(z**2 + 4 * x * (1 - x / n))
        lower, upper = (middle - half) / (2 * (n + z**2)), (middle + half) / (2 * (n + z**2))
    # The limit of none is nought and that of all is one; rounding leaves a hair.
    return np.where(x == 0, 0.0, lower), np.where(x == n, 1.0, upper)
