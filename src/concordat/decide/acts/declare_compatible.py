"""Declare compatible what another body carried: takes the proposal, that body's meeting and the text, gives a declaration bound to that text for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, status_after
from concordat.decide.approval_record_checks import compatibility_findings
from concordat.decide.approvals_of import approvals_of
from concordat.decide.records import Ballot, Compatibility, Proposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Declare compatible what another body carried"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A declaration.

    - `proposal`: the proposal
    - `body`: the body that declares; it votes on the proposal too
    - `approved_by`: the body that carried an amended text, or carried on conditions
    - `met_on`: the day of the meeting at which that body did
    - `text_sha256`: the SHA-256 of the text that it carried
    - `note`: anything to be recorded with it, such as where the body agreed to this
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body", "approved_by": "Body"}

    proposal: str
    body: str
    approved_by: str
    met_on: date
    text_sha256: str
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that declares."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    proposal = find(system, Proposal, given.proposal)
    if proposal is None:
        return
    if find(system, Compatibility, given.proposal, given.body, given.approved_by, str(given.met_on)):
        what = f"{given.body} has declared it compatible already."
        yield refuse("duplicate-key", what, "It is declared once, for good.", "Leave it as it is.", "met_on")
        return
    told = approvals_of(system, proposal, moment.day)
    voting = {ballot.body for ballot in system.all(Ballot) if ballot.proposal == given.proposal}
    yield from compatibility_findings(system, proposal, voting, told.made, _declared(given, moment))
    own = told.made.get((given.approved_by, given.met_on))
    if own is not None and not any(one.resolution is own for one in told.standing):
        what = f"What {given.approved_by} carried on {given.met_on} does not stand any more."
        yield refuse("superseded", what, "It has voted again since.", "Look at its later vote.", "met_on")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who has yet to declare, and what it does to the combined status."""
    names = names_of(system)
    proposal = system.one(Proposal, given.proposal)
    made = change(given, system, moment)
    approved_by = names.get(given.approved_by, given.approved_by)
    left = approvals_of(system, proposal, moment.day, also=made).waits_for(given.approved_by)
    still = ", ".join(names.get(code, code) for code in left)
    return (
        f"{names.get(given.body, given.body)} declares compatible with “{proposal.title}” what {approved_by} carried on "
        f"{given.met_on}, text {given.text_sha256[:12]}…, with the conditions it made.",
        f"{still} {'has' if len(left) == 1 else 'have'} yet to declare." if left else "Nobody else has to declare it.",
        "It is recorded for good, and everyone can see it.",
        *status_after(system, made, given.proposal, moment.day),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the declaration."""
    return Change(add=(_declared(given, moment),))


def _declared(given: Given, moment: Moment) -> Compatibility:
    told = shared_fields(given, Compatibility) | {"text_sha256": given.text_sha256.lower()}
    return Compatibility(**told, declared=moment.day, source=f"declared on {moment.day}")
