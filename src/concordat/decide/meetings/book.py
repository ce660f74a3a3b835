"""Meetings with all that belongs to them: takes a system, gives agenda items, papers, people and interests by meeting."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from concordat.decide.records import AgendaItem, Attendance, Declaration, Meeting, Paper
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import System

_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class Book:
    """What the records say of each meeting, items in the order of the agenda."""

    meetings: Mapping[str, Meeting]
    items: Mapping[str, tuple[AgendaItem, ...]]
    papers: Mapping[str, tuple[Paper, ...]]
    attendance: Mapping[str, tuple[Attendance, ...]]
    declarations: Mapping[str, tuple[Declaration, ...]]

    def meeting(self, code: str) -> Meeting:
        """Return a meeting; raises Refused, naming those there are, where there is none of that code."""
        if code in self.meetings:
            return self.meetings[code]
        known = ", ".join(self.meetings) or "none"
        raise Refused(
            Finding(
                "unknown-meeting",
                f"there is no meeting “{code}”.",
                f"The system has {known}.",
                "Correct the code, or call the meeting.",
                Place(field="meeting"),
            )
        )

    def item(self, meeting: str, number: str) -> AgendaItem | None:
        """Return one item of a meeting, None where its agenda has no such number."""
        return next((item for item in self.items.get(meeting, ()) if item.number == number), None)

    def before_or_at(self, meeting: str, number: str, other: str) -> bool:
        """Say whether an item is taken before another of the meeting, or is that item."""
        order = [item.number for item in self.items.get(meeting, ())]
        return number in order and other in order and order.index(number) <= order.index(other)


def book_of(system: System) -> Book:
    """Return the meetings of a system with all that belongs to them."""
    items = sorted(system.all(AgendaItem), key=lambda item: in_order(item.number))
    return Book(
        {meeting.id: meeting for meeting in system.all(Meeting)},
        _by_meeting(items),
        _by_meeting(system.all(Paper)),
        _by_meeting(system.all(Attendance)),
        _by_meeting(system.all(Declaration)),
    )


def in_order(number: str) -> tuple[tuple[int, str], ...]:
    """Return what agenda numbers are ordered by, so that 2 comes before 10 and 7 before 7a."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in _DIGITS.split(number) if part)


def _by_meeting(records: Any) -> dict[str, tuple[Any, ...]]:
    held = sorted(records, key=lambda record: record.meeting)
    return {meeting: tuple(own) for meeting, own in groupby(held, key=lambda record: record.meeting)}
