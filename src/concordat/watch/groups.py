"""Groups of rows: takes a label for each row, gives which group each row belongs to, and sums over groups all at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import Codes, Floats, Truths


@dataclass(frozen=True, slots=True)
class Groups:
    """`codes`: the number of the group of each row; `number`: how many groups there are; `labels`: what each is called."""

    codes: Codes
    number: int
    labels: Sequence[object] = ()

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.codes)

    def sum(self, values: Floats) -> Floats:
        """Return the sum of each group; a sum with no value in it is none."""
        return np.bincount(self.codes, weights=values, minlength=self.number).astype(np.float64, copy=False)

    def any(self, where: ArrayLike) -> Truths:
        """Say of each group whether this is so in any of its rows."""
        return self.sum(np.asarray(where, dtype=np.float64)) > 0

    def size(self) -> Floats:
        """Return how many rows each group has."""
        return self.sum(np.ones(self.rows))

    def spread(self, values: Floats) -> Floats:
        """Return what each group has, at each of its rows."""
        return values[self.codes]


def groups_of(labels: ArrayLike) -> Groups:
    """Return the groups that rows with the same label make, in the order of the labels."""
    names, codes = np.unique(np.asarray(labels), return_inverse=True)
    return Groups(codes.astype(np.intp), len(names), names.tolist())


def each_row(rows: int) -> Groups:
    """Return groups of one row each."""
    return Groups(np.arange(rows, dtype=np.intp), rows)


def one_group(rows: int) -> Groups:
    """Return all rows as one group."""
    return Groups(np.zeros(rows, dtype=np.intp), 1)
