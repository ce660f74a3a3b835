"""Crude rate: takes events and people, gives events for each so many people with limits by exact Poisson or Byar."""

from concordat.watch.arrays import Floats
from concordat.watch.columns import Columns, columns_of
from concordat.watch.confidence import BOTH
from concordat.watch.groups import Groups
from concordat.watch.rates import PER, rate

TITLE = "Crude rate"
# Without groups each row has its own; these columns would repeat what the row holds.
REPEATS = ("count", "people")


def over(
    groups: Groups, *, events: Floats, people: Floats, confidence: tuple[float, ...] = BOTH, multiplier: float = PER
) -> Columns:
    """Return the rate of each group; the rows of a group are added up first."""
    counts, bases = groups.sum(events), groups.sum(people)
    return columns_of(lambda level: rate(counts, bases, confidence=level, multiplier=multiplier), confidence, "people")
