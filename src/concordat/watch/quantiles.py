"""Quantiles: takes values and their groups, gives in which of so many equal parts of its group each value lies; ties stay together."""

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import Floats, Words, floats, notes
from concordat.watch.groups import Groups, one_group
from concordat.watch.numbers import Integers


def quantile(
    values: ArrayLike, parts: int, groups: Groups | None = None, *, inverted: bool = False
) -> tuple[Floats, Words]:
    """Return for each value its part, 1 holding the lowest (the highest where `inverted`), NaN with a note where there is none."""
    x = floats(values)
    groups = groups or one_group(len(x))
    there = ~np.isnan(x)
    number = groups.spread(groups.sum(there.astype(np.float64)))
    note = notes(len(x), ((~there, "no value"), (number < parts, f"fewer than {parts} values")))
    rank = _lowest_rank(-x if inverted else x, groups)
    # Whole numbers throughout: a float here would put a value that lies on a border into the next part.
    size = np.where(there, number, 1).astype(np.int64)
    after = (size + 1 - rank) * parts
    part = np.maximum((parts + 1) - -(-after // size), 1)
    return np.where(note == "", part.astype(np.float64), np.nan), note


def _lowest_rank(x: Floats, groups: Groups) -> Integers:
    """Return the rank of each value in its group, that of the first among equals; values that are missing come last."""
    order = np.lexsort((x, groups.codes))
    codes, ordered = groups.codes[order], x[order]
    place = np.arange(len(x), dtype=np.int64)
    new_group = np.ones(len(x), dtype=bool)
    new_group[1:] = codes[1:] != codes[:-1]
    new_value = new_group.copy()
    new_value[1:] |= ordered[1:] != ordered[:-1]
    begins, first = (np.maximum.accumulate(np.where(new, place, 0)) for new in (new_group, new_value))
    rank = np.empty(len(x), dtype=np.int64)
    rank[order] = first - begins + 1
    return rank
