"""Atkinson's index: takes unequal groups and aversion to inequality, gives the share of the mean that would be given up to have all equal."""

from concordat.watch.equally_distributed import equal_by_shares
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "Atkinson's index"
FORMULA = "1 − EDE/μ, EDE = (Σp h^(1 − ε))^(1/(1 − ε)), for ε = 1 exp Σp ln h"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return 1 - equal_by_shares(groups) / groups.mean
