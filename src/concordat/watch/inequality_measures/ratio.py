"""Ratio: takes unequal groups, gives the most deprived over the least deprived, with limits from those of both on logarithms."""

import numpy as np

from concordat.watch.mover import difference_limits
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "ratio of most to least deprived"
FORMULA = "y₁/y₂; limits as those of the gap, on logarithms"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return groups.first / groups.last


def limits(groups: Unequal) -> tuple[Floats, Floats]:
    """Return the limits for each population."""
    logs = np.log(groups.value), np.log(groups.lower), np.log(groups.upper)
    first, last = (
        (logs[0][place], logs[1][place], logs[2][place]) for place in (groups.segments.first, groups.segments.last)
    )
    lower, upper = difference_limits(first, last)
    return np.exp(lower), np.exp(upper)
