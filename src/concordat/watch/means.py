"""Means: takes values and their groups, gives the mean of each group with limits by Student's t, all at once."""

import numpy as np
from numpy.typing import ArrayLike
from scipy import special

from concordat.watch.arrays import floats, notes
from concordat.watch.confidence import USUAL, tail_of
from concordat.watch.groups import Groups, one_group
from concordat.watch.values import Values


@np.errstate(over="ignore")
def mean(values: ArrayLike, groups: Groups | None = None, *, confidence: float = USUAL) -> Values:
    """Return the mean of the values of each group; a missing value is left out, and one value alone has no limits."""
    x = floats(values)
    groups = groups or one_group(len(x))
    there = ~np.isnan(x)
    number, total = groups.sum(there.astype(np.float64)), groups.sum(np.where(there, x, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        middle = total / number
        squares = groups.sum(np.where(there, x - groups.spread(middle), 0.0) ** 2)
        reach = special.stdtrit(number - 1, 1 - tail_of(confidence)) * np.sqrt(squares / (number - 1) / number)
    reach = np.where(number > 1, reach, np.nan)
    note = notes(groups.number, ((number == 0, "no value"),))
    return Values(middle, middle - reach, middle + reach, total, number, note)
