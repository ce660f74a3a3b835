"""Discharge a condition: takes which condition of which approval, and the evidence that it is met, gives its discharge from today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, status_after
from concordat.decide.approval_record_checks import discharge_findings
from concordat.decide.approvals_of import approvals_of
from concordat.decide.records import Discharge, Proposal, Resolution
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Discharge a condition"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A condition that is met.

    - `proposal`: the proposal
    - `body`: the body that made the condition
    - `met_on`: the day of the meeting at which it did
    - `condition`: which of its conditions, by number; they count from 1
    - `evidence`: what shows that it is met
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("evidence",)

    proposal: str
    body: str
    met_on: date
    condition: int
    evidence: str


def body(given: Given, system: System) -> str:
    """Return the body that made the condition."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    proposal = find(system, Proposal, given.proposal)
    if proposal is None:
        return
    before = find(system, Discharge, given.proposal, given.body, str(given.met_on), str(given.condition))
    if before is not None:
        what = f"Condition {given.condition} was discharged on {before.discharged}."
        yield refuse("duplicate-key", what, "It is discharged once, for good.", "Leave it as it is.", "condition")
        return
    yield from discharge_findings(system, approvals_of(system, proposal, moment.day).made, _met(given, moment))


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is met, what is left, and what it does to the combined status."""
    name = names_of(system).get(given.body, given.body)
    own = system.one(Resolution, given.proposal, given.body, str(given.met_on))
    made = change(given, system, moment)
    left = approvals_of(system, system.one(Proposal, given.proposal), moment.day, also=made).left(given.body)
    return (
        f"The condition of {name} “{own.conditions[given.condition - 1]}” is met from {moment.day}: {given.evidence}",
        f"Still to be met: {'; '.join(left)}." if left else f"No condition of {name} is left.",
        "It is recorded for good, and everyone can see it.",
        *status_after(system, made, given.proposal, moment.day),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the discharge."""
    return Change(add=(_met(given, moment),))


def _met(given: Given, moment: Moment) -> Discharge:
    return Discharge(**shared_fields(given, Discharge), discharged=moment.day, source=f"recorded on {moment.day}")
