"""Segments: takes groups of an area and the total of that area, gives each group against its own area's total."""

from concordat.watch.comparison import OVERLAP, Compared, beyond
from concordat.watch.numbers import Floats

TITLE = "limits that do not hold the total of the same area"
NEEDS = ("value", "lower", "upper", "own_total")
CLASSES = OVERLAP
METHODS = ()


def classes(compared: Compared) -> Floats:
    """Return 2 where the lower limit lies above the area's own total, 0 where the upper one lies below it, else 1."""
    return 1.0 + beyond(compared.lower, compared.upper, compared.own_total, compared.own_total)
