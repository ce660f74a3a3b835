"""Meetings in common: takes the meetings of a system, gives those held in one room at one time, and one agenda with each body's own item.

One agenda is not one meeting: every body decides what concerns it, with its own quorum and its own vote.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from concordat.decide.meetings.book import Book, in_order
from concordat.decide.records import AgendaItem, Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonItem:
    """One item of the agenda: its number and title, and the item of each body that it concerns, by the code of the body."""

    number: str
    title: str
    items: Mapping[str, AgendaItem]


def held_with(book: Book, meeting: Meeting) -> tuple[Meeting, ...]:
    """Return the meetings held in common with one, itself among them, by body; nothing where it is held alone.

    They are held in common where they are on one day at one time in one place; without a time or a place it is not known.
    """
    if not meeting.time or not meeting.place or meeting.state == "cancelled":
        return ()
    spot = (meeting.on, meeting.time, meeting.place, meeting.kind)
    found = (
        one
        for one in book.meetings.values()
        if (one.on, one.time, one.place, one.kind) == spot and one.state != "cancelled"
    )
    together = {one.body: one for one in sorted(found, key=lambda one: one.id)}
    return tuple(together[body] for body in sorted(together)) if len(together) > 1 else ()


def agenda_in_common(book: Book, meetings: tuple[Meeting, ...]) -> tuple[CommonItem, ...]:
    """Return the one agenda of meetings held in common, in the order of its numbers; an item is one where number and title are."""
    rows: dict[tuple[str, str], dict[str, AgendaItem]] = {}
    for meeting in meetings:
        for item in book.items.get(meeting.id, ()):
            rows.setdefault((item.number, item.title), {})[meeting.body] = item
    ordered = sorted(rows, key=lambda key: (in_order(key[0]), key[1]))
    return tuple(CommonItem(number=number, title=title, items=rows[number, title]) for number, title in ordered)
