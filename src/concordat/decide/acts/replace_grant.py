"""Replace a clause of a scheme: takes the new code, first day, and what is otherwise, gives the new clause, and the old one revoked that day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.acts.end_grant import over
from concordat.decide.authority.amending import amended_by, clause_in_short, follows_of, lint_after
from concordat.decide.authority.matter import Matter
from concordat.decide.authority.of_act import authority_findings
from concordat.decide.records import Grant
from concordat.decide.records.grants import Basis, Effect, ExerciseRule
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Replace a clause of a scheme"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A clause in the place of another; what is not asked here stays as it was.

    - `grant`: the clause that is replaced
    - `id`: the code of the new clause
    - `starts`: the first day of the new clause, on which the old one no longer holds
    - `instrument`: the text it stands in
    - `revocation`: by what the old one is revoked
    - `effect`: what the clause does
    - `holder`: the body or post it names; none where the grantor keeps it
    - `low`: the lowest value it holds for, in pounds
    - `high`: the first value that is too high for it, in pounds
    - `basis`: what these values count
    - `exercise_rule`: how it is exercised
    - `second`: the post that must agree, where there is a named second
    - `conditions`: what must be met
    - `ends`: the first day on which it no longer holds
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "grant": "Grant",
        "instrument": "Instrument",
        "holder": "Body or Post",
        "second": "Post",
    }
    NEW: ClassVar[Mapping[str, str]] = {"id": "Grant"}
    LONG: ClassVar[tuple[str, ...]] = ("conditions",)
    BODIES: ClassVar[Mapping[str, str]] = {"holder": "any day"}
    GROUPS: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "Which clause, and by what": ("grant", "instrument", "revocation", "starts", "id"),
        "The new clause": ("effect", "holder", "low", "high", "basis"),
        "How it is exercised": ("exercise_rule", "second", "conditions", "ends"),
    }

    grant: str
    id: str
    starts: date
    instrument: str
    revocation: str
    effect: Effect
    holder: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    basis: Basis = ""
    exercise_rule: ExerciseRule = ""
    second: str = ""
    conditions: str = ""
    ends: date | None = None


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
    return (*lint_after(system, change(given, system, moment), moment.day), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the scheme of the grantor is amended."""
    own = find(system, Grant, given.grant)
    return amended_by(system, own.grantor, given.instrument, moment.day) if own else None


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    own = find(system, Grant, given.grant)
    if own is None:
        return
    yield from over(own, given.starts, "starts")
    if given.starts < moment.day:
        what = f"The new clause would start on {given.starts}, and today is {moment.day}."
        why = "What was decided by the old one until today was lawful, and stays so."
        yield refuse("in-the-past", what, why, "Name today or a later day.", "starts")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say which clause takes the place of which, and what the checks make of it."""
    made = change(given, system, moment)
    return (
        f"To the scheme is added {clause_in_short(made.add[0])}.",
        f"It takes the place of {given.grant}, which no longer holds from {given.starts}; revoked by {given.revocation}.",
        *follows_of(system, made, moment.day),
        "The old clause stays in the scheme: who asks about an earlier day is answered by it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the new clause and the old one as revoked."""
    old = system.one(Grant, given.grant)
    new = replace(old, **shared_fields(given, Grant) | {"revoked": None, "revocation": ""})
    new = replace(new, replaces=tuple(dict.fromkeys((*old.replaces, old.id))))
    return Change(add=(new,), amend=(replace(old, revoked=given.starts, revocation=given.revocation),))
