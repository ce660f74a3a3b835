"""End a standstill: takes the day and what came of it, gives it closed, and the award made, abandoned or stepped back from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Literal

from concordat.buy.award_doing import BUYER, body_of, next_step, not_yet, standing_for, step_findings
from concordat.buy.records import StandstillStep
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse
from concordat.kernel.system import System

TITLE = "End a standstill"
ROLES = BUYER


@dataclass(frozen=True, kw_only=True)
class Given:
    """The end of a standstill.

    - `award`: the award
    - `on`: the day it closed, or, where it is closed already, the day of the outcome
    - `outcome`: awarded, abandoned or stepped back; nothing where it only closes
    - `reason`: why it was abandoned or stepped back from; everyone reads it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"award": "AwardDecision"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    award: str
    on: date
    outcome: Literal["", "awarded", "abandoned", "stepped back"] = ""
    reason: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that awards."""
    return body_of(system, given.award)


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (
        *given_findings(given, system),
        *not_yet(given.on, moment.day, "on"),
        *step_findings(system, given.award, _steps(given, system, moment), moment.day, "on"),
        *_no_reason(given),
    )


def _no_reason(given: Given) -> Iterator[Finding]:
    if given.outcome in ("abandoned", "stepped back") and not given.reason.strip():
        what = f"It is not said why it was {given.outcome}."
        yield refuse(
            "no-reason", what, "Providers will ask, and a notice says why.", "Give the reason.", "reason", "warning"
        )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, and what may or must be done next."""
    said = " and ".join(one.what for one in _steps(given, system, moment))
    says = [f"The standstill of {given.award} is recorded as {said} on {given.on}."]
    now = standing_for(system, given.award, moment.day)
    if given.outcome == "awarded" and now is not None:
        for one in now.law.notices:
            due = one.due_by(None, given.on)
            if one.stage == "after" and due is not None:
                within = (due - given.on) // timedelta(days=1)
                says.append(f"The {one.name} is due within {within} days, by {due}; the contract may be signed.")
    elif given.outcome:
        says.append("Nothing is awarded by it any more; what was recorded stays.")
        if given.outcome == "abandoned":
            says.append("A notice of its abandonment is published next.")
    else:
        says.append("What comes of it is recorded next.")
    return (*says, "Everyone can see it.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the steps."""
    return Change(add=_steps(given, system, moment))


def _steps(given: Given, system: System, moment: Moment) -> tuple[StandstillStep, ...]:
    now = standing_for(system, given.award, moment.day)
    closed = now is not None and any(one.what == "closed" for one in now.steps)
    steps: list[StandstillStep] = []
    if not closed or not given.outcome:
        steps.append(next_step(system, given.award, given.on, "closed", moment.day))
    if given.outcome:
        steps.append(
            next_step(system, given.award, given.on, given.outcome, moment.day, after=len(steps), says=given.reason)
        )
    return tuple(steps)
