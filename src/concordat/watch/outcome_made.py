"""One outcome as it is paid on: takes an outcome of a basket with its results, gives what the calculation of outcome payments is given."""

from decimal import Decimal

from concordat.watch.outcome_gap import Gap
from concordat.watch.outcome_given import Outcome
from concordat.watch.outcome_results import Reading
from concordat.watch.outcome_terms import PaidMeasure
from concordat.watch.outcome_value import per, value_of


def outcome_of(measure: PaidMeasure, now: Reading, before: Reading, gap: Gap | None = None) -> Outcome:
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
        per=per(measure),
        way=paid.way,
        before=_before(measure, before),
        guard=paid.guard,
        equity=paid.equity,
        gap_before=gap.limit if gap else None,
    )


def needs_before(measure: PaidMeasure) -> bool:
    """Say whether the years before are needed: to improve on them, or to see whether a gap grew."""
    return bool(measure.paid.gap_guard) or (measure.paid.way == "attain or improve" and measure.paid.before is None)


def _before(measure: PaidMeasure, before: Reading) -> Decimal | None:
    paid = measure.paid
    if paid.before is not None:
        return paid.before / measure.scale
    if paid.way != "attain or improve" or not before.results:
        return None
    return value_of(measure, *(before.results[:1] if paid.equity else before.results))
