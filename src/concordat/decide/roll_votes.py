"""Votes by member: takes a ballot and a roll, gives the votes by name as `decide.status` takes them, deputies in the seats they vote for."""

from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.records import Ballot, Resolution
from concordat.decide.records.member_votes import Choice
from concordat.decide.roll import Roll
from concordat.decide.seat_classes import classes_of_seat
from concordat.decide.votes import CastingVote, Member, Votes

_CASTING: dict[str, CastingVote] = {"for": "for", "against": "against"}


def roll_votes(ballot: Ballot, roll: Roll, resolution: Resolution | None = None) -> Votes:
    """Return the votes; a resolution ends them, so that those who did not vote no longer can."""
    deputies = {one.deputy_for: one.holder for one in roll.votes if one.deputy_for}
    present = (*roll.there, *deputies.values())

    def who(choice: Choice) -> tuple[str, ...]:
        return tuple(one.holder for one in roll.votes if one.vote == choice)

    return Votes(
        rule=ballot.rule,
        quorum=quorum_of(ballot),
        seats=ballot.seats,
        vacant=ballot.vacant,
        members=_members(ballot, roll, deputies),
        present=present,
        recused=tuple(name for name in present if name in roll.recused),
        in_favour=who("for"),
        against=who("against"),
        abstained=who("abstained"),
        chair=resolution.presided_by if resolution else roll.presiding if roll.presiding in present else "",
        chair_has_casting_vote=ballot.casting_vote,
        casting_vote=_CASTING.get(resolution.casting_vote, "") if resolution else "",
        closed=resolution is not None,
        as_at=roll.meeting.on,
    )


def _members(ballot: Ballot, roll: Roll, deputies: dict[str, str]) -> tuple[Member, ...]:
    named = tuple(
        Member(id=deputies.get(one.holder, one.holder), classes=classes_of_seat(one.seat_class)) for one in roll.members
    )
    # A filled seat whose holder is on no list is a seat still, and its holder is not there.
    unnamed = ballot.seats - ballot.vacant - len(named)
    return (*named, *(Member(id=f"seat {number}") for number in range(1, unnamed + 1)))
