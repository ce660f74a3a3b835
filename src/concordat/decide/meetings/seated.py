"""Who sits on a body by name: takes posts, appointments and attendance, gives each person on a day with their classes, and where that stands."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from concordat.decide.meetings.book import Book
from concordat.decide.records import Attendance, Meeting
from concordat.decide.seat_classes import classes_of_role, classes_of_seat
from concordat.kernel.answer import Because, because_record
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of
from concordat.who.records import Appointment, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """One person on a body; `classes` are those of the seat where attendance names it, else those of the posts held."""

    holder: str
    body: str
    classes: tuple[str, ...]
    because: Because


@dataclass(frozen=True)
class People:
    """Who sits where on a day; asked once for many bodies."""

    system: System
    book: Book
    on: date

    def of(self, body: str) -> tuple[Seated, ...]:
        """Return those in a post of a body, and the members of its meeting nearest to the day, each once."""
        meeting = self._nearest(body)
        members = self.at(meeting) if meeting else ()
        known = {one.holder for one in members}
        return (*members, *(one for one in self.in_post(body) if one.holder not in known))

    def at(self, meeting: Meeting) -> tuple[Seated, ...]:
        """Return the members that the attendance of a meeting names, there or not."""
        posts = {one.holder: one for one in self.in_post(meeting.body)}
        return tuple(
            _member(meeting.body, one, posts.get(one.holder))
            for one in self.book.attendance.get(meeting.id, ())
            if one.role == "member"
        )

    def in_post(self, body: str) -> tuple[Seated, ...]:
        """Return those who hold a post of a body on the day, each once with the classes of all their posts."""
        found: dict[str, Seated] = {}
        for one in self._appointments.get(body, ()):
            post = self._posts.get(one.post)
            classes = classes_of_role(post.role) if post else ()
            before = found.get(one.holder)
            if before is not None:
                found[one.holder] = replace(before, classes=tuple(dict.fromkeys((*before.classes, *classes))))
                continue
            says = f"{one.holder} is {post.title.lower() if post else one.post} of {body}"
            because = because_record(says, "Appointment", *key_of(one))
            found[one.holder] = Seated(holder=one.holder, body=body, classes=classes, because=because)
        return tuple(found.values())

    def _nearest(self, body: str) -> Meeting | None:
        """Return the last meeting up to the day that names its members, else the first after it."""
        named = self._named.get(body, ())
        return max(
            (one for one in named if one.on <= self.on),
            key=lambda one: (one.on, one.id),
            default=min(named, key=lambda one: (one.on, one.id), default=None),
        )

    @cached_property
    def _named(self) -> dict[str, tuple[Meeting, ...]]:
        found: dict[str, tuple[Meeting, ...]] = {}
        for code, people in self.book.attendance.items():
            meeting = self.book.meetings.get(code)
            if meeting is not None and meeting.kind == "meeting" and meeting.state != "cancelled" and people:
                found[meeting.body] = (*found.get(meeting.body, ()), meeting)
        return found

    @cached_property
    def _appointments(self) -> dict[str, tuple[Appointment, ...]]:
        found: dict[str, tuple[Appointment, ...]] = {}
        for one in self.system.all(Appointment):
            if one.withdrawn is None and holds(one.starts, one.ends, self.on):
                found[one.body] = (*found.get(one.body, ()), one)
        return found

    @cached_property
    def _posts(self) -> dict[str, Post]:
        return {one.id: one for one in self.system.all(Post)}


def _member(body: str, one: Attendance, in_post: Seated | None) -> Seated:
    classes = classes_of_seat(one.seat_class) or (in_post.classes if in_post else ())
    seat = f", in a seat of {' and '.join(classes)}" if classes else ""
    because = because_record(f"{one.holder} is a member of {body}{seat}", "Attendance", *key_of(one))
    return Seated(holder=one.holder, body=body, classes=classes, because=because)
