"""Concentration: takes unequal groups, gives the generalised concentration index that its relatives stand on, and its error."""

import numpy as np

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal


def generalised(groups: Unequal) -> Floats:
    """Return 2Σp(y − μ)(X − ½) for each population."""
    apart = groups.value - groups.segments.each(groups.mean)
    return 2 * groups.total(apart * (groups.rank - 0.5))


def concentration_error(groups: Unequal) -> Floats:
    """Return the standard error of the concentration index for each population; its formula is still to be checked.

    A = (y/μ)(2X − 1 − C) + 2 − q before − q, q the cumulative share of the measure; variance (ΣpA² − (1 + C)²)/number of groups.
    """
    each = groups.segments.each
    index = generalised(groups) / groups.mean
    held = groups.share * groups.relative
    reached = np.cumsum(held)
    reached = reached - each(reached[groups.segments.first] - held[groups.segments.first])
    terms = groups.relative * (2 * groups.rank - 1 - each(index)) + 2 - (reached - held) - reached
    variance = (groups.total(terms**2) - (1 + index) ** 2) / groups.segments.lengths
    # Where all are equal rounding may leave a hair below nought.
    return np.sqrt(np.maximum(variance, 0.0))
