"""What was counted as one number: takes results of groups of an outcome, gives the share or rate of all of them together."""

from decimal import Decimal
from fractions import Fraction

from concordat.watch.outcome_given import Result
from concordat.watch.outcome_terms import PaidMeasure

# Results are compared to the millionth, as shares under a guard are paid.
PLACES = Decimal("0.000001")


def per(measure: PaidMeasure) -> Decimal:
    """Return for how many a counted result stands: 1 for a share."""
    own = measure.indicator
    return own.multiplier if own is not None and own.method == "rate" else Decimal(1)


def value_of(measure: PaidMeasure, *results: Result) -> Decimal:
    """Return the result of groups together, in the unit that is counted in."""
    if results[0].events is None:
        return results[0].value or Decimal(0)
    events, of = sum(one.events or 0 for one in results), sum((one.of or Decimal(0) for one in results), Decimal(0))
    share = Fraction(per(measure)) * events / Fraction(of)
    return (Decimal(share.numerator) / Decimal(share.denominator)).quantize(PLACES)
