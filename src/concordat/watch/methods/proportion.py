"""Proportion: takes how many of how many, gives the share with Wilson's limits."""

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns, columns_of
from concordat.watch.confidence import BOTH
from concordat.watch.groups import Groups
from concordat.watch.proportions import proportion

TITLE = "Proportion"
# Without groups each row has its own; these columns would repeat what the row holds.
REPEATS = ("count", "base")


def over(
    groups: Groups, *, count: Floats, base: Floats, confidence: tuple[float, ...] = BOTH, multiplier: float = 1
) -> Columns:
    """Return the share of each group; the rows of a group are added up first."""
    counts, bases = groups.sum(count), groups.sum(base)
    return columns_of(
        lambda level: proportion(counts, bases, confidence=level, multiplier=multiplier), confidence, "base"
    )
