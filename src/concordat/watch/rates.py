"""Crude rates: takes events and people, gives events for each so many people with limits by exact Poisson or Byar, all at once."""

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import notes, together
from concordat.watch.confidence import USUAL
from concordat.watch.limits import EXACT_BELOW, limits_of_count
from concordat.watch.values import Values

PER = 100_000


def rate(
    events: ArrayLike,
    people: ArrayLike,
    *,
    confidence: float = USUAL,
    multiplier: float = PER,
    exact_below: float = EXACT_BELOW,
) -> Values:
    """Return events for each so many people as the multiplier says; there may be more events than people."""
    x, n = together(events, people)
    why = (
        (np.isnan(x) | np.isnan(n), "a number is missing"),
        (n <= 0, "nobody to count among"),
        (x < 0, "the count is negative"),
    )
    note = notes(len(x), why)
    known = np.where(note == "", x, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        value, lower, upper = (one / n for one in (known, *limits_of_count(known, confidence, exact_below)))
    return Values(value, lower, upper, x, n, note).only_without_note().times(multiplier)
