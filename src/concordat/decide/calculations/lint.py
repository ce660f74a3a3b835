"""Takes a scheme of reservation and delegation and a day, gives everything that is wrong with it, a finding for each clause."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from concordat.decide.authority.linting import CHECKS, Linted, lint
from concordat.decide.authority.scheme import Scheme, SchemeText
from concordat.decide.governance import reading
from concordat.decide.records.grants import Grant
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Severity
from concordat.kernel.registry import names_in
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.who.records import Appointment, Area, Body, Post, Relationship, Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A scheme and the day on which it is looked at.

    - `grants`: the clauses; `instruments`: the texts they stand in
    - `bodies`, `posts`, `appointments`, `relationships`, `areas`, `seats`: what they name; what is left empty is not known
    - `what_if`, `without`, `as_if_adopted`: a scheme as it would be, as for `decide.route`
    """

    grants: tuple[Grant, ...]
    on: date
    instruments: tuple[SchemeText, ...] = ()
    what_if: tuple[Grant, ...] = ()
    without: tuple[str, ...] = ()
    as_if_adopted: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    posts: tuple[Post, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    areas: tuple[Area, ...] = ()
    seats: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing found: the check and its kind, where, what, why, what next, and whether it stops the clause or warns."""

    check: str
    kind: str
    where: str
    what: str
    why: str
    next: str
    severity: Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Everything found, and how many clauses there are and are in force on the day; the same are the findings of the answer."""

    found: tuple[Found, ...]
    clauses: int
    in_force: int


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return everything found on a scheme; nothing found is an answer too."""
    scheme = Scheme(
        given.grants,
        given.instruments,
        given.bodies,
        given.posts,
        given.appointments,
        given.relationships,
        given.areas,
        given.seats,
        frozenset(given.as_if_adopted),
    ).overlaid(given.what_if, given.without)
    types = reading(rules, "decision_types", given.on)
    linted = Linted(scheme, given.on, frozenset(types.value))
    found = lint(linted)
    told = tuple(
        Found(
            check=check,
            kind=one.kind,
            where=str(one.where),
            what=one.what,
            why=one.why,
            next=one.next,
            severity=one.severity,
        )
        for check, one in found
    )
    clauses = counted(len(scheme.grants), "clause")
    says = f"{counted(len(found), 'finding')} on {clauses}, {len(linted.live)} of them in force on {given.on}"
    by_check = Counter(check for check, _ in found)
    parts = (
        Because(f"{name.replace('_', ' ')}: {counted(by_check[name], 'finding')}", by_check[name], parts=(types,))
        for name in names_in(CHECKS)
    )
    because = Because(says, len(found), "findings", parts=tuple(parts))
    gives = Gives(found=told, clauses=len(scheme.grants), in_force=len(linted.live))
    return Answer(gives, because, "decide.lint", findings=tuple(one for _, one in found))
