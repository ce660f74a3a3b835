"""Record the result of a step of an escalation: takes the proposal, whether it was settled and what came of it, gives the step as ended today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from concordat.decide.acting import SECRETARY
from concordat.decide.escalation import escalation, steps_of
from concordat.decide.escalation_states import SAYS, later
from concordat.decide.records import EscalationStep, Proposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Record the result of a step of an escalation"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A result.

    - `proposal`: the proposal whose step it is
    - `outcome`: settled, or not settled
    - `result`: what came of it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal"}
    LONG: ClassVar[tuple[str, ...]] = ("result",)

    proposal: str
    outcome: Literal["settled", "not settled"]
    result: str


def body(given: Given, system: System) -> str:
    """Return the body that asked for the step."""
    steps = steps_of(system, given.proposal)
    return steps[-1].body if steps else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if find(system, Proposal, given.proposal) is None:
        return
    told = escalation(system, given.proposal, moment.day)
    if told is None or told.running is None:
        state = told.state.value if told else "not started"
        why = f"{SAYS[state][0].upper()}{SAYS[state][1:]}."
        then = "Start the step first."
        yield refuse("wrong-state", f"No step of {given.proposal} is being taken.", why, then, "proposal")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, whether it was in time, and what can come next."""
    told = escalation(system, given.proposal, moment.day)
    assert told is not None
    assert told.running is not None
    running, after = told.running, later(told.running.step.kind)
    late = -running.left.value
    time = f"{late} days after its last day" if late > 0 else "in time"
    if given.outcome == "settled":
        then = "The escalation ends with it. What was settled is put to the vote where a vote is needed."
    else:
        then = f"Next comes {after[0]}, once it is started." if after else "It was the last step there is."
    return (
        f"{running.step.kind.capitalize()} ended on {moment.day} after {running.days.value} days, {time}: {given.outcome}.",
        then,
        "The result is public.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the step with its result."""
    told = escalation(system, given.proposal, moment.day)
    assert told is not None
    assert told.running is not None
    step = system.one(EscalationStep, given.proposal, str(told.running.step.number))
    return Change(amend=(replace(step, done=moment.day, outcome=given.outcome, result=given.result),))
