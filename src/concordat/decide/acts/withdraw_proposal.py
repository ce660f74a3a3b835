"""Withdraw a proposal: takes the reason, gives the proposal as withdrawn from today; its text and the votes on it stay."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.decide.acting import SECRETARY, standing, status_after
from concordat.decide.records import Ballot, Proposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Withdraw a proposal"
ROLES = (*SECRETARY, "contract manager")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A withdrawal.

    - `proposal`: the proposal
    - `body`: the body that put it forward
    - `reason`: why it is withdrawn
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    proposal: str
    body: str
    reason: str


def body(given: Given, system: System) -> str:
    """Return the body that withdraws it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the withdrawal."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    own = find(system, Proposal, given.proposal)
    if own is None:
        return
    if own.withdrawn is not None:
        what = f"{own.id} was withdrawn on {own.withdrawn}."
        yield refuse("already-withdrawn", what, "It was done before.", "Leave it as it is.", "proposal")
    voting = {ballot.body for ballot in system.all(Ballot) if ballot.proposal == own.id}
    if given.body not in ((own.proposed_by,) if own.proposed_by else voting):
        who = own.proposed_by or "one of the bodies that vote on it"
        what = f"{own.id} was put forward by {who}, not by {given.body}."
        yield refuse("not-the-proposer", what, "Only who proposed it may withdraw it.", "Ask that body.", "body")
    told = standing(system, own.id, moment.day)
    if told is not None and told.combined.value.status != "OPEN":
        what = f"{own.id} is {told.combined.value.status}."
        why = "What is decided or has lapsed cannot be withdrawn; undoing it is a decision of its own."
        yield refuse("already-decided", what, why, "Propose what should hold instead.", "proposal")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and what it ends."""
    own = system.one(Proposal, given.proposal)
    return (
        f"“{own.title}” is withdrawn from {moment.day}; nobody votes on it from then on.",
        "Its text, papers and the votes already taken stay public, with the reason.",
        *status_after(system, change(given, system, moment), own.id, moment.day),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the proposal as withdrawn."""
    own = system.one(Proposal, given.proposal)
    return Change(amend=(replace(own, withdrawn=moment.day, withdrawn_reason=given.reason),))
