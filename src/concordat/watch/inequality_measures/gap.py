"""Gap: takes unequal groups, gives the most deprived less the least deprived, with limits from those of both."""

from concordat.watch.mover import difference_limits
from concordat.watch.numbers import Floats
from concordat.watch.unequal import Unequal

TITLE = "gap between most and least deprived"
FORMULA = "y₁ − y₂; limits d − √((y₁ − l₁)² + (u₂ − y₂)²) and d + √((u₁ − y₁)² + (y₂ − l₂)²)"
KIND = "absolute"


def measure(groups: Unequal) -> Floats:
    """Return it for each population."""
    return groups.first - groups.last


def limits(groups: Unequal) -> tuple[Floats, Floats]:
    """Return the limits for each population."""
    first, last = (
        (groups.value[place], groups.lower[place], groups.upper[place])
        for place in (groups.segments.first, groups.segments.last)
    )
    return difference_limits(first, last)
