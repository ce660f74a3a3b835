"""Values shared out to parts: takes the values of areas, gives the part of each, the lowest values in part 1; missing values have none."""

import numpy as np
from scipy import stats

from concordat.watch.numbers import Floats


def parts_with_ties(values: Floats, parts: int, fewest: int) -> Floats:
    """Return floor((k + 1) − ceil(((N + 1) − r)/(N/k))) of each lowest rank r, 0 counting as 1; the same values stay together."""
    known = np.isfinite(values)
    many = int(known.sum())
    found = np.full(len(values), np.nan)
    if many < max(parts, fewest):
        return found
    ranks = stats.rankdata(values[known], method="min").astype(np.int64)
    # In whole numbers, so that no hair of a division moves an area to its neighbour's part.
    from_above = -((-(many + 1 - ranks) * parts) // many)
    found[known] = np.maximum(parts + 1 - from_above, 1)
    return found


def parts_by_rank(values: Floats, parts: int, fewest: int) -> Floats:
    """Return parts of as equal a size as can be, the first ones larger by one; the same values are parted in the order given."""
    known = np.isfinite(values)
    many = int(known.sum())
    found = np.full(len(values), np.nan)
    if many < max(parts, fewest):
        return found
    sizes = np.full(parts, many // parts)
    sizes[: many % parts] += 1
    places = np.flatnonzero(known)[np.argsort(values[known], kind="stable")]
    found[places] = np.repeat(np.arange(1, parts + 1), sizes)
    return found
