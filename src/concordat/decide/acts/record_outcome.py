"""Record what came of an item: takes the outcome and its minute, gives the item with both; “noted” leaves what was asked open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from concordat.decide.acting import SECRETARY
from concordat.decide.body_vote import body_vote
from concordat.decide.meetings.checks import VOTED, vote_of
from concordat.decide.member_vote_checks import counted_rolls
from concordat.decide.records import AgendaItem, Ballot, Meeting, Proposal
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Record an outcome"
ROLES = SECRETARY
MEANS = {
    "carried": "carried",
    "lost": "not carried",
    "noted": "noted: nothing is decided, and what was asked stays open until it is answered and the answer accepted",
    "agreed": "agreed without a vote",
    "deferred": "put off to another meeting",
    "withdrawn": "withdrawn from the agenda",
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """What came of an item.

    - `meeting`: the meeting
    - `item`: the number of the item
    - `outcome`: carried, lost, noted, agreed, deferred or withdrawn
    - `minute`: what the minutes say of it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting"}
    LONG: ClassVar[tuple[str, ...]] = ("minute",)

    meeting: str
    item: str
    outcome: Literal["carried", "lost", "noted", "agreed", "deferred", "withdrawn"]
    minute: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that met."""
    meeting = find(system, Meeting, given.meeting)
    return meeting.body if meeting else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    meeting = find(system, Meeting, given.meeting)
    if meeting is None:
        return
    if meeting.on > moment.day:
        what = f"The meeting is on {meeting.on}, and today is {moment.day}."
        yield refuse("in-the-future", what, "Nothing came of it yet.", "Wait for the meeting.", "meeting")
    if meeting.state == "cancelled":
        yield refuse("meeting-over", f"{meeting.id} is cancelled.", "It took no item.", "Choose another.", "meeting")
    item = find(system, AgendaItem, given.meeting, given.item)
    if item is None:
        what = f"The agenda of {meeting.id} has no item “{given.item}”."
        yield refuse("unknown-item", what, "An outcome is that of an item.", "Correct the number.", "item")
        return
    if item.outcome:
        what = f"Item {item.number} was {item.outcome}."
        yield refuse("already-recorded", what, "An outcome is never overwritten.", "Leave it as it is.", "item")
    if given.outcome in VOTED and item.proposal:
        yield from _as_voted(given, system, meeting, item)


def _as_voted(given: Given, system: System, meeting: Meeting, item: AgendaItem) -> Iterator[Finding]:
    resolution = vote_of(system, meeting, item)
    proposal, ballot = find(system, Proposal, item.proposal), find(system, Ballot, item.proposal, meeting.body)
    if resolution is None or proposal is None or ballot is None:
        what = f"No vote of {meeting.body} on {item.proposal} on {meeting.on} is recorded."
        yield refuse("vote-not-recorded", what, "The outcome follows the vote.", "Record the vote first.", "outcome")
        return
    rolls = counted_rolls(system, ballot)[0]
    found = body_vote(proposal, ballot, (resolution,), system.rules, rolls=rolls).status.value
    fits = {"carried": found.startswith("CARRIED"), "lost": found in VOTED["lost"] or found == "OPEN"}
    if not fits[given.outcome]:
        what = f"The vote of {meeting.body} on {item.proposal} was {found}."
        yield refuse("outcome-against-vote", what, "The outcome follows the vote.", "Correct the outcome.", "outcome")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and what stays open."""
    item = system.one(AgendaItem, given.meeting, given.item)
    return (
        f"Item {item.number}, “{item.title}”, is {MEANS[given.outcome]}.",
        "The meeting is recorded as held.",
        "Everyone can see the outcome" + (" and the minute." if given.minute else "; no minute is recorded with it."),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the item with its outcome, and the meeting as held."""
    item = system.one(AgendaItem, given.meeting, given.item)
    meeting = system.one(Meeting, given.meeting)
    held = () if meeting.state == "held" else (replace(meeting, state="held"),)
    return Change(amend=(replace(item, outcome=given.outcome, minute=given.minute), *held))
