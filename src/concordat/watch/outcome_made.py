"""One outcome as it is paid on: takes an outcome of a basket with its results, gives what the calculation of outcome payments is given."""

from decimal import Decimal
from fractions import Fraction

from concordat.watch.outcome_given import Outcome, Result
from concordat.watch.outcome_results import Reading
from concordat.watch.outcome_terms import PaidMeasure

# A result to improve on is kept to so many places; more than any count of people bears.
PLACES = Decimal("0.000000001")


def outcome_of(measure: PaidMeasure, now: Reading, before: Reading) -> Outcome:
    """Return the outcome with levels in the unit that is counted in; what there was before is agreed, or that of the years before."""
    paid, scale = measure.paid, measure.scale
    own = measure.indicator
    rate = own is not None and own.method == "rate"
    return Outcome(
        id=paid.expected_outcome,
        weight=paid.weight,
        results=now.results,
        nothing_at=paid.nothing_at / scale,
        all_at=paid.all_at / scale,
        kind="rate" if rate else "share",
        per=own.multiplier if own is not None and rate else Decimal(1),
        way=paid.way,
        before=_before(measure, before),
        guard=paid.guard,
        equity=paid.equity,
        gap_before=_gap(measure, before) if paid.gap_must_not_grow else None,
    )


def needs_before(measure: PaidMeasure) -> bool:
    """Say whether the years before are needed: to improve on them, or to see whether a gap grew."""
    return measure.paid.gap_must_not_grow or (measure.paid.way == "attain or improve" and measure.paid.before is None)


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


def _before(measure: PaidMeasure, before: Reading) -> Decimal | None:
    paid = measure.paid
    if paid.before is not None:
        return paid.before / measure.scale
    if paid.way != "attain or improve" or not before.results:
        return None
    return value_of(measure, *(before.results[:1] if paid.equity else before.results))


def _gap(measure: PaidMeasure, before: Reading) -> Decimal | None:
    if not before.results:
        return None
    return abs(value_of(measure, before.results[0]) - value_of(measure, before.results[-1]))
