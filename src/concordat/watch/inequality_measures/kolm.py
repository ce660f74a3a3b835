"""Kolm's index: takes unequal groups and aversion to inequality, gives how much of the mean would be given up to have all equal."""

from concordat.watch.equally_distributed import equal_by_amounts
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "Kolm's index"
FORMULA = "μ − EDE, EDE = −(1/α) ln Σp e^(−αh)"
KIND = "absolute"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return groups.mean - equal_by_amounts(groups)
