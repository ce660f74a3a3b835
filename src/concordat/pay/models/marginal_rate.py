"""Marginal rate: takes the value of emergency care and a baseline, gives all below it and only a share of what lies above."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, LineToDate, Valued, because_of, limited, text, total, value_under_terms
from concordat.pay.model_parameters import OF_ACTIVITY, PricedParameter
from concordat.pay.parameters import Parameters

# Its lines share one baseline: none of them can be settled alone.
TOGETHER = True
PARAMETERS = (
    PricedParameter(
        "marginal_rate",
        "share",
        "due = min(value, baseline) + rate × max(0, value − baseline)",
        rule="payment.marginal_rate",
        linear=True,
    ),
    PricedParameter(
        "marginal_baseline",
        "money",
        "the yearly value (£) above which the marginal rate is paid, for all such lines of a contract together",
    ),
    PricedParameter(
        "marginal_baseline_share",
        "factor",
        "baseline = share × planned value, where no baseline in pounds is given",
    ),
    *OF_ACTIVITY,
)


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return min(V, B) + r × max(0, V − B), V and B over all lines together; what is held back is shared by value.

    B is the contract's baseline in pounds, else its share of the planned value, else the planned value itself.
    """
    values = [value_under_terms(line, parameters) for line in lines]
    value = total([one.amount for one in values])
    baseline, because_baseline = _baseline(lines, parameters)
    rate = parameters.get("marginal_rate")
    if rate is None:
        raise Refused(_no_rate())
    retained = (1 - rate.number) * max(Fraction(0), value - baseline)
    says = (
        f"{text(min(value, baseline))} up to the baseline of {text(baseline)}, and "
        f"{decimal_of(rate.number)} of {text(max(Fraction(0), value - baseline))} above it"
    )
    reasons = (*because_baseline, rate.because)
    return tuple(
        _due(line, one, retained * one.amount / value if value else Fraction(0), says, reasons, parameters)
        for line, one in zip(lines, values, strict=True)
    )


def _due(
    line: LineToDate,
    value: Valued,
    retained: Fraction,
    says: str,
    reasons: tuple[Because, ...],
    parameters: Parameters,
) -> Due:
    due, limits = limited(value.amount - retained, line, parameters)
    because = Because(says, decimal_of(due), "£", parts=(value.because, *reasons, *limits))
    return Due(line.line, due, because, value.amount - due)


def _baseline(lines: Sequence[LineToDate], parameters: Parameters) -> tuple[Fraction, tuple[Because, ...]]:
    money, share = parameters.own("marginal_baseline"), parameters.own("marginal_baseline_share")
    if money:
        return money.number, (money.because,)
    plan = total([line.plan for line in lines])
    return plan * (share.number if share else 1), (*because_of(share), *(line.because_plan for line in lines))


def _no_rate() -> Finding:
    return Finding(
        "no-rate",
        "There is no marginal rate.",
        "Above the baseline only a share is paid.",
        "Give the share in a term of the contract.",
        Place(field="marginal_rate"),
    )
