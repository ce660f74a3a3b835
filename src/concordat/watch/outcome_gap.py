"""The gap that must not grow: takes the results of groups now and before, gives both gaps between the most and the least deprived, and the gap from which on nothing is earned."""

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from scipy import special

from concordat.watch.outcome_given import Result
from concordat.watch.outcome_results import Reading
from concordat.watch.outcome_terms import PaidMeasure
from concordat.watch.outcome_value import PLACES, per, value_of


@dataclass(frozen=True, slots=True)
class Gap:
    """The gap `now` and `before`, in the unit that is counted in, and the most that it may be, its `limit`."""

    now: Decimal
    before: Decimal
    limit: Decimal

    @property
    def grew(self) -> bool:
        """Whether nothing is earned."""
        return self.now > self.limit


def gap_of(measure: PaidMeasure, now: Reading, before: Reading, confidence: float) -> Gap | None:
    """Return the gaps, None where none is agreed or a result is missing.

    Beyond chance: a gap may grow by what chance does to the difference of both, z √(s² now + s² before), one-sided.
    """
    if not measure.paid.gap_guard or not now.results or not before.results:
        return None
    first, earlier = _between(measure, now), _between(measure, before)
    limit = earlier
    if measure.paid.gap_guard == "must not grow beyond chance":
        spread = sum(_variance(measure, one) for read in (now, before) for one in (read.results[0], read.results[-1]))
        limit += Decimal(float(special.ndtri(confidence)) * sqrt(spread)).quantize(PLACES)
    return Gap(first, earlier, limit)


def _between(measure: PaidMeasure, read: Reading) -> Decimal:
    return abs(value_of(measure, read.results[0]) - value_of(measure, read.results[-1]))


def _variance(measure: PaidMeasure, one: Result) -> float:
    """Return p(1 − p)/n of a share, or of a rate of so many its events over the square of its people."""
    events, of, many = float(one.events or 0), float(one.of or 0), float(per(measure))
    if measure.indicator is not None and measure.indicator.method == "rate":
        return many**2 * events / of**2
    return events / of * (1 - events / of) / of
