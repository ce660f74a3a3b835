"""Population attributable fraction: takes unequal groups, gives by what share of itself the average would change if all were as the least deprived."""

from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "population attributable fraction"
FORMULA = "(y₂ − μ)/μ"
KIND = "relative"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return (groups.last - groups.mean) / groups.mean
