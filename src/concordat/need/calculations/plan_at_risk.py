"""Plan at a chosen risk: takes what is expected of lines in a year, gives the least plan that is exceeded with at most that chance, and its split."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.wrong_given import bad, negatives
from concordat.need.contract_draws import ROOM, contract_draws, draw_findings
from concordat.need.expected_line import ExpectedLine, lines_findings, odds_of
from concordat.need.figures import figure
from concordat.need.plan_split import split_by_risk
from concordat.need.stamp import Stamp, stamped
from concordat.need.told_odds import told_odds
from concordat.need.whole_contract import PENCE

METHOD = f"{ROOM}.plan_at_risk 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Lines of one contract in one year, and the day `on` whose conventions hold.

    - `lines`, `shock`: as for the odds of a plan
    - `risks`: chances that a plan may be exceeded with, between 0 and 1; those of the rulebook where there are none
    - `cost_above`, `cost_unused`: pounds that a unit above plan costs, and a planned unit that is not used: then the risk that
      balances the two is added
    - `draws`, `seed`, `scenario`: of possible years, for the plan of the whole where every line has a price
    """

    lines: tuple[ExpectedLine, ...]
    shock: Decimal
    on: date
    risks: tuple[Decimal, ...] = ()
    cost_above: Decimal | None = None
    cost_unused: Decimal | None = None
    draws: int = 4_000
    seed: int = 1
    scenario: str = "base"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePlan:
    """The least whole plan of a line that is exceeded with at most the `risk`, and the `chance` that it is."""

    line: str
    risk: Decimal
    plan: int
    chance: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitLine:
    """One line's part of the plan of the whole, in units, and the chance that it is exceeded: shown, not chosen."""

    line: str
    plan: Decimal
    chance: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePlan:
    """The value in pounds that all lines together pass with this risk, and its split over them; the parts at their prices add up to it."""

    risk: Decimal
    value: Decimal
    lines: tuple[SplitLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`plans` of each line at each risk, the plan of the `whole` where every line has a price, the `balanced_risk`, and the `stamp`."""

    plans: tuple[LinePlan, ...]
    whole: tuple[WholePlan, ...]
    balanced_risk: Decimal | None
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the plans; raises Refused for lines, shock, risks and costs that cannot be."""
    wrong = (*lines_findings(given.lines, given.shock), *_findings(given), *draw_findings(given.draws, given.seed))
    if wrong:
        raise Refused(wrong)
    told = told_odds(rules, given.on)
    balanced = _balanced(given)
    risks = (*(given.risks or told.risks), *(() if balanced is None else (balanced,)))
    plans = tuple(plan for line in given.lines for plan in _plans(line, given.shock, risks))
    priced = all(line.price for line in given.lines)
    whole = _whole(given, risks) if priced else ()
    stamp = stamped(
        METHOD,
        rules,
        data=given.lines,
        parameters={"shock": given.shock, "risks": risks, "scenario": given.scenario},
        seed=given.seed if priced else None,
        draws=given.draws if priced else 0,
    )
    reasons = tuple(
        Because(
            f"{one.line}: the least plan exceeded with a chance of at most {one.risk:f}; it is {one.chance}", one.plan
        )
        for one in plans
    )
    says = f"plans of {len(given.lines)} lines at {len(risks)} risks, by what is expected and how sure it is"
    parts = (*reasons, *(() if given.risks else (because_rule(told.rule),)), *_balance_because(given, balanced))
    gives = Gives(plans=plans, whole=whole, balanced_risk=balanced, stamp=stamp)
    return Answer(gives, Because(says, plans[0].plan, parts=(*parts, stamp.because)))


def _plans(line: ExpectedLine, shock: Decimal, risks: Sequence[Decimal]) -> Iterator[LinePlan]:
    odds = odds_of(line, shock)
    for risk in risks:
        plan = odds.plan_at(float(risk))
        yield LinePlan(line=line.id, risk=risk, plan=plan, chance=figure(odds.above(plan)))


def _whole(given: Given, risks: Sequence[Decimal]) -> tuple[WholePlan, ...]:
    shock = float(given.shock)
    drawn = contract_draws(given.lines, shock, seed=given.seed, scenario=given.scenario, draws=given.draws)
    odds = {line.id: odds_of(line, given.shock) for line in given.lines}
    prices = {line.id: float(line.price or 0) for line in given.lines}
    split = split_by_risk(prices, {name: own[:, 0] for name, own in drawn.items()}, [float(risk) for risk in risks])
    return tuple(
        WholePlan(
            risk=risk,
            value=figure(value, PENCE),
            lines=tuple(
                SplitLine(line=name, plan=figure(plan), chance=figure(odds[name].above(plan)))
                for name, plan in plans.items()
            ),
        )
        for risk, (value, plans) in zip(risks, split, strict=True)
    )


def _balanced(given: Given) -> Decimal | None:
    if given.cost_above is None or given.cost_unused is None:
        return None
    return figure(float(given.cost_unused / (given.cost_above + given.cost_unused)))


def _balance_because(given: Given, balanced: Decimal | None) -> Iterator[Because]:
    if balanced is not None:
        says = f"a unit above plan costs £{given.cost_above}, a planned unit unused £{given.cost_unused}"
        yield Because(f"{says}: the risk at which one more planned unit costs as much as it saves", balanced)


def _findings(given: Given) -> Iterator[Finding]:
    for risk in given.risks:
        if not 0 < risk < 1:
            yield bad("risks", f"holds {risk}, which does not lie between 0 and 1")
    yield from negatives(given, "cost_above", "cost_unused")
    if (given.cost_above is None) != (given.cost_unused is None):
        yield bad("cost_unused", "and cost_above belong together", "missing-field")
    elif (
        given.cost_above is not None and given.cost_unused is not None and min(given.cost_above, given.cost_unused) <= 0
    ):
        yield bad("cost_above", "and cost_unused must both be above nought: at nought there is nothing to balance")
