"""Aligned payment and incentive: takes the planned value and the value of activity, gives a fixed sum and, as the year's form says, activity on top."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because, because_rule
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import paid
from concordat.pay.aligned_steps import ABOVE_PLAN, aligned_steps
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, LineToDate, because_of, limited, value_under_terms
from concordat.pay.model_parameters import OF_ACTIVITY, PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS = (
    PricedParameter(
        "aligned_variable_rate",
        "share",
        "on top = rate × (value − plan) above plan in years that pay above plan alone, else rate × value",
        rule="payment.api_variable_rate",
        linear=True,
    ),
    PricedParameter(
        "aligned_fixed_share",
        "share",
        "the share of planned value that is the fixed sum; all of it in years that pay above plan alone, else none without a term",
        linear=True,
    ),
    *OF_ACTIVITY,
)


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return fixed sum to date + rate × variable value by the form of the year, within the contract's limits.

    Raises Refused for a day on which the form does not hold.
    """
    form = rules.on("payment.api_form", on)
    return tuple(_due(line, parameters, str(form.value), because_rule(form)) for line in lines)


def _due(line: LineToDate, parameters: Parameters, form: str, because_form: Because) -> Due:
    rate, fixed = parameters.get("aligned_variable_rate"), parameters.own("aligned_fixed_share")
    value, plan = value_under_terms(line, parameters), line.plan * line.elapsed
    above = form == ABOVE_PLAN
    part = Fraction(1) if above else fixed.number if fixed else Fraction(0)
    reasons = (because_form, *because_of(rate, fixed))
    steps = aligned_steps(part * plan, plan, form, rate.number if rate else Fraction(0), reasons, line.because_plan)
    found = paid(steps, value.amount)
    due, limits = limited(found.total, line, parameters)
    says = "the fixed sum, and variable activity " + ("above plan" if above else "by its price")
    because = Because(says, decimal_of(due), "£", parts=(value.because, *found.parts, *limits))
    return Due(line.line, due, because, value.amount - due)
