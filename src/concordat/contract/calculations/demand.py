"""Was demand underestimated: takes a plan and a forecast with its spread, gives the chance of exceeding the plan, the expected excess and who pays for it."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from concordat.contract.normal import above, chance_above, quantile
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence, round_half_away
from concordat.kernel.rulebook import Rulebook

SHARE = Decimal("0.000001")
UNITS = Decimal("0.01")
HIGH = "contract.high_demand_share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`plan`, `mean` and `spread` (the standard deviation of the forecast) in activity a year; `on` the day of the rules.

    `paid_above`: pounds that the commissioner pays for each one above the plan; `unit_cost`: pounds that each one costs the provider.
    """

    plan: Decimal
    mean: Decimal
    spread: Decimal
    paid_above: Decimal
    unit_cost: Decimal
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`chance_above_plan` as a share, `expected_above_plan` in activity a year, pounds to the penny.

    `commissioner_extra` is what the commissioner pays for it, `provider_extra` what it costs the provider beyond that payment; those
    with `high` are for the demand that is exceeded only by the last tenth, `high_demand`, which the rulebook sets.
    """

    chance_above_plan: Decimal
    expected_above_plan: Decimal
    commissioner_extra: Decimal
    provider_extra: Decimal
    high_demand: Decimal
    high_above_plan: Decimal
    high_commissioner_extra: Decimal
    high_provider_extra: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return chance, excess and who pays, at the mean and at high demand; raises Refused for numbers below nought."""
    wrong = tuple(
        _negative(field.name, getattr(given, field.name))
        for field in fields(given)
        if field.name != "on" and getattr(given, field.name) < 0
    )
    if wrong:
        raise Refused(wrong)
    rule = rules.on(HIGH, given.on)
    chance = chance_above(given.plan, given.mean, given.spread)
    excess = above(given.plan, given.mean, given.spread)
    demand = given.mean + quantile(rule.decimal) * given.spread
    high = max(demand - given.plan, Decimal(0))
    gives = Gives(
        chance_above_plan=round_half_away(chance, SHARE),
        expected_above_plan=round_half_away(excess, UNITS),
        commissioner_extra=pence(excess * given.paid_above),
        provider_extra=pence(excess * (given.unit_cost - given.paid_above)),
        high_demand=round_half_away(demand, UNITS),
        high_above_plan=round_half_away(high, UNITS),
        high_commissioner_extra=pence(high * given.paid_above),
        high_provider_extra=pence(high * (given.unit_cost - given.paid_above)),
    )
    says = f"a forecast of {given.mean}, give or take {given.spread}, against a plan of {given.plan}"
    parts = (
        Because("chance of exceeding the plan", gives.chance_above_plan),
        Because("activity expected above the plan", gives.expected_above_plan),
        because_rule(rule),
    )
    return Answer(gives, Because(says, gives.commissioner_extra, "£", parts=parts), unit="£")


def _negative(field: str, value: Decimal) -> Finding:
    what = f"{field} is {value}."
    return Finding("negative-number", what, "Nothing of it can be below nought.", "Correct it.", Place(field=field))
