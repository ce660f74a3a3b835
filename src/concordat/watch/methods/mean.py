"""Mean: takes values, gives the mean of each group with limits by Student's t."""

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns, columns_of
from concordat.watch.confidence import BOTH
from concordat.watch.groups import Groups
from concordat.watch.means import mean

TITLE = "Mean"


def over(groups: Groups, *, values: Floats, confidence: tuple[float, ...] = BOTH) -> Columns:
    """Return the mean of each group; a missing value is left out."""
    return columns_of(lambda level: mean(values, groups, confidence=level), confidence, "number", "total")
