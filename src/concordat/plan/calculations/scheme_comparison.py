"""Comparison of routes: takes what a building scheme costs over its life by each route, gives them in order of value, and whether it may proceed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import amount
from concordat.kernel.wrong_given import bad, warning
from concordat.plan.exact import decimal_of
from concordat.plan.present_cost import Present, factors_of, present_cost
from concordat.plan.scheme_given import PARTNERSHIP, Route, RouteOption, scheme_findings

PENNIES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One `scheme`, compared `on` a day by its `options`.

    - `chosen`: the route it is to take, and `reason`, where that is not the one of best value
    - `resolution` that recorded the comparison, legal `power`, `funding` source, and the `clinical_case` that the building follows
    """

    scheme: str
    on: date
    options: tuple[RouteOption, ...]
    chosen: str = ""
    reason: str = ""
    resolution: str = ""
    power: str = ""
    funding: str = ""
    clinical_case: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One route, in pounds: its `place` by yearly cost, cost over the `whole_life` undiscounted, `present_cost` and `yearly` cost.

    `dearer`: yearly, than the best. `effects`: what no price tells.
    """

    route: Route
    place: int
    whole_life: Decimal
    present_cost: Decimal
    yearly: Decimal
    dearer: Decimal
    effects: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The routes from best value to worst.

    - `best`; `room`: by what share of its capital it could become dearer before the next were as good (none: no other, or no capital)
    - `may_proceed`, and what it is `held_by` otherwise
    """

    compared: tuple[Compared, ...]
    best: Route
    room: Decimal | None
    may_proceed: bool
    held_by: tuple[str, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the comparison; raises Refused for costs that cannot be. A scheme may proceed only once nothing holds it."""
    wrong = [*scheme_findings(given.options, given.chosen)]
    if not given.scheme.strip():
        wrong.append(bad("scheme", "has no name", "missing-field"))
    if wrong:
        raise Refused(wrong)
    rate, wanted = rules.on("plan.discount_rate", given.on), rules.on("plan.routes_compared", given.on)
    factors = factors_of(rate, max(one.life for one in given.options))
    present: dict[str, Present] = {
        one.route: present_cost(one.life, one.capital, (one.running, one.risk), one.income, one.residual, factors)
        for one in given.options
    }
    order = sorted(given.options, key=lambda one: (present[one.route].yearly, one.route))
    best = order[0].route
    compared = tuple(_compared(one, place, present, best) for place, one in enumerate(order, 1))
    missing = [route for route in wanted.value if route not in present]
    holds = tuple(_holds(given, best, missing))
    gives = Gives(
        compared=compared,
        best=best,
        room=_room(present[best], present[order[1].route]) if len(order) > 1 else None,
        may_proceed=not holds,
        held_by=holds,
    )
    parts = (
        *(Because(f"{one.place}. {one.route}: a year of its life", one.yearly, "£") for one in compared),
        because_rule(rate),
        because_rule(wanted),
    )
    because = Because(f"{best} is of best value over its whole life, a year", compared[0].yearly, "£", parts=parts)
    return Answer(gives, because, unit="£", findings=tuple(_warnings(given, holds)))


def _compared(one: RouteOption, place: int, present: dict[str, Present], best: str) -> Compared:
    own = present[one.route]
    return Compared(
        route=one.route,
        place=place,
        whole_life=decimal_of(own.whole, PENNIES),
        present_cost=decimal_of(own.present, PENNIES),
        yearly=decimal_of(own.yearly, PENNIES),
        dearer=decimal_of(own.yearly - present[best].yearly, PENNIES),
        effects=one.effects,
    )


def _room(best: Present, following: Present) -> Decimal | None:
    if not best.capital:
        return None
    return decimal_of((following.yearly - best.yearly) * best.factors / best.capital)


def _holds(given: Given, best: str, missing: list[str]) -> Iterator[str]:
    if missing:
        yield f"not compared: {', '.join(missing)}"
    if not given.chosen:
        yield "no route is chosen"
    elif given.chosen != best:
        if given.chosen == PARTNERSHIP:
            yield f"the partnership is used only where it is of better value, and {best} is"
        elif not given.reason.strip():
            yield f"{given.chosen} is dearer than {best}, and no reason is given"
    if not given.resolution.strip():
        yield "no resolution recorded the comparison"
    if not given.power.strip():
        yield "no legal power is named"
    if not given.funding.strip():
        yield "no source of funding is named"


def _warnings(given: Given, holds: tuple[str, ...]) -> Iterator[Finding]:
    for one in holds:
        what = f"{given.scheme} may not proceed: {one}."
        yield warning("may-not-proceed", "scheme", what, "The comparison is recorded first.", "Complete it.")
    if not given.clinical_case.strip():
        why = "Clinical direction leads, and the estate follows."
        yield warning("no-clinical-case", "clinical_case", f"{given.scheme} names no clinical case.", why, "Name it.")
    if len({one.life for one in given.options}) > 1:
        what = "The options do not live equally long; they are compared by their cost a year."
        then = "Say what follows when the shorter one ends."
        yield warning("unequal-lives", "options", what, "Present costs of unequal lives are not alike.", then)
    for option in given.options:
        built = sum(option.capital, Decimal(0))
        if built and not option.risk and given.chosen == option.route:
            what = f"{option.route} has no cost of risk, though {amount(built, '£')} is built."
            yield warning("no-risk-costed", f"options.{option.route}.risk", what, "Costs run over.", "Cost it.")
