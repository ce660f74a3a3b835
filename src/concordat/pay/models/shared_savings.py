"""Shared savings: takes a benchmark and the actual cost, gives on top what is earned from the first pound of a saving, or owed of a loss."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from concordat.kernel.answer import Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.figures_needed import ACTUAL_COST, QUALITY_SCORE
from concordat.pay.line_to_date import Due, LineToDate, because_of, text
from concordat.pay.model_parameters import PricedParameter
from concordat.pay.parameters import Parameter, Parameters
from concordat.pay.savings import SavingsTerms, savings

PARAMETERS = (
    PricedParameter("savings_benchmark", "money", "the cost (£ a year) that savings are counted from"),
    PricedParameter(
        "savings_share", "share", "earned = share × quality score × saving, from its first pound", linear=True
    ),
    PricedParameter("savings_least_rate", "share", "the share of the benchmark from which a saving counts"),
    PricedParameter("savings_cap", "share", "the most that is earned, as a share of the benchmark"),
    PricedParameter("loss_share", "share", "owed = share × loss; without it a loss is the commissioner's", linear=True),
    PricedParameter("loss_least_rate", "share", "the share of the benchmark from which a loss counts"),
    PricedParameter("loss_cap", "share", "the most that is owed, as a share of the benchmark"),
)
FIGURES = (
    ACTUAL_COST,
    replace(QUALITY_SCORE, optional=True),
)
NOTHING = Fraction(0)


def amount(lines: Sequence[LineToDate], parameters: Parameters, rules: Rulebook, on: date) -> tuple[Due, ...]:
    """Return the plan to date and, once the year has ended, what is earned above nought or owed below."""
    return tuple(_due(line, parameters) for line in lines)


def _due(line: LineToDate, parameters: Parameters) -> Due:
    base, cost = line.plan * line.elapsed, line.reported.get(ACTUAL_COST.name)
    actual = cost.so_far(ended=True) if cost and line.ended else None
    if cost is None or actual is None:
        says = f"{text(base)} to date; savings are settled at the end of the year"
        return Due(line.line, base, Because(says, decimal_of(base), "£", parts=(line.because_plan,)))
    own = {one.name: parameters.own(one.name) for one in PARAMETERS}
    benchmark, share = own["savings_benchmark"], own["savings_share"]
    if benchmark is None or share is None or not benchmark.number:
        raise Refused(_no_benchmark(line))
    quality = line.reported.get(QUALITY_SCORE.name)
    score = quality.year if quality and quality.year is not None else None
    found = savings(benchmark.number, actual, _terms(own, benchmark.number, share.number, score))
    due = base + found.pay
    what, counts = "loss" if found.saved < 0 else "saving", "counts" if found.eligible else "does not count"
    says = f"a {what} of {text(abs(found.saved))} {counts}: {text(found.pay)} on top of {text(base)}"
    reported = (*cost.because, *(quality.because if quality else ()))
    agreed = because_of(*own.values())
    steps = tuple(replace(one, parts=agreed) for one in found.found.parts)
    parts = (*agreed, *reported, *steps, line.because_plan)
    return Due(line.line, due, Because(says, decimal_of(due), "£", parts=parts))


def _terms(
    own: dict[str, Parameter | None], benchmark: Fraction, share: Fraction, quality: Fraction | None
) -> SavingsTerms:
    number = {name: None if one is None else one.number for name, one in own.items()}
    cap, loss_cap = number["savings_cap"], number["loss_cap"]
    return SavingsTerms(
        share=share,
        quality=Fraction(1) if quality is None else quality,
        least_saving=number["savings_least_rate"] or NOTHING,
        most_earned=None if cap is None else cap * benchmark,
        loss_share=number["loss_share"],
        least_loss=number["loss_least_rate"] or NOTHING,
        most_owed=None if loss_cap is None else loss_cap * benchmark,
    )


def _no_benchmark(line: LineToDate) -> Finding:
    return Finding(
        "no-benchmark",
        f"Line {line.line} is paid by shared savings, and its contract has no benchmark or no share.",
        "A saving is counted from a benchmark.",
        "Give both in terms of the contract.",
        Place(field="savings_benchmark"),
    )
