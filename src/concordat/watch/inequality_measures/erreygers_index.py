"""Erreygers' index: takes unequal groups of a measure that has a least and a most, gives its concentration corrected for both."""

from concordat.watch.concentration import generalised
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "Erreygers' index"
FORMULA = "4μC/(b − a)"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return 4 * generalised(groups) / (groups.most - groups.least)
