"""Let a scheme proceed: takes a building scheme, gives it with its route and day; refused while its routes are not compared or its partnership is not better value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.plan.estate_register import Estate
from concordat.plan.estate_scheme_tables import capital_planned, last_comparison
from concordat.plan.records import EstateScheme
from concordat.plan.scheme_compared import held_by

TITLE = "Let a building scheme proceed"
ROLES = ("board secretary", "finance officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A scheme.

    - `estate_scheme`: the building scheme that is to proceed
    """

    REFERS: ClassVar[Mapping[str, str]] = {"estate_scheme": "EstateScheme"}

    estate_scheme: str


def body(given: Given, system: System) -> str:
    """Return the body whose scheme it is."""
    own = find(system, EstateScheme, given.estate_scheme)
    return own.body if own else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    own = find(system, EstateScheme, given.estate_scheme)
    if own is None:
        return
    if own.state != "proposed":
        what = f"{own.title} is {own.state} already."
        yield refuse("nothing-changed", what, "Nothing would change.", "Nothing is to be done.", "estate_scheme")
        return
    for held in held_by(Estate(system), own, moment.day):
        why = "A scheme proceeds only once its routes were compared and nothing speaks against the one chosen."
        then = "Record a comparison, or complete the scheme."
        yield refuse("may-not-proceed", f"{own.title} may not proceed: {held}.", why, then, "estate_scheme")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is begun, by which route and for how much."""
    own, estate = system.one(EstateScheme, given.estate_scheme), Estate(system)
    last = last_comparison(estate, own.id)
    route = last.chosen_route if last else ""
    money = amount(capital_planned(estate, own.id).value, "£")
    return (f"{own.title} proceeds by {route}, with {money} of capital.", "Everyone can see that it does, and why.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the scheme with its route and the day."""
    own = system.one(EstateScheme, given.estate_scheme)
    last = last_comparison(Estate(system), own.id)
    assert last is not None
    made = replace(own, state="proceeding", building_route=last.chosen_route, proceeded_on=moment.day)
    return Change(amend=(made,))
