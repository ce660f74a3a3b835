"""Blended: takes the planned value and the value of activity, gives the plan with a share of what lies above or below it."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import Fixed, Shortfall, Slice, paid
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, LineToDate, limited, value_under_terms
from concordat.pay.model_parameters import OF_ACTIVITY, PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS = (
    PricedParameter(
        "blended_rate",
        "share",
        "due = plan + rate × max(0, value − plan) − rate × max(0, plan − value)",
        rule="payment.blended_rate",
        linear=True,
    ),
    PricedParameter(
        "blended_rate_below",
        "share",
        "the rate for what falls short of plan, where it differs from the one for what lies above",
        linear=True,
    ),
    *OF_ACTIVITY,
)


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return plan to date + rate × (value − plan to date) for each line, within the contract's limits."""
    return tuple(_due(line, parameters) for line in lines)


def _due(line: LineToDate, parameters: Parameters) -> Due:
    rate = parameters.get("blended_rate")
    below = parameters.own("blended_rate_below") or rate
    reasons = tuple(one.because for one in (rate,) if one)
    under = tuple(one.because for one in (below,) if one)
    value, plan = value_under_terms(line, parameters), line.plan * line.elapsed
    found = paid(
        (
            Fixed(says="planned value to date", amount=plan, because=(line.because_plan,)),
            Slice(says="above plan", share=rate.number if rate else Fraction(0), above=plan, because=reasons),
            Shortfall(says="below plan", share=below.number if below else Fraction(0), below=plan, because=under),
        ),
        value.amount,
    )
    due, limits = limited(found.total, line, parameters)
    says = "the plan, and a share of what lies above or below it"
    because = Because(says, decimal_of(due), "£", parts=(value.because, *found.parts, *limits))
    return Due(line.line, due, because, value.amount - due)
