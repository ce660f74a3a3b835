"""The roll of a body for one item: takes its ballot and the system, gives who is a member, there and recused, and who voted how."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from concordat.decide.meetings.book import in_order
from concordat.decide.meetings.interests import without_vote
from concordat.decide.records import AgendaItem, Attendance, Ballot, Declaration, Meeting, MemberVote
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who.records import Appointment


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """What the records of one meeting say about the item that a proposal is taken under.

    `members` are those with a seat, `there` the ones of them that are there for the item, `guests` others that are there,
    `recused` those of either that an interest keeps from the vote, and `presiding` who holds the post that presides.
    """

    meeting: Meeting
    item: AgendaItem
    members: tuple[Attendance, ...]
    there: tuple[str, ...]
    guests: tuple[str, ...] = ()
    recused: tuple[str, ...] = ()
    votes: tuple[MemberVote, ...] = ()
    presiding: str = ""

    def seat_of(self, holder: str) -> Attendance | None:
        """Return the attendance of a member, None where there is no such member."""
        return next((one for one in self.members if one.holder == holder), None)

    @property
    def yet_to_vote(self) -> tuple[str, ...]:
        """Members that are there, may vote and have not."""
        voted = {one.holder for one in self.votes}
        return tuple(name for name in self.there if name not in voted and name not in self.recused)


Rolls = Mapping[date, Roll]
NO_ROLLS: Rolls = {}


def rolls_of(system: System, ballot: Ballot) -> Rolls:
    """Return the roll of each meeting that takes the proposal and whose members are on record, by day.

    Nothing is read where nobody voted by member and the quorum asks for no class: then counts alone say it all.
    """
    votes = [one for one in system.all(MemberVote) if (one.proposal, one.body) == (ballot.proposal, ballot.body)]
    if not votes and not ballot.quorum_rule.strip():
        return NO_ROLLS
    items = {one.meeting: one for one in system.all(AgendaItem) if one.proposal == ballot.proposal}
    meetings = (
        one
        for one in system.all(Meeting)
        if one.body == ballot.body and one.id in items and one.state != "cancelled" and one.kind == "meeting"
    )
    rolls = (_roll(system, one, items[one.id], votes) for one in meetings)
    return {roll.meeting.on: roll for roll in rolls if roll.members}


def _roll(system: System, meeting: Meeting, item: AgendaItem, votes: Iterable[MemberVote]) -> Roll:
    people = [one for one in system.all(Attendance) if one.meeting == meeting.id]
    order = _order(system, meeting)
    there = [one.holder for one in people if one.present and _there_for(one, item.number, order)]
    members = tuple(one for one in people if one.role == "member")
    seated = {one.holder for one in members}
    declared = without_vote((one for one in system.all(Declaration) if one.meeting == meeting.id), item.number)
    return Roll(
        meeting=meeting,
        item=item,
        members=members,
        there=tuple(name for name in there if name in seated),
        guests=tuple(name for name in there if name not in seated),
        recused=tuple(one.holder for one in declared if one.holder in there),
        votes=tuple(one for one in votes if one.met_on == meeting.on),
        presiding=_presiding(system, meeting),
    )


def _order(system: System, meeting: Meeting) -> Sequence[str]:
    return sorted((one.number for one in system.all(AgendaItem) if one.meeting == meeting.id), key=in_order)


def _there_for(one: Attendance, number: str, order: Sequence[str]) -> bool:
    at = order.index(number)
    came = order.index(one.from_item) if one.from_item in order else 0
    went = order.index(one.to_item) if one.to_item in order else len(order)
    return came <= at <= went


def _presiding(system: System, meeting: Meeting) -> str:
    held = (
        one.holder
        for one in system.all(Appointment)
        if (one.post, one.body) == (meeting.chair, meeting.body) and holds(one.starts, one.ends, meeting.on)
    )
    return next(held, "") if meeting.chair else ""
