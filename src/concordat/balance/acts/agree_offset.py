"""Agree an offset: takes a proposal to move control totals and what allows it, gives it as agreed from a day on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.balance.offset_moves import moves_of
from concordat.balance.records import OffsetProposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import amount

TITLE = "Record that an offset of control totals is agreed"
ROLES = ("board secretary",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """That an offset is agreed.

    - `offset_proposal`: the proposed offset
    - `agreed_on`: the day on which every body that it moves had agreed
    - `decision`: the proposal on which the bodies voted, if there was one
    - `approval`: who else allowed it and where that is written, such as the letter of the regulator
    """

    REFERS: ClassVar[Mapping[str, str]] = {"offset_proposal": "OffsetProposal", "decision": "Proposal"}

    offset_proposal: str
    agreed_on: date
    decision: str = ""
    approval: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that proposed it."""
    one = find(system, OffsetProposal, given.offset_proposal)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    one = find(system, OffsetProposal, given.offset_proposal)
    if one is not None and one.agreed_on is not None:
        what = f"“{one.title}” is agreed since {one.agreed_on}."
        yield refuse("nothing-changed", what, "It holds already.", "Propose another offset.", "offset_proposal")
    if one is not None and given.agreed_on < one.proposed_on:
        what = f"It was proposed on {one.proposed_on}."
        yield refuse("impossible-dates", what, "Nobody agrees before.", "Correct the day.", "agreed_on")
    if given.agreed_on > moment.day:
        what = f"{given.agreed_on} is still to come."
        yield refuse("in-the-future", what, "It is not agreed yet.", "Wait for the day.", "agreed_on")
    if not given.decision.strip() and not given.approval.strip():
        what, why = (
            "Nothing says what allows it.",
            "A control total is moved by those who set it or by those who bear it.",
        )
        yield refuse("missing-value", what, why, "Name the proposal, or who allowed it.", "approval")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say which control totals move from when."""
    one = find(system, OffsetProposal, given.offset_proposal)
    moves = moves_of(one) if one else {}
    told = "; ".join(f"{name} by {amount(moved, '£')}" for name, moved in moves.items())
    return (
        f"From {given.agreed_on} these control totals move: {told}.",
        "What the system must reach is the same as before.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the offset with its day."""
    one = find(system, OffsetProposal, given.offset_proposal)
    assert one is not None
    parts = (one.source, f"agreed, recorded on {moment.day}", given.approval.strip())
    source = "; ".join(filter(None, parts))
    return Change(amend=(replace(one, agreed_on=given.agreed_on, decision=given.decision, source=source),))
