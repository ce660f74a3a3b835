"""Theil index: takes unequal groups, gives how far their shares of the measure depart from their shares of people."""

from scipy import special

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "Theil index"
FORMULA = "Σp r ln r, r = y/μ"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return groups.total(special.xlogy(groups.relative, groups.relative))
