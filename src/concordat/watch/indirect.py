"""Indirectly standardised ratios and rates: takes events and people by band with those of a reference, gives observed against expected for each area."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import notes, together
from concordat.watch.confidence import USUAL
from concordat.watch.groups import Groups, one_group
from concordat.watch.limits import EXACT_BELOW, limits_of_count
from concordat.watch.rates import PER
from concordat.watch.values import Values


@dataclass(frozen=True, slots=True)
class Indirect:
    """The `ratio` of events observed to those expected, and the `rate` that this makes of the reference's own crude rate."""

    ratio: Values
    rate: Values


@np.errstate(over="ignore")
def indirectly_standardised(
    events: ArrayLike,
    people: ArrayLike,
    reference_events: ArrayLike,
    reference_people: ArrayLike,
    groups: Groups | None = None,
    *,
    confidence: float = USUAL,
    reference: float = 1,
    multiplier: float = PER,
    exact_below: float = EXACT_BELOW,
) -> Indirect:
    """Return what each group has against what its people would have at the rates of the reference.

    Events may be given by band or for the whole area in one of its rows; a missing one is nought. `reference` is the ratio that
    the reference itself has: 1, or 100.
    """
    given, n, of, among = together(events, people, reference_events, reference_people)
    groups = groups or one_group(len(given))
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = groups.sum(n * of / among)
        own_rate = groups.sum(of) / groups.sum(among)
    observed = groups.sum(np.nan_to_num(given))
    why = (
        (groups.any(given < 0) | groups.any(of < 0), "a count is negative"),
        (groups.any(np.isnan(n) | (n < 0)), "a band has no number of people"),
        (groups.any(np.isnan(of) | np.isnan(among) | (among <= 0)), "a band of the reference has nobody in it"),
        (~(expected > 0), "nothing is expected"),
    )
    note = notes(groups.number, why)
    known = np.where(note == "", observed, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        value, lower, upper = (one / expected for one in (known, *limits_of_count(known, confidence, exact_below)))
    ratio = Values(value, lower, upper, observed, expected, note).only_without_note()
    return Indirect(
        ratio.times(reference), replace(ratio, **{name: getattr(ratio, name) * own_rate * multiplier for name in ENDS})
    )


ENDS = ("value", "lower", "upper")
