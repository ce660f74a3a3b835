"""Who is expected in the room for one item: takes attendance or those in post, gives members by name with their classes.

A filled seat whose holder is on no record counts too, without a name: nobody without a name has an interest on record.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from concordat.decide.meetings.book import Book
from concordat.decide.meetings.seated import People, Seated
from concordat.decide.records import AgendaItem, Attendance, Ballot, Meeting
from concordat.decide.votes import Member
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who.records import Seat

SEAT = "seat "


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Those expected for an item: `members` there, named or not; `known` says where the named ones stand."""

    members: tuple[Member, ...]
    known: tuple[Seated, ...]

    @property
    def names(self) -> frozenset[str]:
        """Those there, by name or seat."""
        return frozenset(one.id for one in self.members)


def room(people: People, meeting: Meeting, item: AgendaItem, ballot: Ballot, interested: Sequence[str]) -> Room:
    """Return who is expected; without attendance everyone in a filled seat is, those with an interest among them by name."""
    listed = people.at(meeting)
    if listed:
        attendance = {one.holder: one for one in people.book.attendance.get(meeting.id, ())}
        known = tuple(one for one in listed if there_for(people.book, attendance[one.holder], item))
        return Room(members=tuple(map(_member, known)), known=known)
    filled = max(ballot.seats - ballot.vacant, 0)
    known = tuple(sorted(people.in_post(meeting.body), key=lambda one: one.holder not in interested))[:filled]
    in_post = {one.holder for one in known}
    others = [Member(id=name) for name in interested if name not in in_post]
    named = (*map(_member, known), *others)[:filled]
    members = (*named, *(Member(id=f"{SEAT}{number}") for number in range(1, filled - len(named) + 1)))
    return Room(members=members if ballot.vacant else tuple(_classed(people.system, meeting, members)), known=known)


def _member(one: Seated) -> Member:
    return Member(id=one.holder, classes=one.classes)


def there_for(book: Book, one: Attendance, item: AgendaItem) -> bool:
    """Say whether a person is there for an item: present, come by then and not gone yet."""
    came = not one.from_item or book.before_or_at(item.meeting, one.from_item, item.number)
    return one.present and came and (not one.to_item or book.before_or_at(item.meeting, item.number, one.to_item))


def _classed(system: System, meeting: Meeting, members: tuple[Member, ...]) -> Iterator[Member]:
    """Give the members, seats without a name in the classes that are left, where the seats of the body leave no doubt."""
    own = [one for one in system.all(Seat) if one.body == meeting.body and one.voting and one.withdrawn is None]
    seats = Counter({one.seat_class: one.number for one in own if holds(one.starts, one.ends, meeting.on)})
    left = seats - Counter(name for one in members for name in one.classes[:1])
    open_ones = [one for one in members if not one.classes]
    free = list(left.elements())
    if len(free) != len(open_ones) or any(not one.id.startswith(SEAT) for one in open_ones):
        yield from members
        return
    for one in members:
        yield one if one.classes else replace(one, classes=(free.pop(0),))
