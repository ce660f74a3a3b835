"""Cells of what is to be published: takes counts and the sums they stand in, gives what a reader could know of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """Counts from 1 to less than `below` are hidden; shown ones are rounded to `round_to`; what can be worked out of a hidden one
    spans at least `width`."""

    name: str
    below: int
    round_to: int
    width: int

    def small(self, count: int) -> bool:
        """Say whether so few people are too few to be told."""
        return 0 < count < self.below

    def rounded(self, count: int) -> int:
        """Return a count as it is shown, halves upwards."""
        return (2 * count + self.round_to) // (2 * self.round_to) * self.round_to


@dataclass(frozen=True, slots=True)
class Cell:
    """One count, `of` how many where that is known to readers; one that is not `published` is only worked out from others."""

    id: str
    count: int
    of: int | None = None
    published: bool = True


@dataclass(frozen=True, slots=True)
class Sum:
    """Cells `parts` that make up the cell `whole`, as every reader knows."""

    whole: str
    parts: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """The whole and its parts."""
        return (self.whole, *self.parts)


@dataclass(frozen=True, slots=True)
class Release:
    """All cells by name, the sums they stand in, and the policy."""

    cells: Mapping[str, Cell]
    sums: Sequence[Sum]
    policy: Policy

    def too_small(self, cell: Cell) -> str:
        """Return why a cell must not be known: itself or the rest of those it is counted among; empty where it may."""
        if self.policy.small(cell.count):
            return "small"
        if cell.of is not None and self.policy.small(cell.of - cell.count):
            return "all but a few"
        return ""
