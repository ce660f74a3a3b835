"""Activity: takes the value of what was done under the contract's price terms, gives all of it, within a cap and a floor."""

from collections.abc import Sequence
from datetime import date

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, LineToDate, limited, value_under_terms
from concordat.pay.model_parameters import OF_ACTIVITY, PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS = (
    PricedParameter(
        "local_price_factor",
        "factor",
        "price paid = national price × factor, for lines paid by activity",
        linear=True,
    ),
    *OF_ACTIVITY,
)


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return Σ activity × price × factor for each line, within the contract's limits."""
    return tuple(_due(line, parameters) for line in lines)


def _due(line: LineToDate, parameters: Parameters) -> Due:
    value = value_under_terms(line, parameters)
    due, limits = limited(value.amount, line, parameters)
    because = Because("paid by activity", decimal_of(due), "£", parts=(value.because, *limits))
    return Due(line.line, due, because, value.amount - due)
