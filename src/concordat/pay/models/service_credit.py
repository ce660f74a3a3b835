"""Service credit: takes the planned value as charge and the level of service of each month, gives the charge less the credits of its bands."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.rulebook import Rulebook
from concordat.pay.credits import Tier, credit, left_of_year
from concordat.pay.exact import decimal_of
from concordat.pay.figures_needed import NeededFigure
from concordat.pay.line_to_date import Due, LineToDate, because_of, text
from concordat.pay.model_parameters import PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS = (
    PricedParameter("credit_month_cap", "share", "the most that is credited in a month, as a share of its charge"),
    PricedParameter("credit_year_cap", "share", "the most that is credited in a year, as a share of its charges"),
)
FIGURES = (NeededFigure("service level", "share", "the level of service that was reached", "each month"),)
# The bands are levels of service; the share of a band is credited while the level lies below its end.
BANDS = True


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return the charge to date less, for each month, the share of the band in which its level lies × its charge."""
    return tuple(_due(line, parameters) for line in lines)


def _due(line: LineToDate, parameters: Parameters) -> Due:
    month_cap, year_cap = parameters.own("credit_month_cap"), parameters.own("credit_year_cap")
    charged, level = line.plan * line.elapsed, line.reported.get("service level")
    levels = level.months if level else ()
    charge = charged / line.months if line.months else Fraction(0)
    given, parts = Fraction(0), []
    agreed = (line.because_plan, *line.because_bands)
    for number, reached in enumerate(levels, 1):
        left = left_of_year(year_cap.number if year_cap else None, charge * number, given)
        found = credit(reached, _tiers(line), charge, month_cap.number if month_cap else None, left)
        given += found.found.total
        parts.append(Because(f"month {number}: {found.says}", decimal_of(found.found.total), "£", parts=agreed))
    due = charged - given
    says = f"{text(charged)} charged to date, less {text(given)} of credits"
    reasons = (line.because_plan, *because_of(month_cap, year_cap), *(level.because if level else ()), *parts)
    return Due(line.line, due, Because(says, decimal_of(due), "£", parts=reasons), given)


def _tiers(line: LineToDate) -> list[Tier]:
    return [(Fraction(one.up_to), Fraction(one.share)) for one in line.bands["gain"] if one.up_to is not None]
