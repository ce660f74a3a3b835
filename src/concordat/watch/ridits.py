"""Ridits: takes people of groups from the most deprived to the least, gives each group's place between nought and one in its area."""

import numpy as np

from concordat.watch.arrays import Codes, Floats
from concordat.watch.groups import Groups


def ridits(people: Floats, order: Floats, groups: Groups) -> tuple[Floats, Floats]:
    """Return each row's share of the people of its area, and the middle of the share that it and its equals in order take up."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = people / groups.spread(groups.sum(people))
    by = np.lexsort((order, groups.codes))
    codes, ranks = groups.codes[by], order[by]
    begins = np.ones(groups.rows, dtype=bool)
    begins[1:] = (codes[1:] != codes[:-1]) | (ranks[1:] != ranks[:-1])
    block = np.cumsum(begins) - 1
    # A share that is none would carry over to those that follow.
    size = np.bincount(block, weights=np.nan_to_num(share[by])).astype(np.float64)
    before = _before(size, codes[begins])
    place = np.empty(groups.rows)
    place[by] = (before + size / 2)[block]
    return share, place


def _before(size: Floats, area: Codes) -> Floats:
    """Return for each block how much of its area lies before it.

    Step by step within areas: one sum over all of them would carry its rounding from each into the next.
    """
    before = np.zeros(len(size))
    first = np.flatnonzero(np.append(True, area[1:] != area[:-1])) if len(area) else np.zeros(0, dtype=np.intp)
    number = np.diff(np.append(first, len(size)))
    for step in range(1, int(number.max(initial=0))):
        here = first[number > step] + step
        before[here] = before[here - 1] + size[here - 1]
    return before
