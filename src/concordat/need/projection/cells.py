"""Baseline activity in cells: takes columns of rows, gives them coded, so that rows that share everything are one cell.

Given all parameters, the copies of a row are a Poisson count; so is the sum over rows that share every factor. Grouping them
is exact, not an approximation.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Codes = NDArray[np.int64]
Flags = NDArray[np.bool_]
NO_STAY = -1


@dataclass(frozen=True)
class Coded:
    """One column: the place of each cell's value in `labels`."""

    codes: Codes
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Cells:
    """Baseline activity: `count` by cell, `age` in years, `sex`, nights of `stay` (less than nought where it is no admission), and other columns."""

    count: Numbers
    age: Codes
    sex: Coded
    stay: Codes
    columns: Mapping[str, Coded]

    def matching(self, match: Mapping[str, Sequence[str]]) -> Flags:
        """Return which cells have one of the values listed, in every column that is."""
        found = np.ones(len(self.count), dtype=bool)
        for name, values in match.items():
            column = self.columns[name]
            wanted = np.array([label in values for label in column.labels])
            found &= wanted[column.codes]
        return found


def coded(values: Any) -> Coded:
    """Return a column of text as codes; labels stand in order."""
    labels, codes = np.unique(np.asarray(values, dtype=str), return_inverse=True)
    return Coded(codes.astype(np.int64), tuple(map(str, labels)))


def cells_of(columns: Mapping[str, Any], count: Any, age: Any = None, sex: Any = None, stay: Any = None) -> Cells:
    """Return rows as cells, from sequences or arrays; what is not told of age or sex is one and the same for all."""
    number = len(count)
    return Cells(
        np.asarray(count, dtype=float),
        np.asarray(np.zeros(number) if age is None else age, dtype=np.int64),
        coded([""] * number if sex is None else sex),
        np.asarray(np.full(number, NO_STAY) if stay is None else stay, dtype=np.int64),
        {name: coded(values) for name, values in columns.items()},
    )


def one_code(parts: Sequence[Codes | Flags]) -> tuple[Codes, Codes]:
    """Return, for rows coded by several columns, the group of each row and the first row of each group; groups stand in order."""
    number = len(parts[0])
    code, size = np.zeros(number, dtype=np.int64), 1
    for part in parts:
        own = part.astype(np.int64)
        low = int(own.min(initial=0))
        high = int(own.max(initial=0)) - low + 1
        if size > np.iinfo(np.int64).max // high:
            _, code = np.unique(code, return_inverse=True)
            size = int(code.max(initial=0)) + 1
        code = code * high + (own - low)
        size *= high
    _, first, group = np.unique(code, return_index=True, return_inverse=True)
    return group.astype(np.int64), first.astype(np.int64)
