"""Say the cost left: takes a movement, a year and the losing provider's own figure of the cost it is left with, gives it beside the one worked out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.plan.records import Movement, MovementYear

TITLE = "Say another figure of the cost left behind"
ROLES = ("contract manager", "finance officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """The figure of the other side.

    - `movement`: the movement
    - `body`: the body that loses the money
    - `financial_year`: the year, such as 2019/20
    - `left_by_provider`: pounds of cost that stay with it in the year, by its own reckoning
    """

    REFERS: ClassVar[Mapping[str, str]] = {"movement": "Movement", "body": "Body"}

    movement: str
    body: str
    financial_year: str
    left_by_provider: Decimal


def body(given: Given, system: System) -> str:
    """Return the body that says it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    value = given.left_by_provider
    if value < 0:
        what = f"left_by_provider is {value}."
        yield refuse("negative-number", what, "It is a cost.", "Correct it.", "left_by_provider")
    elif value != round(value, 2):
        what = f"left_by_provider is {value}."
        yield refuse("bad-number", what, "Money is whole pence.", "Round it.", "left_by_provider")
    movement = find(system, Movement, given.movement)
    if movement is None:
        return
    if movement.loser != given.body:
        what = f"“{movement.title}” takes nothing from {given.body}."
        yield refuse("not-its-own", what, "Who loses the money says what it is left with.", "Ask that body.", "body")
    own = find(system, MovementYear, given.movement, given.financial_year)
    if own is None:
        years = sorted(one.financial_year for one in system.all(MovementYear) if one.movement == given.movement)
        what = f"“{movement.title}” says nothing of {given.financial_year}."
        yield refuse("unknown-year", what, f"It has {', '.join(years)}.", "Choose one of these.", "financial_year")
    elif own.left_by_provider == value:
        yield refuse("nothing-changed", "It said so already.", "Nothing new would be said.", "Say another figure.")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say that both figures stand side by side."""
    movement = system.one(Movement, given.movement)
    return (
        f"{given.body} says that “{movement.title}” leaves it with {amount(given.left_by_provider, '£')} of cost in "
        f"{given.financial_year}.",
        "Both figures stand side by side for everyone, with the difference.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the year with the figure."""
    own = system.one(MovementYear, given.movement, given.financial_year)
    return Change(amend=(replace(own, left_by_provider=given.left_by_provider, recorded=moment.day),))
