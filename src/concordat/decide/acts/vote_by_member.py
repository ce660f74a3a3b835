"""Record how one member voted: takes the member and the vote, gives it as a record of its own and how the body stands so far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of, status_after
from concordat.decide.body_vote import settled_by
from concordat.decide.bound_text import text_findings
from concordat.decide.called_to_vote import no_ballot, not_yet
from concordat.decide.checks import checked
from concordat.decide.member_vote_checks import counted_rolls, member_vote_findings
from concordat.decide.records import Ballot, MemberVote, Proposal, Resolution
from concordat.decide.records.member_votes import Choice
from concordat.decide.roll import Roll, rolls_of
from concordat.decide.told.roll import roll_so_far
from concordat.decide.voters_now import away_now, voters_now
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Record a member's vote"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """How one member voted.

    - `proposal`: the proposal voted on
    - `body`: the body that votes
    - `met_on`: the day of the meeting; who is a member, there and recused stands in its attendance and interests
    - `holder`: who voted: a pseudonym, never a name
    - `vote`: for, against or abstained
    - `deputy_for`: the member in whose place a deputy voted
    - `text_sha256`: the SHA-256 of the text the meeting had before it, where it is not that of the proposal
    """

    REFERS: ClassVar[Mapping[str, str]] = {"proposal": "Proposal", "body": "Body"}

    proposal: str
    body: str
    met_on: date
    holder: str
    vote: Choice
    deputy_for: str = ""
    text_sha256: str = ""


def choices(system: System, day: date, started: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return who may be voting, and for whom a deputy may; nothing where no meeting is on record, so that a name can be typed."""
    found = {"holder": voters_now(system, day), "deputy_for": away_now(system, day)}
    return {field: names for field, names in found.items() if names}


def body(given: Given, system: System) -> str:
    """Return the body that votes."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the vote from being recorded."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    yield from not_yet(given.met_on, moment)
    proposal, ballot = find(system, Proposal, given.proposal), find(system, Ballot, given.proposal, given.body)
    if proposal is None or ballot is None:
        yield from no_ballot(given.body, proposal)
        return
    vote = _vote(given, system, moment)
    yield from text_findings(system, proposal, vote.text_sha256)
    own = [one for one in system.all(Resolution) if (one.proposal, one.body) == (given.proposal, given.body)]
    if any(one.met_on == given.met_on for one in own):
        what = f"The vote of {given.body} on {given.met_on} is closed."
        yield refuse("vote-closed", what, "A closed vote is final.", "Leave it as it is.", "met_on")
        return
    agreed = checked(system, proposal).agreed
    first = settled_by(proposal, ballot, own, system.rules, counted_rolls(system, ballot)[0], agreed, moment.day)
    if first is not None:
        what = f"{given.body} decided this text on {first.met_on}."
        yield refuse("second-resolution", what, "The first decision on a text is final.", "Propose it anew.", "met_on")
    if find(system, MemberVote, given.proposal, given.body, str(given.met_on), given.holder):
        what = f"The vote of {given.holder} on {given.met_on} is recorded already."
        yield refuse("two-votes", what, "One person has one vote, and it is never overwritten.", "Leave it.", "holder")
        return
    after = changed(system, Change(add=(vote,)))
    found = member_vote_findings(after, ballot, vote, rolls_of(after, ballot).get(given.met_on))
    yield from (replace(one, where=replace(one.where, field=one.where.field.split(" ")[-1])) for one in found)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who sees it, and how the vote stands so far with who could still decide it."""
    made = change(given, system, moment)
    ballot, vote = system.one(Ballot, given.proposal, given.body), _vote(given, system, moment)
    name = names_of(system).get(given.body, given.body)
    how = "abstained" if given.vote == "abstained" else f"voted {given.vote}"
    instead = f" in the place of {given.deputy_for}" if given.deputy_for else ""
    seen = "Everyone can see who voted how." if vote.public else "Everyone can see the counts once the vote is closed."
    after = changed(system, made)
    roll = counted_rolls(after, ballot)[0][given.met_on]
    return (
        f"{given.holder} {how}{instead}; it is final, and a correction is a new record.",
        *roll_so_far(ballot, roll, system.rules, name),
        seen,
        *status_after(system, made, given.proposal, moment.day),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the vote."""
    return Change(add=(_vote(given, system, moment),))


def _vote(given: Given, system: System, moment: Moment) -> MemberVote:
    proposal, ballot = find(system, Proposal, given.proposal), find(system, Ballot, given.proposal, given.body)
    sha = given.text_sha256.strip() or (proposal.text.sha256 if proposal else "")
    told = shared_fields(given, MemberVote) | {"text_sha256": sha.lower()}
    vote = MemberVote(
        **told,
        public=bool(ballot and ballot.names_public),
        recorded=moment.day,
        source=f"recorded on {moment.day}",
    )
    roll = _roll(system, ballot, vote)
    seat = roll.seat_of(given.deputy_for or given.holder) if roll else None
    return replace(vote, seat_class=seat.seat_class if seat else "")


def _roll(system: System, ballot: Ballot | None, vote: MemberVote) -> Roll | None:
    if ballot is None:
        return None
    return rolls_of(changed(system, Change(add=(vote,))), ballot).get(vote.met_on)
