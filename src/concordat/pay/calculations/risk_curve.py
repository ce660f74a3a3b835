"""Risk curve: takes a contract's lines with their forms and terms, gives what is due as activity moves, who bears it, and where it breaks even."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.case_given import GivenLine, case_of, line_findings, term_findings
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad
from concordat.pay.risk import Reach, risk_of, usual_reach

MOST_POINTS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines`, what the contract's `terms` set (such as `cap_share = "1.02"`), and the day `on` whose national rules hold otherwise.

    The curve goes from `lowest` to `highest` in `step`s, as shares of activity: -0.20 is 20 % less. What is left out is that
    of the rulebook.
    """

    lines: tuple[GivenLine, ...]
    on: date
    terms: dict[str, str] = field(default_factory=dict)
    lowest: Decimal | None = None
    highest: Decimal | None = None
    step: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One change in activity, in pounds to the penny: what is `due`, the `value` of activity, and what each party bears.

    The commissioner bears what is due above plan, the provider what activity is worth above what is due.
    """

    change: Decimal
    due: Decimal
    value: Decimal
    commissioner_bears: Decimal
    provider_bears: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `plan` in pounds, the `points` of the curve, and changes at which what is due equals the plan, or the value of activity."""

    plan: Decimal
    points: tuple[Point, ...]
    breaks_even_with_plan: tuple[Decimal, ...]
    breaks_even_with_value: tuple[Decimal, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the curve; raises Refused for unknown forms and terms, numbers below nought, and steps that lead nowhere."""
    reach, because_reach = _reach(given, rules)
    wrong = (*line_findings(given.lines), *_nowhere(reach), *term_findings(given.terms))
    if wrong:
        raise Refused(wrong)
    found = risk_of(case_of(given.lines, given.terms, rules, given.on), reach)
    points = tuple(
        Point(
            change=decimal_of(one.change),
            due=pence(one.due),
            value=pence(one.value),
            commissioner_bears=pence(one.due - found.plan),
            provider_bears=pence(one.value - one.due),
        )
        for one in found.points
    )
    gives = Gives(
        plan=pence(found.plan),
        points=points,
        breaks_even_with_plan=tuple(map(decimal_of, found.with_plan)),
        breaks_even_with_value=tuple(map(decimal_of, found.with_value)),
    )
    says = f"what is due from {reach[0]} to {reach[1]} of activity, against a plan of £{gives.plan:,}"
    parts = (*because_reach, found.because_plan, *(one.because for one in found.points))
    return Answer(gives, Because(says, gives.plan, "£", parts=parts), unit="£")


def _reach(given: Given, rules: Rulebook) -> tuple[Reach, tuple[Because, ...]]:
    """Return lowest, highest and step, with the rule where one of them comes from it."""
    if given.lowest is not None and given.highest is not None and given.step is not None:
        return (given.lowest, given.highest, given.step), ()
    usual, rule = usual_reach(rules, given.on)
    own = (given.lowest, given.highest, given.step)
    lowest, highest, step = (of_rule if mine is None else mine for mine, of_rule in zip(own, usual, strict=True))
    return (lowest, highest, step), (because_rule(rule),)


def _nowhere(reach: Reach) -> Iterator[Finding]:
    lowest, highest, step = reach
    if lowest < -1:
        yield bad("lowest", "is less than no activity")
    if step <= 0 or lowest >= highest:
        yield bad("step", "does not lead from the lowest to the highest")
    elif (highest - lowest) / step > MOST_POINTS:
        yield bad("step", f"makes more than {MOST_POINTS} points")
