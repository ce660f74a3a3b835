"""Demand before a signature: takes a contract's case, gives the chance that each plan is exceeded and who pays then, or what is missing to say so."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.contract import ReadinessCase, seen_in
from concordat.contract.calculations.demand import HIGH, Given, Gives, calculate
from concordat.contract.normal import quantile
from concordat.contract.readiness_case import WHOLE
from concordat.contract.records import Baseline, Line
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.money import round_half_away
from concordat.pay.exact import decimal_of
from concordat.pay.readiness_case import REACH, Paying, because_lines

RANGE = "contract.forecast_range_share"
UNITS = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Forecast:
    """The mean and the standard deviation of a forecast in activity a year, and where they come from."""

    mean: Decimal
    spread: Decimal
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """A plan of the whole contract or of one line, its forecast, what `contract.demand` gives for them, and why; or what is `missing`."""

    of: str
    plan: Decimal = Decimal(0)
    mean: Decimal = Decimal(0)
    gives: Gives | None = None
    because: tuple[Because, ...] = ()
    missing: str = ""


class Missing(Exception):
    """Raised with what is missing, in words."""


def demands(case: ReadinessCase) -> tuple[Demand, ...]:
    """Return one for each baseline that is recorded or wanted, in order of the lines; none where it carries no line."""
    return case.once(_demands) if case.lines else ()


def high_costs(case: ReadinessCase) -> tuple[Answer[Decimal], ...] | None:
    """Return what the commissioner pays more at high demand, plan by plan; None where that cannot be said of all of them."""
    found = demands(case)
    costs = tuple(
        Answer(
            one.gives.high_commissioner_extra,
            Because(f"{one.of}: paid more at high demand", one.gives.high_commissioner_extra, "£", parts=one.because),
            unit="£",
        )
        for one in found
        if one.gives is not None
    )
    return costs if costs and len(costs) == len(found) else None


def _demands(case: ReadinessCase) -> tuple[Demand, ...]:
    return tuple(_of(case, name, baseline) for name, baseline in case.baselines)


def _of(case: ReadinessCase, name: str, baseline: Baseline | None) -> Demand:
    lines = tuple(line for line in case.lines if name in (WHOLE, f"line {line.id}"))
    try:
        if baseline is None:
            raise Missing("no baseline is recorded")
        if name != WHOLE and not baseline.line:
            raise Missing("its baseline is that of the whole contract")
        plan, forecast = _plan(lines), _forecast(case, baseline)
        gives, because = _demand(case, lines, plan, forecast)
    except Missing as missing:
        return Demand(name, missing=str(missing))
    return Demand(name, decimal_of(plan), forecast.mean, gives, because)


def _plan(lines: Sequence[Line]) -> Fraction:
    without = [line.id for line in lines if line.plan_activity is None]
    if without:
        raise Missing(f"no planned activity of {', '.join(without)}")
    plan = sum((Fraction(line.plan_activity or 0) for line in lines), Fraction(0))
    if not plan:
        raise Missing("a plan of nought has no price")
    return plan


def _forecast(case: ReadinessCase, one: Baseline) -> Forecast:
    """Return what the baseline says, or what its range comes to if forecasts fall about their mean as chance has it."""
    if one.expected is not None and one.spread is not None:
        says = f"expected: {one.expected:,}, give or take {one.spread:,}"
        return Forecast(one.expected, one.spread, (seen_in(one, says),))
    if one.demand_low is None or one.demand_high is None:
        raise Missing("the baseline has neither mean and spread of the forecast nor a range")
    rule = case.system.rules.on(RANGE, case.contract.starts)
    mean = (one.demand_low + one.demand_high) / 2
    spread = (one.demand_high - one.demand_low) / 2 / quantile((1 + rule.decimal) / 2)
    says = f"forecasts fall between {one.demand_low:,} and {one.demand_high:,}: about {mean:,}"
    says += f", give or take {round_half_away(spread, UNITS):,}"
    return Forecast(mean, spread, (seen_in(one, says), because_rule(rule)))


def _demand(
    case: ReadinessCase, lines: Sequence[Line], plan: Fraction, forecast: Forecast
) -> tuple[Gives, tuple[Because, ...]]:
    """Return what `contract.demand` gives; each one above the plan is paid at what the forms pay on average up to high demand."""
    paying, rules, day = case.once(Paying), case.system.rules, case.contract.starts
    unknown = [line.id for line in lines if line.id in paying.unknown]
    if unknown:
        raise Missing(f"no payment model has the form of {', '.join(unknown)}")
    high = rules.on(HIGH, day)
    more = (Fraction(forecast.mean + quantile(high.decimal) * forecast.spread) - plan) / plan
    change = more if more > 0 else Fraction(rules.on(REACH, day).value["highest"])
    try:
        at_plan = [paying.due(line, Fraction(0)) for line in lines]
        above = [paying.due(line, change) for line in lines]
    except Refused as refused:
        raise Missing(" ".join(one.what for one in refused.findings)) from None
    paid = sum((due for due, _ in above), Fraction(0)) - sum((due for due, _ in at_plan), Fraction(0))
    if paid < 0:
        raise Missing("its form pays less for more activity")
    given = Given(
        plan=decimal_of(plan),
        mean=forecast.mean,
        spread=forecast.spread,
        paid_above=decimal_of(paid / (plan * change)),
        unit_cost=decimal_of(sum((Fraction(line.value) for line in lines), Fraction(0)) / plan),
        on=day,
    )
    found = calculate(given, rules)
    reasons = because_lines(case, lines, *(because for _, because in above))
    return found.value, (*forecast.because, because_rule(high), *reasons)
