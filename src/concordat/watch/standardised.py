"""Directly standardised rates: takes events and people by age band with a standard population, gives the rate of each area with Dobson's limits.

A rate counts each event once, however many a person had. Where one person can have several, the events of one person come
together, and the interval is wider: `squares` is the sum over people of the square of how many each had. Where an event counts
for more than one, as a death does for years of life lost, `each` says for how much.
"""

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import Floats, notes, together
from concordat.watch.confidence import USUAL
from concordat.watch.groups import Groups, one_group
from concordat.watch.limits import byar
from concordat.watch.rates import PER
from concordat.watch.values import Values

# Dobson's limits do not hold for fewer events.
FEWEST = 10


@np.errstate(over="ignore")
def standardised(
    events: ArrayLike,
    people: ArrayLike,
    standard: ArrayLike,
    groups: Groups | None = None,
    *,
    squares: ArrayLike | None = None,
    each: ArrayLike = 1.0,
    confidence: float = USUAL,
    multiplier: float = PER,
    fewest: float = FEWEST,
) -> Values:
    """Return the rate that each group would have, were its bands as large as those of the standard population.

    A count that is missing in a band is nought; fewer events than `fewest` give no rate.
    """
    given, n, w, counts_for, own = together(events, people, standard, each, events if squares is None else squares)
    groups = groups or one_group(len(given))
    x, own = np.nan_to_num(given), np.nan_to_num(own)
    with np.errstate(divide="ignore", invalid="ignore"):
        weight = counts_for * w / n
        weight = np.where(w == 0, 0.0, weight)
        whole = groups.sum(w)
        total = groups.sum(x)
        value = groups.sum(weight * x) / whole
        variance = groups.sum(weight**2 * own) / whole**2
    why = (
        (groups.any(x < 0), "a count is negative"),
        (groups.any(np.isnan(n) | (n <= 0)), "a band has nobody in it"),
        (groups.any(np.isnan(w) | (w < 0)) | ~(whole > 0), "no standard population"),
        (groups.any(np.isnan(counts_for)), "a number is missing"),
        (total < fewest, f"fewer than {fewest:g} events"),
    )
    lower, upper = dobson(value, variance, total, confidence)
    values = Values(value, lower, upper, total, groups.sum(np.nan_to_num(n)), notes(groups.number, why))
    return values.only_without_note().times(multiplier)


def dobson(value: Floats, variance: Floats, total: Floats, confidence: float) -> tuple[Floats, Floats]:
    """Return limits of weighted sums of events: those of the count, at the scale of the sum."""
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = np.sqrt(variance / total)
        lower, upper = byar(total, confidence)
        return value + scale * (lower - total), value + scale * (upper - total)
