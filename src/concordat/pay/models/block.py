"""Block: takes the planned value of each line, gives it in equal monthly instalments whatever the activity."""

from collections.abc import Sequence
from datetime import date

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, LineToDate, text
from concordat.pay.model_parameters import PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS: tuple[PricedParameter, ...] = ()


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return plan × share of the year elapsed for each line."""
    return tuple(_due(line) for line in lines)


def _due(line: LineToDate) -> Due:
    due = line.plan * line.elapsed
    says = f"block: {text(line.plan)} a year, {line.elapsed} of it to date"
    return Due(line.line, due, Because(says, decimal_of(due), "£", parts=(line.because_plan,)))
