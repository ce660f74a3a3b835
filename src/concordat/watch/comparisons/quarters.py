"""Quarters: takes values of areas of one sort, gives the quarter of each; areas with the same value stay together."""

from concordat.watch.comparison import Compared
from concordat.watch.numbers import Floats
from concordat.watch.shared_out import parts_with_ties

TITLE = "quarters of areas; the same values stay together"
NEEDS = ("value",)
CLASSES = (
    ("lowest quarter", "worst quarter"),
    ("second lowest quarter", "second worst quarter"),
    ("second highest quarter", "second best quarter"),
    ("highest quarter", "best quarter"),
)
METHODS = (16,)


def classes(compared: Compared) -> Floats:
    """Return 0 for the lowest quarter to 3 for the highest."""
    return parts_with_ties(compared.value, len(CLASSES), compared.fewest) - 1
