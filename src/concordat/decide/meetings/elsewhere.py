"""Other bodies that could take an item: takes a system and a meeting, gives committees of other bodies and boards above, with their people."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.forecasting.items import Elsewhere
from concordat.decide.meetings.clock import parents_of
from concordat.decide.meetings.same_system import same_system
from concordat.decide.meetings.seated import People
from concordat.decide.meetings.touched import Touch
from concordat.decide.records import AgendaItem, Ballot, Grant, Meeting
from concordat.decide.votes import Member
from concordat.kernel.answer import Because, because_record
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of
from concordat.who.records import Body, Committee

DECIDING = ("committee", "joint committee", "committees in common")


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """One body as a forecast takes it, the records it was made of, and in words how many of its members have no name on record."""

    told: Elsewhere
    because: tuple[Because, ...]
    unnamed_says: str


def others(people: People, meeting: Meeting, item: AgendaItem, touches: tuple[Touch, ...]) -> tuple[Other, ...]:
    """Return the committees of other bodies of the system, then the bodies above; none of them a supplier of what the item is about."""
    suppliers = {one.organisation for one in touches if one.supplies}
    boards = _above(people.system, meeting)
    committees = _committees(people.system, meeting.on)
    near = same_system(people.system, meeting.body, meeting.on)
    found = [_other(people, item, "committee", code) for code in near if code in committees and code not in boards]
    found += [_other(people, item, "board", code, why) for code, why in boards.items()]
    return tuple(one for one in found if one.told.body not in suppliers)


def _committees(system: System, on: date) -> set[str]:
    """Return every committee that decides; one that advises or scrutinises could not take an item."""
    formed = {
        one.body
        for one in system.all(Committee)
        if one.form in DECIDING and one.withdrawn is None and holds(one.starts, one.ends, on)
    }
    return formed | {one.id for one in system.all(Body) if one.kind in DECIDING}


def _above(system: System, meeting: Meeting) -> dict[str, Because]:
    """Return the bodies that the meeting's own acts for, and those that gave it its powers, with where that stands."""
    found = {}
    for link in parents_of(system, meeting.body, meeting.on):
        says = f"{link.body} is a committee of {link.to}"
        found[link.to] = because_record(says, "Relationship", *key_of(link))
    for one in system.all(Grant):
        begun = one.starts is not None and holds(one.starts, one.ends, meeting.on)
        if begun and one.holder == meeting.body and one.grantor not in (meeting.body, *found):
            says = f"clause {one.id}: {one.grantor} gave {one.decision_type} to {one.holder}"
            found[one.grantor] = because_record(says, "Grant", one.id)
    return found


def _other(
    people: People, item: AgendaItem, sort: Literal["committee", "board"], code: str, why: Because | None = None
) -> Other:
    known = people.of(code)
    ballot = _ballot(people.system, code, item.proposal)
    named = tuple(Member(id=one.holder, classes=one.classes) for one in known)
    filled = ballot.seats - ballot.vacant if ballot else len(named)
    unnamed = tuple(Member(id=f"seat {number} of {code}") for number in range(1, filled - len(named) + 1))
    told = Elsewhere(
        body=code, sort=sort, members=(*named, *unnamed), quorum=quorum_of(ballot) if ballot and filled else None
    )
    says = f", {len(unnamed)} of them without a name on record" if unnamed else ""
    return Other(
        told=told, because=tuple(_reasons(code, ballot, why, tuple(one.because for one in known))), unnamed_says=says
    )


def _ballot(system: System, body: str, proposal: str) -> Ballot | None:
    """Return the ballot that says how a body meets: that on the same proposal, else its last."""
    own = [one for one in system.all(Ballot) if one.body == body]
    return next((one for one in own if one.proposal == proposal), own[-1] if own else None)


def _reasons(code: str, ballot: Ballot | None, why: Because | None, known: tuple[Because, ...]) -> Iterator[Because]:
    if why is not None:
        yield why
    if ballot is not None:
        yield because_record(f"Ballot of {code}: quorum {quorum_of(ballot)}", "Ballot", *key_of(ballot))
    yield from known
