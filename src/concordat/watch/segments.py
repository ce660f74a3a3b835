"""Segments of charts over time: takes how long each is, gives where each starts in one flat array, and sums and runs within each."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from concordat.watch.numbers import Floats, Integers, Truths


@dataclass(frozen=True)
class Segments:
    """Lengths of segments that follow each other in a flat array: a segment is a series, or the part of it after a new start."""

    lengths: Integers

    def __post_init__(self) -> None:
        if not len(self.lengths) or (self.lengths < 1).any():
            raise ValueError("a segment holds at least one point, and there is at least one segment")

    @cached_property
    def first(self) -> Integers:
        """Where each segment starts."""
        return np.concatenate(([0], np.cumsum(self.lengths)[:-1])).astype(np.int64)

    @cached_property
    def last(self) -> Integers:
        """Where the last point of each segment stands."""
        return np.cumsum(self.lengths) - 1

    @cached_property
    def starts(self) -> Truths:
        """Whether a point is the first of its segment."""
        found = np.zeros(int(self.lengths.sum()), dtype=np.bool_)
        found[self.first] = True
        return found

    def each(self, of_segments: Floats) -> Floats:
        """Return for each point what holds for its segment."""
        return np.repeat(of_segments, self.lengths)

    def sums(self, values: Floats) -> Floats:
        """Return the sum of each segment."""
        return np.add.reduceat(values, self.first)

    def within(self, first_points: int | None) -> Truths:
        """Say which points are among the first so many of their segment; all where no number is given."""
        place = np.arange(len(self.starts)) - np.repeat(self.first, self.lengths)
        return place < (len(self.starts) if first_points is None else first_points)

    def runs(self, marks: NDArray[np.int8]) -> Integers:
        """Return for each point how many points in a row, itself among them, bear its mark within its segment."""
        begins = self.starts.copy()
        begins[1:] |= marks[1:] != marks[:-1]
        run = np.cumsum(begins) - 1
        found: Integers = np.bincount(run)[run]
        return found


def rebased(length: int, new_starts: Sequence[int]) -> Segments:
    """Return the segments of one series of so many points that starts anew at these places, the first point being place 0."""
    places = sorted({0, *(place for place in new_starts if 0 < place < length)})
    return Segments(np.diff([*places, length]).astype(np.int64))


def alike(series: int, points: int) -> Segments:
    """Return the segments of so many series of equal length."""
    return Segments(np.full(series, points, dtype=np.int64))
