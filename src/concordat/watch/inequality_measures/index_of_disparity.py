"""Index of disparity: takes unequal groups, gives how far they lie from the mean, in per cent of it."""

import numpy as np

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "index of disparity"
FORMULA = "100Σp|y − μ|/μ"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    apart = np.abs(groups.value - groups.segments.each(groups.mean))
    return 100 * groups.total(apart) / groups.mean
