"""Mean log deviation: takes unequal groups, gives the mean of how far below the average each lies, on logarithms."""

import numpy as np

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "mean log deviation"
FORMULA = "−Σp ln r, r = y/μ"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return -groups.total(np.log(groups.relative))
