"""What an interest touches: takes a system and an entry of the register, gives the items of meetings to come in which it is one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.decide.meetings.book import Book, book_of
from concordat.decide.meetings.registered import InItem, interests_in
from concordat.decide.meetings.touched import Touched
from concordat.decide.records import AgendaItem, Interest, Meeting
from concordat.kernel.finding import Refused
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who.records import Appointment


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One item in which an interest is one: the meeting, the item, and what follows for the person."""

    meeting: Meeting
    item: AgendaItem
    found: InItem


def items_touched(system: System, entry: Interest, since: date) -> tuple[Match, ...]:
    """Return the items, from a day on, of every body the person sits on or is expected at; the first meeting first."""
    book, touched = book_of(system), Touched(system)
    meetings = sorted(book.meetings.values(), key=lambda one: (one.on, one.id))
    own = (one for one in meetings if one.on >= since and sits(system, book, one, entry.holder))
    return tuple(match for meeting in own for match in _matches(system, book, meeting, entry, touched))


def items_ahead(system: System, entry: Interest, day: date) -> tuple[Match, ...]:
    """Return those of meetings that are still to be held."""
    found = items_touched(system, entry, day)
    return tuple(one for one in found if one.meeting.state in ("planned", "called"))


def sits(system: System, book: Book, meeting: Meeting, holder: str) -> bool:
    """Say whether a person sits on the body of a meeting on its day, or is there or expected."""
    if any(one.holder == holder for one in book.attendance.get(meeting.id, ())):
        return True
    posts = (one for one in system.all(Appointment) if (one.body, one.holder) == (meeting.body, holder))
    return any(holds(one.starts, one.ends, meeting.on) for one in posts)


def _matches(system: System, book: Book, meeting: Meeting, entry: Interest, touched: Touched) -> Iterator[Match]:
    for item in book.items.get(meeting.id, ()):
        try:
            found = interests_in(system, book, meeting, item, touched)
        except Refused:
            continue  # no rule says what to propose on that day; the forecast of the meeting tells it
        for one in found:
            if entry in one.entries:
                yield Match(meeting=meeting, item=item, found=one)
