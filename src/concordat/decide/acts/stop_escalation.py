"""Stop an escalation: takes the reason, gives its last step as stopped from today; the steps taken stay on record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.escalation import escalation, steps_of
from concordat.decide.escalation_states import MOVES, SAYS
from concordat.decide.records import EscalationStep, Proposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Stop an escalation"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A stop.

    - `proposal`: the proposal whose escalation it is
    - `reason`: why it is taken no further
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    proposal: str
    reason: str


def body(given: Given, system: System) -> str:
    """Return the body that asked for the last step."""
    steps = steps_of(system, given.proposal)
    return steps[-1].body if steps else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if find(system, Proposal, given.proposal) is None:
        return
    told = escalation(system, given.proposal, moment.day)
    state = told.state.value if told else "not started"
    if (state, "stop") not in MOVES:
        why = f"{SAYS[state][0].upper()}{SAYS[state][1:]}."
        what = f"There is no escalation of {given.proposal} to stop."
        yield refuse("wrong-state", what, why, "Leave it as it is.", "proposal")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what ends, and what does not."""
    own = system.one(Proposal, given.proposal)
    return (
        f"The escalation of “{own.title}” is taken no further from {moment.day}; no step can be started any more.",
        "The steps taken and their results stay public, with the reason.",
        "How the bodies voted stays as it is.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the last step as stopped."""
    told = escalation(system, given.proposal, moment.day)
    assert told is not None
    step = system.one(EscalationStep, given.proposal, str(told.steps[-1].step.number))
    return Change(amend=(replace(step, stopped=moment.day, stopped_reason=given.reason),))
