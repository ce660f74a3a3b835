"""Generalised concentration index: takes unequal groups, gives the concentration index times the mean."""

from concordat.watch.concentration import generalised
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "generalised concentration index"
FORMULA = "2Σp(y − μ)(X − ½)"
KIND = "absolute"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return generalised(groups)
