"""End a clause of a scheme: takes the first day on which it no longer holds and by what, gives the clause as revoked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.authority.amending import amended_by, clause_in_short, follows_of, lint_after
from concordat.decide.authority.matter import Matter
from concordat.decide.authority.of_act import authority_findings
from concordat.decide.records import Grant
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "End a clause of a scheme"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A revocation.

    - `grant`: the clause
    - `revoked`: the first day on which it no longer holds
    - `revocation`: by what it is revoked: the resolution, the letter, the later text
    """

    REFERS: ClassVar[Mapping[str, str]] = {"grant": "Grant"}

    grant: str
    revoked: date
    revocation: str


def body(given: Given, system: System) -> str:
    """Return the body whose clause it is."""
    own = find(system, Grant, given.grant)
    return own.grantor if own else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that the checks of the scheme find then."""
    own = (*given_findings(given, system), *_check(given, system, moment))
    if own:
        return own
    by = authority_findings(system, decides(given, system, moment))
    return (*lint_after(system, change(given, system, moment), max(moment.day, given.revoked)), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the scheme of the grantor is amended."""
    own = find(system, Grant, given.grant)
    return amended_by(system, own.grantor, own.instrument, moment.day) if own and own.starts else None


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    own = find(system, Grant, given.grant)
    if own is None:
        return
    yield from over(own, given.revoked, "grant")
    if given.revoked < moment.day and own.starts is not None:
        what = f"{own.id} would end on {given.revoked}, and today is {moment.day}."
        why = "What was decided by it until today was lawful, and stays so."
        yield refuse("in-the-past", what, why, "Name today or a later day.", "revoked")


def over(own: Grant, day: date, field: str) -> Iterator[Finding]:
    """Give why a clause cannot end on a day: it ended before, or would never have held."""
    ended = min(filter(None, (own.ends, own.revoked)), default=None)
    if ended is not None and ended <= day:
        what = f"{own.id} ends on {ended}."
        yield refuse("already-ended", what, "It holds no longer then.", "Leave it as it is.", field)
    if own.starts is not None and day < own.starts:
        what = f"{own.id} starts on {own.starts}, and would end on {day}."
        yield refuse("impossible-dates", what, "It would never hold.", "Choose a later day.", field)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what ends, that it stays to be read, and what the checks make of it."""
    made = change(given, system, moment)
    own = system.one(Grant, given.grant)
    return (
        f"From {given.revoked} no longer holds {clause_in_short(own)}; revoked by {given.revocation}.",
        *follows_of(system, made, max(moment.day, given.revoked)),
        "It stays in the scheme as it was: who asks about an earlier day is answered by it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the clause as revoked."""
    own = system.one(Grant, given.grant)
    return Change(amend=(replace(own, revoked=given.revoked, revocation=given.revocation),))
