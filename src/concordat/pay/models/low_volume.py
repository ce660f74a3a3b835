"""Low volume: takes the values of the three years before, gives their mean in equal monthly instalments, whatever the activity."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.figures_needed import NeededFigure
from concordat.pay.line_to_date import Due, LineToDate, text
from concordat.pay.mean_of_years import mean_of_years
from concordat.pay.model_parameters import PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS: tuple[PricedParameter, ...] = ()
FIGURES = (
    NeededFigure(
        "value of the year", "£", "what the two bodies' activity was worth in a year", "the three years before"
    ),
)


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return the mean of three years × share of the year elapsed; nothing else is paid between the two bodies."""
    return tuple(_due(line) for line in lines)


def _due(line: LineToDate) -> Due:
    figure = line.reported.get("value of the year")
    yearly = mean_of_years(figure.before) if figure else Fraction(0)
    due = yearly * line.elapsed
    says = f"{text(yearly)} a year, the mean of the three before, {line.elapsed} of it to date"
    return Due(line.line, due, Because(says, decimal_of(due), "£", parts=figure.because if figure else ()))
