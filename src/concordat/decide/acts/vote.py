"""Record how one body voted: takes the counts and the text voted on, gives its resolution, bound to that text for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, status_after
from concordat.decide.body_vote import body_vote, settled_by
from concordat.decide.bound_text import text_findings
from concordat.decide.called_to_vote import no_ballot, not_yet
from concordat.decide.checks import checked
from concordat.decide.conditions import unlisted_conditions
from concordat.decide.member_vote_checks import counted_rolls
from concordat.decide.records import AgendaItem, Ballot, Meeting, Proposal, Resolution
from concordat.decide.resolution_checks import resolution_findings
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Record a vote"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """What one body resolved.

    - `proposal`: the proposal voted on
    - `body`: the body that voted
    - `met_on`: the day of the meeting
    - `text_sha256`: the SHA-256 of the text the meeting had before it
    - `present`: everyone there for the item, members with an interest among them
    - `in_favour`, `against`, `abstained`: the votes
    - `recused`: members who took no part because of an interest
    - `casting_vote`: `for` or `against`, where it was used
    - `conditions`: what it carried the text on, each by itself; none where it carried it as it stands
    - `note`: anything to be recorded with it; why, where the vote was not on the day it was called for
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    body: str
    met_on: date
    text_sha256: str
    present: int
    in_favour: int
    against: int
    abstained: int = 0
    recused: int = 0
    casting_vote: str = ""
    conditions: tuple[str, ...] = ()
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that voted."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the vote from being recorded, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_yet(given.met_on, moment)
    proposal, ballot = find(system, Proposal, given.proposal), find(system, Ballot, given.proposal, given.body)
    if proposal is None or ballot is None:
        yield from no_ballot(given.body, proposal)
        return
    yield from text_findings(system, proposal, given.text_sha256)
    if not given.note.strip() and not _called_for(given, system, ballot):
        what = f"{given.body} was not to vote on {given.proposal} on {given.met_on}."
        why = "Those who follow it were told another day."
        yield refuse("not-its-meeting", what, why, "Say in note why it was that day, or correct it.", "met_on")
    own = [one for one in system.all(Resolution) if (one.proposal, one.body) == (given.proposal, given.body)]
    if find(system, Resolution, given.proposal, given.body, str(given.met_on)):
        what = f"The vote of {given.body} on {given.met_on} is recorded already."
        yield refuse("duplicate-key", what, "A vote is never overwritten.", "Leave it as it is.", "met_on")
        return
    rolls = counted_rolls(system, ballot)[0]
    roll = rolls.get(given.met_on)
    if roll is not None and roll.votes:
        what = f"{len(roll.votes)} members of {given.body} voted by name on {given.met_on}."
        why = "Their votes are counted, and nothing is typed twice."
        yield refuse("votes-by-member", what, why, "Close the vote by member.", "met_on")
        return
    yield from unlisted_conditions(given.conditions)
    agreed = checked(system, proposal).agreed
    first = settled_by(proposal, ballot, own, system.rules, rolls, agreed, moment.day)
    if first is not None:
        what = f"{given.body} decided this text on {first.met_on}."
        yield refuse("second-resolution", what, "The first decision on a text is final.", "Propose it anew.", "met_on")
    yield from resolution_findings(system, proposal, ballot, _resolution(given, moment), roll)


def _called_for(given: Given, system: System, ballot: Ballot) -> bool:
    if ballot.meets_on == given.met_on:
        return True
    items = {item.meeting for item in system.all(AgendaItem) if item.proposal == given.proposal}
    return any(
        (meeting.body, meeting.on) == (given.body, given.met_on) and meeting.id in items
        for meeting in system.all(Meeting)
        if meeting.state != "cancelled"
    )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, what the body decided by it, and what that does to the combined status."""
    name = names_of(system).get(given.body, given.body)
    proposal, ballot = system.one(Proposal, given.proposal), system.one(Ballot, given.proposal, given.body)
    own = [one for one in system.all(Resolution) if (one.proposal, one.body) == (given.proposal, given.body)]
    rolls = counted_rolls(system, ballot)[0]
    made = change(given, system, moment)
    # The bodies that vote must be known for what is on conditions, or on another text.
    agreed = checked(changed(system, made), proposal).agreed
    resolutions = (*own, _resolution(given, moment))
    vote = body_vote(proposal, ballot, resolutions, system.rules, name=name, rolls=rolls, agreed=agreed, day=moment.day)
    return (
        f"{vote.status.because.says}",
        f"It is recorded as final for the text {given.text_sha256[:12]}… and cannot be changed; a correction is a new record.",
        "Everyone can see the counts, the text and the day; who voted how is not recorded here.",
        *status_after(system, made, given.proposal, moment.day),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the resolution."""
    return Change(add=(_resolution(given, moment),))


def _resolution(given: Given, moment: Moment) -> Resolution:
    told = shared_fields(given, Resolution) | {"text_sha256": given.text_sha256.lower()}
    return Resolution(**told, recorded=moment.day, source=f"recorded on {moment.day}")
