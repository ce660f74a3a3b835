"""The outlook of one item: takes the meeting and the item, gives who may vote, quorum and base, and the ways out where there is no quorum."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat.decide.calculations.status import calculate
from concordat.decide.forecasting.items import Elsewhere, Interest, Item, ItemOutlook, Ruling, WayOut
from concordat.decide.forecasting.matching import matched
from concordat.decide.forecasting.presence import presence
from concordat.decide.forecasting.ways import Without, ways_out
from concordat.decide.meetings.interests import NO_VOTE
from concordat.decide.rules.algebra import Share, atoms
from concordat.decide.rules.data import rule_of
from concordat.decide.votes import Member, Votes
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.who import Lineage


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What is the same for every item of a meeting."""

    on: date
    rule: str | Mapping[str, Any]
    quorum: int | str | Mapping[str, Any]
    seats: int | None
    vacant: int
    members: tuple[Member, ...]
    interests: tuple[Interest, ...]
    rulings: tuple[Ruling, ...]
    independents: tuple[Member, ...]
    elsewhere: tuple[Elsewhere, ...]
    lines: Lineage
    rules: Rulebook


def outlook(meeting: Meeting, item: Item) -> Answer[ItemOutlook]:
    """Return what is foreseen for an item; raises Refused where rule or quorum cannot be read or met."""
    rule = meeting.rules.on("governance.interest_actions", meeting.on)
    found = matched(item, meeting.interests, meeting.rulings, dict(rule.value), meeting.lines, meeting.on)
    out = frozenset(one.person for one, _ in found if one.action in NO_VOTE)
    votes = _votes(meeting, item, out)
    status = calculate(votes, meeting.rules)
    members = {member.id for member in votes.members}
    short = "" if status.value.quorum_met else status.value.reason
    told = ItemOutlook(
        item=item.number,
        quorate=status.value.quorum_met,
        short=short,
        seated=len(members),
        eligible=len(members - out),
        present=status.value.present,
        base=_base(meeting, votes, len(members - out), status.value.present),
        votes_needed=status.value.votes_needed,
        interests=tuple(one for one, _ in found if one.person in members),
        no_papers=tuple(one.person for one, _ in found if one.action == NO_VOTE[-1] and one.person in members),
        ways_out=() if status.value.quorum_met else _ways(meeting, item, out, members),
    )
    says = f"Item {item.number}: {told.present} of {counted(told.seated, 'member')} there and may vote; " + (
        "a quorum" if told.quorate else short
    )
    parts = (*(because for one, because in found if one.person in members), *status.because.parts)
    if told.ways_out:
        parts = (*parts, because_rule(meeting.rules.on("governance.interest_ways_out", meeting.on)))
    warned = (_inquorate(told), *status.findings) if not told.quorate else status.findings
    return Answer(told, Because(says, told.quorate, parts=parts), findings=warned)


def _votes(meeting: Meeting, item: Item, out: frozenset[str], more: Sequence[Member] = ()) -> Votes:
    members = (*meeting.members, *item.co_opted, *more)
    seats = meeting.seats + len(members) - len(meeting.members) if meeting.seats is not None else None
    return Votes(
        rule=meeting.rule,
        quorum=meeting.quorum,
        seats=seats,
        vacant=meeting.vacant,
        members=members,
        present=tuple(member.id for member in members if member.id not in item.absent),
        recused=tuple(member.id for member in members if member.id in out),
        as_at=meeting.on,
    )


def _base(meeting: Meeting, votes: Votes, eligible: int, present: int) -> int:
    base = next((atom.base for atom in atoms(rule_of(meeting.rule)) if isinstance(atom, Share)), "present")
    seats = votes.seats if votes.seats is not None else len(votes.members) + votes.vacant
    return {"eligible": eligible, "seated": len(votes.members), "all seats": seats}.get(base, present)


def _ways(meeting: Meeting, item: Item, out: frozenset[str], taken: set[str]) -> tuple[WayOut, ...]:
    named = [member for member in meeting.independents if member.id not in taken]

    def with_these(more: Sequence[Member]) -> bool:
        return presence(_votes(meeting, item, out, more)).quorate

    def without(other: Elsewhere) -> Without:
        free = tuple(member.id for member in other.members if member.id not in out)
        if other.quorum is None:
            return Without(free, None)
        recused = tuple(member.id for member in other.members if member.id in out)
        # Only its quorum is asked; by what it would vote is its own affair.
        there = Votes(
            rule="more than 1/2 of cast",
            quorum=other.quorum,
            members=other.members,
            present=free + recused,
            recused=recused,
            as_at=meeting.on,
        )
        return Without(free, presence(there).quorate)

    ways = tuple(meeting.rules.on("governance.interest_ways_out", meeting.on).value)
    free = [member for member in named if member.id not in out]
    return tuple(ways_out(ways, free, len(named), meeting.elsewhere, with_these, without))


def _inquorate(told: ItemOutlook) -> Finding:
    tried = [way for way in told.ways_out if way.quorate]
    then = "; ".join(f"{way.way}: {way.says}" for way in tried) or "; ".join(way.way for way in told.ways_out)
    return Finding(
        "item-inquorate",
        f"Item {told.item} will have no quorum. {told.short}",
        "Without a quorum there is no valid vote.",
        f"{then[0].upper()}{then[1:]}.",
        Place(field=f"item {told.item}"),
        "warning",
    )
