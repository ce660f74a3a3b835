"""Wagstaff's index: takes unequal groups of a measure that has a least and a most, gives its concentration over the most that it could be."""

from concordat.watch.concentration import generalised
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "Wagstaff's index"
FORMULA = "C(b − a)μ/((b − μ)(μ − a))"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    above, below = groups.most - groups.mean, groups.mean - groups.least
    return generalised(groups) * (groups.most - groups.least) / (above * below)
