"""Capitation: takes a rate for each person and month and the list of each month, gives the budget, less what is withheld until a score releases it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.capitated import capitated
from concordat.pay.exact import decimal_of
from concordat.pay.figures_needed import QUALITY_SCORE, NeededFigure
from concordat.pay.line_to_date import Due, LineToDate, because_of, text
from concordat.pay.model_parameters import PricedParameter
from concordat.pay.parameters import Parameters

PARAMETERS = (
    PricedParameter(
        "capitation_rate",
        "money",
        "budget = £ for each person and month × list of each month × risk index",
        linear=True,
    ),
    PricedParameter(
        "capitation_withhold", "share", "the share of the budget that is kept back until the year has ended"
    ),
    PricedParameter("capitation_gate", "share", "the score from which what was kept back is released, times the score"),
)
FIGURES = (
    NeededFigure("list size", "people", "how many people the line answers for", "the year or each month"),
    NeededFigure("risk index", "factor", "what a person is expected to cost, against the average", optional=True),
    replace(QUALITY_SCORE, with_parameter="capitation_withhold"),
    NeededFigure("cost above stop-loss", "£", "what single people cost above the stop-loss", optional=True),
)
ONE, NOTHING = Fraction(1), Fraction(0)


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return rate × member months × index, less the share withheld; the score releases it at the end of the year."""
    return tuple(_due(line, parameters) for line in lines)


def _due(line: LineToDate, parameters: Parameters) -> Due:
    rate, withhold = parameters.own("capitation_rate"), parameters.own("capitation_withhold")
    gate, people = parameters.own("capitation_gate"), line.reported.get("list size")
    if rate is None or people is None:
        raise Refused(_no_rate(line))
    index, score = line.reported.get("risk index"), line.reported.get(QUALITY_SCORE.name)
    above = line.reported.get("cost above stop-loss")
    months = sum(people.months, NOTHING) if people.months else (people.year or NOTHING) * line.months
    reached = score.year if line.ended and score and score.year is not None else NOTHING
    found = capitated(
        rate.number,
        months,
        ONE if index is None or index.year is None else index.year,
        withhold.number if withhold else NOTHING,
        reached,
        gate.number if gate else NOTHING,
    )
    passed_on = above.year if line.ended and above and above.year is not None else NOTHING
    due = found.pay + passed_on
    reported = tuple(one for figure in (people, index, score, above) if figure for one in figure.because)
    says = f"{text(found.budget)} for {decimal_of(months)} member months"
    if withhold:
        says += f", {text(found.held)} of it withheld, {text(found.released)} of that released"
    if passed_on:
        says += f", and {text(passed_on)} above the stop-loss"
    because = Because(says, decimal_of(due), "£", parts=(*because_of(rate, withhold, gate), *reported))
    return Due(line.line, due, because, found.held - found.released)


def _no_rate(line: LineToDate) -> Finding:
    return Finding(
        "no-rate",
        f"Line {line.line} is paid by capitation, and its contract has no rate or list.",
        "The budget is a rate for each person and month.",
        "Give the rate in a term of the contract, and report the list.",
        Place(field="capitation_rate"),
    )
