"""Population attributable risk: takes unequal groups, gives by how much the average would change if all were as the least deprived."""

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "population attributable risk"
FORMULA = "y₂ − μ"
KIND = "absolute"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return groups.last - groups.mean
