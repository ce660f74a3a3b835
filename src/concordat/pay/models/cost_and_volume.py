"""Cost and volume: takes the planned value and the value of activity, gives the plan inside a corridor, and a share of what lies outside it."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import Fixed, Shortfall, Slice, paid
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, LineToDate, because_of, limited, value_under_terms
from concordat.pay.model_parameters import OF_ACTIVITY, PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS = (
    PricedParameter(
        "corridor_share",
        "share",
        "inside plan ± share × plan the plan is paid; without it the corridor has no width",
    ),
    PricedParameter(
        "outside_rate",
        "share",
        "due = plan + rate × what lies above the corridor − rate × what falls short of it; all of it without a rate",
        linear=True,
    ),
    *OF_ACTIVITY,
)


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return the plan to date, corrected by what lies outside the corridor around it, within the contract's limits."""
    return tuple(_due(line, parameters) for line in lines)


def _due(line: LineToDate, parameters: Parameters) -> Due:
    width, rate = parameters.own("corridor_share"), parameters.own("outside_rate")
    value, plan = value_under_terms(line, parameters), line.plan * line.elapsed
    away = plan * (width.number if width else 0)
    share = rate.number if rate else Fraction(1)
    reasons = because_of(width, rate) or (line.because_plan,)
    found = paid(
        (
            Fixed(says="planned value to date", amount=plan, because=(line.because_plan,)),
            Slice(says="above the corridor", share=share, above=plan + away, because=reasons),
            Shortfall(says="below the corridor", share=share, below=plan - away, because=reasons),
        ),
        value.amount,
    )
    due, limits = limited(found.total, line, parameters)
    says = "the plan, and a share of what lies outside the corridor around it"
    because = Because(says, decimal_of(due), "£", parts=(value.because, *found.parts, *limits))
    return Due(line.line, due, because, value.amount - due)
