"""Record the scope of a contract: takes specification, codes in and out, sites, people and owners, gives the scope of the contract or of one line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.contract.readiness_doing import (
    CONTRACT,
    MANAGER,
    in_whole,
    line_of_another,
    not_theirs,
    signed,
    title_of,
)
from concordat.contract.readiness_people import people_in
from concordat.contract.records import PopulationBasis, Scope
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields, unlisted
from concordat.kernel.money import PENNY
from concordat.kernel.system import System
from concordat.kernel.text import shown
from concordat.who.records import Population

TITLE = "Record the scope of a contract"
ROLES = MANAGER
EVERYONE = (0, None)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A scope.

    - `contract`: the contract, or the worksheet of a single contract
    - `body`: the commissioner that records it
    - `specification`: the number or title of the service specification
    - `specification_version`: its version
    - `codes_in`: what is included, by code: service, treatment function, HRG or point of delivery
    - `codes_out`: what is excluded, by code
    - `sites`: where it is provided, by code or name
    - `population_basis`: whether people are counted by where they live or where they are registered
    - `places`: the places or bodies whose people it is for
    - `age_from`: the first age; none for all from birth
    - `age_to`: the last age; none for open-ended
    - `before_owner`: the body that sees people before
    - `after_owner`: the body that sees them afterwards
    - `budget`: pounds a year, agreed beforehand
    - `answers_for_cost`: the bodies that answer together for cost
    - `answers_for_quality`: the bodies that answer together for quality
    - `line`: the line it is for; none for the whole contract
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "contract": CONTRACT,
        "body": "Body",
        "places": "Area or Body",
        "before_owner": "Body",
        "after_owner": "Body",
        "answers_for_cost": "Body",
        "answers_for_quality": "Body",
        "line": "Line",
    }
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "What it is the scope of": ("contract", "body"),
        "What is bought": ("specification", "specification_version", "codes_in", "codes_out", "sites"),
        "For whom": ("population_basis", "places", "age_from", "age_to"),
        "Before and after": ("before_owner", "after_owner"),
        "Budget, and who answers together": ("budget", "answers_for_cost", "answers_for_quality"),
        "More": ("line",),
    }

    contract: str
    body: str
    specification: str = ""
    specification_version: str = ""
    codes_in: tuple[str, ...] = ()
    codes_out: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    population_basis: PopulationBasis = ""
    places: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    before_owner: str = ""
    after_owner: str = ""
    budget: Decimal | None = None
    answers_for_cost: tuple[str, ...] = ()
    answers_for_quality: tuple[str, ...] = ()
    line: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_theirs(system, given.body, given.contract)
    yield from line_of_another(system, given.line, given.contract)
    yield from signed(system, given.contract)
    for field in ("codes_in", "codes_out", "sites"):
        yield from unlisted(getattr(given, field), field)
    both = sorted(set(given.codes_in) & set(given.codes_out))
    if both:
        what = f"{', '.join(both)} is both included and excluded."
        yield refuse("in-and-out", what, "Nobody can say whether it is bought.", "Take it out of one.", "codes_out")
    ages = (given.age_from or 0, given.age_to)
    if ages[0] < 0 or (ages[1] is not None and ages[1] < ages[0]):
        what = f"Ages run from {ages[0]} to {ages[1]}."
        yield refuse("bad-ages", what, "Nobody is of such an age.", "Correct the ages.", "age_to")
    if given.budget is not None and (given.budget < 0 or given.budget != given.budget.quantize(PENNY)):
        what = f"The budget is {given.budget}."
        yield refuse("bad-number", what, "It is pounds and whole pence, not below nought.", "Correct it.", "budget")
    if find(system, Scope, given.contract, given.line) == _scope(given, moment.day):
        yield refuse(
            "nothing-changed", "The scope stays as it is.", "It is recorded so.", "Say what is new.", "contract"
        )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, how many people it is for, and who sees it."""
    scope, line = _scope(given, moment.day), f", line {given.line}" if given.line else ""
    says = [f"The scope of “{title_of(system, given.contract)}”{line} is recorded."]
    says.append(in_whole(find(system, Scope, given.contract, given.line), "scope"))
    if scope.places and scope.population_basis:
        people, why, _ = people_in(system.all(Population), scope, moment.day)
        says.append(
            f"It is for {shown(people)} {why}." if people is not None else f"Its people cannot be counted: {why}."
        )
    return (*says, "Everyone can see it, and what it still lacks before the contract is signed.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the scope, in place of the one before."""
    scope = _scope(given, moment.day)
    before = find(system, Scope, given.contract, given.line)
    return Change(amend=(scope,)) if before else Change(add=(scope,))


def _scope(given: Given, day: date) -> Scope:
    return Scope(**shared_fields(given, Scope), recorded=day, source=f"recorded on {day}")
