"""Record a representation against an award: takes who made it and when, gives the standstill held open by it, or kept as too late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.buy.award_doing import BUYER, body_of, next_step, not_yet, standing_for, step_findings
from concordat.buy.records import StandstillStep
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings
from concordat.kernel.system import System

TITLE = "Record a representation"
ROLES = BUYER


@dataclass(frozen=True, kw_only=True)
class Given:
    """A representation of a provider.

    - `award`: the award it is made against
    - `received_on`: the day it was received
    - `by`: the provider that made it: its code or its name; only those who work for the body see it
    - `nature`: what it is about, as the yearly summary tells it; everyone reads it, so name nobody
    """

    REFERS: ClassVar[Mapping[str, str]] = {"award": "AwardDecision"}
    LONG: ClassVar[tuple[str, ...]] = ("nature",)

    award: str
    received_on: date
    by: str
    nature: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that awards."""
    return body_of(system, given.award)


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it; one that came too late is kept, with a warning."""
    new = (_step(given, system, moment),)
    return (
        *given_findings(given, system),
        *not_yet(given.received_on, moment.day, "received_on"),
        *step_findings(system, given.award, new, moment.day, "received_on"),
    )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and what it asks of the body."""
    now = standing_for(system, given.award, moment.day)
    last = now.standstill.value.representations_until_end_of if now and now.standstill else None
    in_time = last is not None and given.received_on <= last
    return (
        f"A representation of {given.by} against {given.award} is recorded as received on {given.received_on}.",
        f"It is in time, which was until the end of {last}: the standstill stays open until it is reviewed, decided again and told."
        if in_time
        else f"It is too late, as they could be made until the end of {last}: it is kept, and does not hold the standstill open.",
        "Everyone can see that there is a representation and what it is about; who made it, only those who work for the body.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the step."""
    return Change(add=(_step(given, system, moment),))


def _step(given: Given, system: System, moment: Moment) -> StandstillStep:
    return next_step(
        system, given.award, given.received_on, "representation", moment.day, by=given.by, says=given.nature
    )
