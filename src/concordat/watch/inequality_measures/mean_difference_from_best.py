"""Mean difference from the best: takes unequal groups and the way that is good, gives how far all lie from the best group."""

import numpy as np

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "mean difference from the best group"
FORMULA = "Σp|y − y of the best|"
KIND = "absolute"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    if groups.direction == "neutral":
        return np.full(len(groups.mean), np.nan)
    highest = groups.direction == "up is good"
    best = (np.maximum if highest else np.minimum).reduceat(groups.value, groups.segments.first)
    return groups.total(np.abs(groups.value - groups.segments.each(best)))
