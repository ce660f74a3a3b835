"""Concentration index: takes unequal groups, gives how far the measure lies with the less deprived (above nought) or the more deprived."""

from concordat.watch.concentration import generalised
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "concentration index"
FORMULA = "(2/μ)Σp(y − μ)(X − ½)"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return generalised(groups) / groups.mean
