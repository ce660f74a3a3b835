"""Fifths by rank: takes values of areas of one sort, gives the fifth of each; areas with the same value may be parted, so that fifths are alike in size."""

from concordat.watch.comparison import Compared
from concordat.watch.comparisons.fifths import CLASSES
from concordat.watch.numbers import Floats
from concordat.watch.shared_out import parts_by_rank

TITLE = "fifths of areas; the same values may be parted"
NEEDS = ("value",)
METHODS = ()
__all__ = ["CLASSES", "METHODS", "NEEDS", "TITLE", "classes"]


def classes(compared: Compared) -> Floats:
    """Return 0 for the lowest fifth to 4 for the highest, the first ones one larger where they cannot be equal."""
    return parts_by_rank(compared.value, len(CLASSES), compared.fewest) - 1
