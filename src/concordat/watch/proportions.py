"""Proportions: takes how many of how many, gives each share with Wilson's limits, all at once."""

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import notes, together
from concordat.watch.confidence import USUAL
from concordat.watch.limits import wilson
from concordat.watch.values import Values


def proportion(count: ArrayLike, base: ArrayLike, *, confidence: float = USUAL, multiplier: float = 1) -> Values:
    """Return the share that each count is of its base, for so many as the multiplier says: 100 gives per cent."""
    x, n = together(count, base)
    why = (
        (np.isnan(x) | np.isnan(n), "a number is missing"),
        (n <= 0, "nobody to count among"),
        (x < 0, "the count is negative"),
        (x > n, "more are counted than there are"),
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        value = x / n
    return Values(value, *wilson(x, n, confidence), x, n, notes(len(x), why)).only_without_note().times(multiplier)
