"""Fifths: takes values of areas of one sort, gives the fifth of each; areas with the same value stay together."""

from concordat.watch.comparison import Compared
from concordat.watch.numbers import Floats
from concordat.watch.shared_out import parts_with_ties

TITLE = "fifths of areas; the same values stay together"
NEEDS = ("value",)
CLASSES = (
    ("lowest fifth", "worst fifth"),
    ("second lowest fifth", "second worst fifth"),
    ("middle fifth", "middle fifth"),
    ("second highest fifth", "second best fifth"),
    ("highest fifth", "best fifth"),
)
METHODS = (15,)


def classes(compared: Compared) -> Floats:
    """Return 0 for the lowest fifth to 4 for the highest; with fewer areas than are told apart, none."""
    return parts_with_ties(compared.value, len(CLASSES), compared.fewest) - 1
