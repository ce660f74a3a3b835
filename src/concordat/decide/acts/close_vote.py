"""Close a vote by member: takes the meeting and, after a tie, the casting vote, gives the resolution with counts worked out from its members."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, status_after
from concordat.decide.body_vote import body_vote
from concordat.decide.calculations.status import calculate
from concordat.decide.called_to_vote import no_ballot
from concordat.decide.checks import checked
from concordat.decide.conditions import unlisted_conditions
from concordat.decide.member_vote_checks import counted_rolls
from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.decide.resolution_checks import resolution_findings
from concordat.decide.roll import Roll
from concordat.decide.roll_votes import roll_votes
from concordat.decide.voters_now import voters_now
from concordat.decide.votes import CastingVote
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Close a vote by member"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """The end of a vote by member.

    - `proposal`: the proposal voted on
    - `body`: the body that votes
    - `met_on`: the day of the meeting
    - `presided_by`: who presided on the item; none where it was the chair of the meeting on record
    - `casting_vote`: `for` or `against`, where a tie was broken by it
    - `conditions`: what it carried the text on, each by itself; none where it carried it as it stands
    - `note`: anything to be recorded with it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    body: str
    met_on: date
    presided_by: str = ""
    casting_vote: CastingVote = ""
    conditions: tuple[str, ...] = ()
    note: str = ""


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return who may have presided; nothing where no meeting is on record, so that a name can be typed."""
    names = voters_now(system, day)
    return {"presided_by": names} if names else {}


def body(given: Given, system: System) -> str:
    """Return the body that votes."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    proposal, ballot = find(system, Proposal, given.proposal), find(system, Ballot, given.proposal, given.body)
    if proposal is None or ballot is None:
        yield from no_ballot(given.body, proposal)
        return
    if find(system, Resolution, given.proposal, given.body, str(given.met_on)):
        what = f"The vote of {given.body} on {given.met_on} is closed already."
        yield refuse("vote-closed", what, "A closed vote is final.", "Leave it as it is.", "met_on")
        return
    roll = counted_rolls(system, ballot)[0].get(given.met_on)
    if roll is None or not roll.votes:
        what = f"No member of {given.body} has voted on {given.proposal} on {given.met_on}."
        yield refuse("no-votes", what, "There is nothing to count.", "Record the votes, or a show of hands.", "met_on")
        return
    yield from _casting(given, system, ballot, roll)
    yield from unlisted_conditions(given.conditions)
    resolution = _resolution(given, roll, moment)
    yield from resolution_findings(system, proposal, ballot, resolution, roll)


def _casting(given: Given, system: System, ballot: Ballot, roll: Roll) -> Iterator[Finding]:
    if given.casting_vote:
        if not (given.presided_by or roll.presiding):
            what = "Nobody is said to have presided on the item."
            why = "The casting vote belongs to the person presiding, and to nobody else."
            yield refuse("nobody-presides", what, why, "Say who presided.", "presided_by")
        return
    try:
        tie = calculate(roll_votes(ballot, roll, _closed(given, roll)), system.rules).value.status == "TIE"
    except Refused:
        return  # what is wrong with it is told with the resolution
    if tie:
        what = "It is a tie, and no casting vote is given."
        why = "The person presiding may break it; without that nothing is decided."
        yield refuse("tie", what, why, "Give the casting vote, or close it as a tie.", "casting_vote", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what the body decided by it, and what that does to the combined status."""
    name = names_of(system).get(given.body, given.body)
    proposal, ballot = system.one(Proposal, given.proposal), system.one(Ballot, given.proposal, given.body)
    rolls = counted_rolls(system, ballot)[0]
    made = change(given, system, moment)
    own = [one for one in system.all(Resolution) if (one.proposal, one.body) == (given.proposal, given.body)]
    agreed = checked(changed(system, made), proposal).agreed
    resolutions = (*own, *made.add)
    vote = body_vote(proposal, ballot, resolutions, system.rules, name=name, rolls=rolls, agreed=agreed, day=moment.day)
    seen = "who voted how" if ballot.names_public else "the counts; who voted how stays with the body"
    return (
        vote.status.because.says,
        f"It is recorded as final for the text {made.add[0].text_sha256[:12]}…; nobody can vote on it any more.",
        f"Everyone can see the text, the day and {seen}.",
        *status_after(system, made, given.proposal, moment.day),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the resolution."""
    ballot = system.one(Ballot, given.proposal, given.body)
    return Change(add=(_resolution(given, counted_rolls(system, ballot)[0][given.met_on], moment),))


def _closed(given: Given, roll: Roll) -> Resolution:
    return _resolution(given, roll, Moment(given.met_on))


def _resolution(given: Given, roll: Roll, moment: Moment) -> Resolution:
    deputies = [one.holder for one in roll.votes if one.deputy_for]
    there = (*roll.there, *deputies)
    votes = [one.vote for one in roll.votes]
    return Resolution(
        proposal=given.proposal,
        body=given.body,
        met_on=given.met_on,
        text_sha256=roll.votes[0].text_sha256,
        present=len(there),
        in_favour=votes.count("for"),
        against=votes.count("against"),
        abstained=votes.count("abstained"),
        recused=sum(name in roll.recused for name in there),
        casting_vote=given.casting_vote,
        presided_by=given.presided_by or (roll.presiding if roll.presiding in there else ""),
        recorded=moment.day,
        note=given.note,
        source=f"recorded on {moment.day}",
    )
