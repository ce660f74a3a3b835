"""Move a planned decision: takes its new day at a body and why, gives it beside the earlier ones; without a day it leaves the plan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.forward.planning import new_order_findings, notice_says, planned_day_findings
from concordat.publish.names import names_of
from concordat.publish.records import PlannedDate, PlannedDecision

TITLE = "Move a planned decision"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """A new day at one body.

    - `planned`: the planned decision
    - `body`: the body whose day it is
    - `on`: the new day; empty takes it off the body's plan
    - `reason`: why it moves
    """

    REFERS: ClassVar[Mapping[str, str]] = {"planned": "PlannedDecision", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    planned: str
    body: str
    reason: str
    on: date | None = None


def body(given: Given, system: System) -> str:
    """Return the body whose day it is."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    own = (*given_findings(given, system), *_check(given, system, moment))
    return own or new_order_findings(system, change(given, system, moment), moment.day)


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from planned_day_findings(given.on, moment.day)
    before = _before(given, system)
    if before is None and given.on is None:
        what = f"{given.body} does not have it on its plan."
        yield refuse("not-planned", what, "There is nothing to take off.", "Give a day, or another body.", "body")
    elif before is not None and before.recorded == moment.day:
        what = f"A day was given on {moment.day} already."
        yield refuse("duplicate-key", what, "It may have been moved before.", "Move it again tomorrow.", "planned")
    elif before is not None and before.on == given.on:
        yield refuse("nothing-changed", f"The day is {before.on}.", "It is the same.", "Give another day.", "on")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what everyone sees of the move."""
    decision = system.one(PlannedDecision, given.planned)
    before = _before(given, system)
    name = names_of(system).get(given.body, given.body)
    was = f"moved from {before.on}" if before and before.on else "new on its plan"
    when = f"is on {given.on} at {name}" if given.on else f"leaves the plan of {name}"
    notice = notice_says(system, given.body, given.on, key=decision.key_decision) if given.on else ()
    return (f"“{decision.title}” {when}: {was}, because {given.reason}", *notice, "Earlier days stay visible.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the new day."""
    moved = PlannedDate(
        planned=given.planned,
        body=given.body,
        on=given.on,
        recorded=moment.day,
        reason=given.reason,
        source=f"said on {moment.day}",
    )
    return Change(add=(moved,))


def _before(given: Given, system: System) -> PlannedDate | None:
    decision = find(system, PlannedDecision, given.planned)
    own = [one for one in system.all(PlannedDate) if decision and (one.planned, one.body) == (decision.id, given.body)]
    return max(own, key=lambda one: one.recorded, default=None)
