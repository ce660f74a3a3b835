"""Plan a decision: takes what is to be decided, by whom and when, gives it on the forward plan with the notice it needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES, no_reason
from concordat.publish.forward.planning import new_order_findings, notice_says, planned_day_findings
from concordat.publish.records import PlannedDate, PlannedDecision

TITLE = "Plan a decision"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """A decision to come.

    - `id`: a code that never changes
    - `title`: what it is called
    - `summary`: what it is about, in plain words
    - `body`: the body that sees or decides it
    - `on`: the day
    - `key_decision`: whether it is a key decision of a council
    - `proposal`: the proposal it is about, if one
    - `openness`: public, part private or private
    - `private_reason`: why it is private
    - `contact`: whom to ask: a post, not a person
    - `consulted`: who will be asked beforehand
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "proposal": "Proposal"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "PlannedDecision"}
    LONG: ClassVar[tuple[str, ...]] = ("summary", "consulted")

    id: str
    title: str
    summary: str
    body: str
    on: date
    contact: str
    key_decision: bool = False
    proposal: str = ""
    openness: Literal["public", "part private", "private"] = "public"
    private_reason: str = ""
    consulted: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that plans it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    own = (*given_findings(given, system), *_check(given, moment))
    return own or new_order_findings(system, change(given, system, moment), moment.day)


def _check(given: Given, moment: Moment) -> Iterator[Finding]:
    yield from planned_day_findings(given.on, moment.day)
    if given.openness != "public":
        yield from no_reason(given.private_reason, f"It is {given.openness} without a reason.", "private_reason")
    elif given.private_reason:
        what = "A reason for keeping it private is given, and it is public."
        yield refuse("reason-and-public", what, "It is one or the other.", "Choose.", "openness")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what appears where, and by when notice and papers are due."""
    return (
        f"“{given.title}” appears on the public forward plan for {given.on}.",
        *notice_says(system, given.body, given.on, key=given.key_decision),
        "If the day moves, everyone sees from when, and why.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the planned decision with its first date."""
    decision = PlannedDecision(
        id=given.id,
        title=given.title,
        summary=given.summary,
        key_decision=given.key_decision,
        proposal=given.proposal,
        openness=given.openness,
        private_reason=given.private_reason,
        contact=given.contact,
        consulted=given.consulted,
        source=f"planned on {moment.day}",
    )
    return Change(add=(decision, PlannedDate(planned=given.id, body=given.body, on=given.on, recorded=moment.day)))
