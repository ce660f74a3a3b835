"""Winning coalitions by size: takes counts packed into one whole number, gives them apart; all indices of power stand on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Counts = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wins:
    """Coalitions that win, by size from nought to everyone: all of them, and those that each voter is in."""

    by_size: Counts
    with_voter: Mapping[str, Counts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Packing:
    """Keeps counts by size side by side in one whole number, so that one addition adds all and one product joins two groups.

    Among so many `people` no count is larger than 2 to the power of them, so a slot never runs into the next.
    """

    people: int

    @property
    def slot(self) -> int:
        """The bits that one count takes."""
        return self.people + 1

    def packed(self, counts: Counts) -> int:
        """Return counts by size as one whole number."""
        return sum(count << (size * self.slot) for size, count in enumerate(counts) if count)

    def total(self, packed: int) -> int:
        """Return the sum of the counts of all sizes; a slot is a digit, and a number leaves its sum of digits."""
        return packed % ((1 << self.slot) - 1)

    def apart(self, packed: int) -> Counts:
        """Return the counts by size, from nought to everyone."""
        mask = (1 << self.slot) - 1
        return tuple((packed >> (size * self.slot)) & mask for size in range(self.people + 1))
