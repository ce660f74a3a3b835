"""Running cost per head: takes posts, other costs and heads on a named basis, gives what a head costs, the gap to the envelope, and each scenario with payback and what it leaves uncovered."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook, RuleValue
from concordat.kernel.text import counted, pounds
from concordat.merge.cost_checks import cost_faults
from concordat.merge.cost_scenario import Scenario, ScenarioCost, scenario_cost
from concordat.merge.running_cost import (
    CostedPost,
    CostOfBody,
    HeadCount,
    OtherCost,
    by_body,
    gap,
    in_force,
    per_head,
)

RULE = "merge.running_cost_per_head"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What bodies spend on running themselves.

    - `on`: the day; the posts of that day count
    - `heads`: people by body, basis and year; `basis`, `year`: those that are divided by, never others
    - `posts`, `others`: running cost in pounds a year
    - `rate`: pounds a head allowed, where it is not that of the rulebook
    - `scenarios`: ways to change; `destinations`: where what is saved goes, by shares that sum to 1
    """

    on: date
    heads: tuple[HeadCount, ...]
    basis: str
    year: int
    posts: tuple[CostedPost, ...] = ()
    others: tuple[OtherCost, ...] = ()
    rate: Decimal | None = None
    scenarios: tuple[Scenario, ...] = ()
    destinations: dict[str, Fraction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """In pounds a year: `cost`, `per_head` on the basis that is named, `gap` above `rate` × heads, none where no rate is known.

    `bodies`: what each bears; `scenarios`: what each comes to, in the order given.
    """

    basis: str
    year: int
    heads: int
    cost: Decimal
    per_head: Decimal
    rate: Decimal | None
    gap: Decimal | None
    bodies: tuple[CostOfBody, ...]
    scenarios: tuple[ScenarioCost, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return cost and scenarios; raises Refused where heads are missing or on another basis, and shares do not sum."""
    stop = tuple(
        cost_faults(
            given.heads, given.basis, given.year, given.posts, given.others, given.scenarios, given.destinations
        )
    )
    if stop:
        raise Refused(stop)
    posts = in_force(given.posts, given.on)
    borne = by_body(posts, given.others)
    people = {one.body: one.people for one in given.heads if (one.basis, one.year) == (given.basis, given.year)}
    heads, cost = sum(people.values()), sum(borne.values(), Decimal(0))
    rule = None if given.rate is not None else _rule(rules, given.on)
    rate = given.rate if given.rate is not None else rule.decimal if rule else None
    scenarios = tuple(scenario_cost(one, posts, cost, heads, rate, given.destinations) for one in given.scenarios)
    gives = Gives(
        basis=given.basis,
        year=given.year,
        heads=heads,
        cost=cost,
        per_head=per_head(cost, heads),
        rate=rate,
        gap=None if rate is None else gap(cost, rate, heads),
        bodies=tuple(
            CostOfBody(
                body=body,
                cost=borne.get(body, Decimal(0)),
                heads=number,
                per_head=per_head(borne.get(body, Decimal(0)), number),
            )
            for body, number in sorted(people.items())
        ),
        scenarios=scenarios,
    )
    says = f"£{pounds(cost)} over {counted(heads, 'head')}, {given.basis} {given.year}"
    parts = (
        *(Because(f"{one.body} bears in a year", one.cost, "£") for one in gives.bodies),
        *(_because_heads(one, given) for one in given.heads if one.body in people),
        *((because_rule(rule),) if rule else ()),
        *(_because_scenario(one) for one in scenarios),
    )
    return Answer(gives, Because(says, gives.per_head, "£ a head", parts=parts))


def _rule(rules: Rulebook, on: date) -> RuleValue | None:
    """Return the envelope of the day, nothing on days before there was one."""
    known = rules.history(RULE)
    return rules.on(RULE, on) if known and known[0].starts <= on else None


def _because_heads(one: HeadCount, given: Given) -> Because:
    counts = (one.basis, one.year) == (given.basis, given.year)
    told = "" if counts else ", not used: another basis or year"
    return Because(f"heads of {one.body}, {one.basis} {one.year}{told}", one.people, "people")


def _because_scenario(one: ScenarioCost) -> Because:
    back = (
        "is not paid back" if one.payback_months is None else f"is paid back in {counted(one.payback_months, 'month')}"
    )
    return Because(f"{one.title or one.id}: saves £{pounds(one.saving)} a year and {back}", one.per_head, "£ a head")
