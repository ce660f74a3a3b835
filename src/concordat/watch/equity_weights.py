"""Equity weights: takes unequal groups and aversion to inequality, gives what a gain of each group counts beside the average one."""

import numpy as np

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

# The aversions of the rulebook, which hold where nothing is said: Atkinson's and Kolm's.
AVERSION = (10.95, 0.15)


def equity_weights(groups: Unequal) -> Floats:
    """Return value^−ε over its mean by share; a group without any health has no weight."""
    with np.errstate(divide="ignore", invalid="ignore"):
        exponents = -groups.atkinson * np.log(groups.value)
        found = np.exp(exponents - groups.segments.each(groups.log_total(exponents)))
    return np.where((groups.value > 0) & np.isfinite(found), found, np.nan)
