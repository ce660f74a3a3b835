"""Cancel a meeting: takes the reason, gives the meeting as cancelled; ballots to be held at it lose their day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, status_after
from concordat.decide.records import Ballot, Meeting, MemberVote, Resolution
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Cancel a meeting"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A cancellation.

    - `meeting`: the meeting
    - `reason`: why it does not take place
    """

    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting"}

    meeting: str
    reason: str


def body(given: Given, system: System) -> str:
    """Return the body that would have met."""
    meeting = find(system, Meeting, given.meeting)
    return meeting.body if meeting else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the cancellation."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    meeting = find(system, Meeting, given.meeting)
    if meeting is not None and meeting.state in ("held", "cancelled"):
        what = f"{meeting.id} is {meeting.state}."
        yield refuse("meeting-over", what, "There is nothing to cancel.", "Leave it as it is.", "meeting")
    if meeting and any((one.body, one.met_on) == (meeting.body, meeting.on) for one in system.all(MemberVote)):
        what = f"Members of {meeting.body} have voted on {meeting.on}."
        yield refuse("already-voted", what, "A meeting that voted was held.", "Leave it as it is.", "meeting")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, and which votes now have no day."""
    meeting = system.one(Meeting, given.meeting)
    names = names_of(system)
    made = change(given, system, moment)
    says = [f"The meeting of {names.get(meeting.body, meeting.body)} on {meeting.on} is cancelled: {given.reason}."]
    says.append("It stays on the public calendar as cancelled, with the reason; those who follow it are told.")
    for ballot in made.amend[1:]:
        says.append(f"The vote on {ballot.proposal} has no day any more.")
        says += status_after(system, made, ballot.proposal, moment.day)
    return tuple(says)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the meeting as cancelled, and the ballots without their day."""
    meeting = system.one(Meeting, given.meeting)
    voted = {(one.proposal, one.body) for one in system.all(Resolution)}
    ballots = (
        replace(ballot, meets_on=None)
        for ballot in system.all(Ballot)
        if (ballot.body, ballot.meets_on) == (meeting.body, meeting.on) and (ballot.proposal, ballot.body) not in voted
    )
    return Change(amend=(replace(meeting, state="cancelled", cancelled_reason=given.reason), *ballots))
