"""Relative gap: takes unequal groups, gives the gap between most and least deprived in shares of the mean."""

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "relative gap"
FORMULA = "(y₁ − y₂)/μ"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return (groups.first - groups.last) / groups.mean
