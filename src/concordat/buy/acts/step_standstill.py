"""Take the review of a representation a step further: takes the step, gives the standstill in the state that the table of states allows next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal

from concordat.buy.award_doing import BUYER, body_of, matter_of, next_step, not_yet, step_findings
from concordat.buy.records import AwardDecision, StandstillStep
from concordat.buy.records.awards import FurtherDecision
from concordat.buy.standstill_days import cooling_of
from concordat.contract.allowed import not_allowed
from concordat.decide import Matter, authority_findings
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings
from concordat.kernel.system import System

TITLE = "Review a representation"
ROLES = BUYER


@dataclass(frozen=True, kw_only=True)
class Given:
    """A step of the review.

    - `award`: the award
    - `move`: begin the review (reviewing), decide again (further decision), or tell the providers (told)
    - `on`: the day it was done
    - `further_decision`: to award, to abandon or to step back, where it is decided again
    - `proposal`: the proposal that was carried, if it was put to the vote
    """

    REFERS: ClassVar[Mapping[str, str]] = {"award": "AwardDecision", "proposal": "Proposal"}

    award: str
    move: Literal["reviewing", "further decision", "told"]
    on: date
    further_decision: FurtherDecision = ""
    proposal: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that awards."""
    return body_of(system, given.award)


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the step; to decide again that it is awarded needs the authority to award."""
    new = (_step(given, system, moment),)
    return (
        *given_findings(given, system),
        *not_yet(given.on, moment.day, "on"),
        *step_findings(system, given.award, new, moment.day, "move"),
        *_not_carried(given, system, moment),
        *authority_findings(system, decides(given, system, moment)),
    )


def _not_carried(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    if not given.proposal:
        return ()
    return tuple(not_allowed(system, given.proposal, f"what is decided of {given.award}", given.on, moment.day))


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what is decided: the award once more, where that is the further decision."""
    award = find(system, AwardDecision, given.award)
    if award is None or given.move != "further decision" or given.further_decision != "award":
        return None
    return matter_of(system, replace(award, decision=given.proposal), given.on)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and what comes next."""
    if given.move == "told":
        last = cooling_of(given.on, system.rules).last
        then = f"The standstill stays open until midnight at the end of {last:%A} {last}."
    elif given.move == "further decision":
        then = "The providers are told next; the days that must pass are counted from there."
    else:
        then = "The provider may explain, and is promptly given what it asks for that must be recorded."
    decided = f": {given.further_decision}" if given.further_decision else ""
    return (f"“{given.move}{decided}” is recorded for {given.award} on {given.on}.", then)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the step."""
    return Change(add=(_step(given, system, moment),))


def _step(given: Given, system: System, moment: Moment) -> StandstillStep:
    return next_step(
        system, given.award, given.on, given.move, moment.day, decision=given.further_decision, proposal=given.proposal
    )
