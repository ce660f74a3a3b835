"""Routes of a scheme compared: takes an estate, a scheme and a day, gives its options over their whole life, and whether it may proceed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, because_record
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.grounded import grounded, grounded_table
from concordat.kernel.money import decimal_from
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.plan.calculations import scheme_comparison
from concordat.plan.estate_register import Estate
from concordat.plan.estate_scheme_tables import last_comparison
from concordat.plan.records import EstateScheme, SchemeOption
from concordat.plan.scheme_given import RouteOption

NONE = Decimal(0)


@dataclass(frozen=True)
class RoutesCompared:
    """What the comparison gives, with all its reasons; none where no option is on record or costs cannot be, with the findings."""

    answer: Answer[scheme_comparison.Gives] | None
    findings: tuple[Finding, ...] = ()


def compared(estate: Estate, scheme: EstateScheme, day: date, chosen: str = "", reason: str = "") -> RoutesCompared:
    """Return the comparison as the records stand; `chosen` and `reason` stand in for what is recorded, where given."""
    options = tuple(one for one in estate.system.all(SchemeOption) if one.estate_scheme == scheme.id)
    if not options:
        return RoutesCompared(None)
    last = last_comparison(estate, scheme.id)
    given = scheme_comparison.Given(
        scheme=scheme.title,
        on=day,
        options=tuple(map(_option, options)),
        chosen=chosen or (last.chosen_route if last else ""),
        reason=reason or (last.reason if last else ""),
        resolution=f"recorded on {last.compared_on}" if last else "",
        power=scheme.legal_power,
        funding=scheme.funding_source,
        clinical_case=scheme.clinical_case or scheme.decision,
    )
    try:
        found = scheme_comparison.calculate(given, estate.system.rules)
    except Refused as refused:
        return RoutesCompared(None, refused.findings)
    records = (because_record(one.building_route, "SchemeOption", *key_of(one)) for one in options)
    return RoutesCompared(replace(found, because=grounded(found.because, *records)))


def held_by(estate: Estate, scheme: EstateScheme, day: date) -> tuple[str, ...]:
    """Return everything that keeps a scheme from proceeding; nothing where it may."""
    found = compared(estate, scheme, day)
    if found.answer is None:
        return ("its routes have not been compared: no cost of any route is on record",)
    return found.answer.value.held_by


def gates_of_schemes_table(estate: Estate, schemes: Iterable[EstateScheme], day: date) -> Table:
    """Return a row for each scheme: whether it may proceed, its best and its chosen route, and what holds it."""
    columns = {
        "title": "Scheme",
        "may": "May proceed",
        "best": "Route of best value",
        "chosen": "Route chosen",
        "held_by": "Held by",
    }
    rows = []
    for one in schemes:
        found, last = compared(estate, one, day).answer, last_comparison(estate, one.id)
        held = held_by(estate, one, day)
        chosen = last.chosen_route if last else "not chosen"
        rows.append((one.title, not held, found.value.best if found else "not compared", chosen, "; ".join(held)))
    return table("may_proceed", "Which may proceed", columns, rows)


def may_proceed_in_words(estate: Estate, schemes: Sequence[EstateScheme], day: date) -> str:
    """Return how many of the schemes may proceed."""
    free = sum(1 for one in schemes if not held_by(estate, one, day))
    return f"{free} of {counted(len(schemes), 'building scheme')} may proceed."


def routes_table(found: Answer[scheme_comparison.Gives]) -> Table:
    """Return a row for each route, the one of best value first, in pounds of prices of one year."""
    columns = {
        "place": "Place",
        "route": "Route",
        "yearly": "A year of its life [£]",
        "dearer": "Dearer than the best, a year [£]",
        "present_cost": "Over its whole life, in money of today [£]",
        "whole_life": "Over its whole life, undiscounted [£]",
        "effects": "What no price tells",
    }
    rows = tuple(
        (
            one.place,
            one.route,
            Answer(one.yearly, found.because.parts[one.place - 1], unit="£"),
            one.dearer,
            one.present_cost,
            one.whole_life,
            one.effects,
        )
        for one in found.value.compared
    )
    says = (
        "Cost to all bodies together: capital, running cost and risk, less income and what is left at the end. Routes that do not live "
        "equally long are compared by their cost a year."
    )
    return grounded_table(table("routes", "Routes over the whole life", columns, rows, says))


def _option(one: SchemeOption) -> RouteOption:
    def yearly(value: Decimal | None) -> tuple[Decimal, ...]:
        return () if value is None else (value,) * max(one.life, 0)

    return RouteOption(
        route=one.building_route,
        life=one.life,
        capital=tuple(pounds_of(one)),
        running=yearly(one.running_cost),
        risk=yearly(one.risk_cost),
        income=yearly(one.yearly_income),
        residual=one.residual or NONE,
        effects=one.beside_price,
    )


def pounds_of(one: SchemeOption) -> Iterator[Decimal]:
    """Give the capital of an option by year; raises Refused for text that is no number."""
    for text in one.capital:
        try:
            yield decimal_from(text)
        except ValueError:
            what = f"The capital of {one.building_route} for {one.estate_scheme} has “{text}”, which is no number of pounds."
            then = "Write pounds by year, such as 4000000; 2000000."
            raise Refused(Finding("bad-number", what, "Nothing can be compared.", then)) from None
