"""Equally distributed equivalent: takes unequal groups and aversion to inequality, gives the value that, had by all, would be worth as much."""

import numpy as np

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal


def equal_by_shares(groups: Unequal) -> Floats:
    """Return Atkinson's: aversion to differences in shares of the mean; none where a value lies below nought."""
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.log(groups.value)
        if groups.atkinson == 1:
            return np.exp(groups.total(logs))
        power = 1 - groups.atkinson
        return np.exp(groups.log_total(power * logs) / power)


def equal_by_amounts(groups: Unequal) -> Floats:
    """Return Kolm's: aversion to differences in amounts; without aversion the mean."""
    if groups.kolm == 0:
        return groups.mean
    return -groups.log_total(-groups.kolm * groups.value) / groups.kolm
