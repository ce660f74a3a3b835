"""Checks who was there: takes the meetings, gives a finding for each item that is unknown and each ruling that is missing."""

from collections.abc import Iterator
from typing import Any

from concordat.decide.meetings.book import Book
from concordat.decide.meetings.interests import NO_VOTE
from concordat.decide.spots import spot
from concordat.kernel.finding import Finding
from concordat.kernel.system import System


def people_findings(system: System, book: Book) -> Iterator[Finding]:
    """Give what is wrong with attendance and declarations."""
    for meeting, people in book.attendance.items():
        for one in people:
            yield from _known(system, book, meeting, one, "from_item", one.from_item)
            yield from _known(system, book, meeting, one, "to_item", one.to_item)
    for meeting, declared in book.declarations.items():
        there = {one.holder for one in book.attendance.get(meeting, ())}
        for each in declared:
            yield from _known(system, book, meeting, each, "item", each.item)
            if there and each.holder not in there:
                what = f"{each.holder} declared an interest at {meeting} and is not in its attendance."
                yield _warns("unknown-person", what, "Nobody could have ruled on it.", system, each, "holder")
            if each.action in NO_VOTE and not each.ruled_by.strip():
                what = f"{meeting}, item {each.item}: nobody is said to have ruled that {each.holder} must “{each.action}”."
                yield _warns("no-ruling", what, "The ruling and its reason are minuted.", system, each, "ruled_by")


def _known(system: System, book: Book, meeting: str, record: Any, field: str, number: str) -> Iterator[Finding]:
    if number and book.item(meeting, number) is None:
        what = f"{field} of {record.holder} is “{number}”, which the agenda of {meeting} does not have."
        next_step = "Correct the number, or add the item."
        yield Finding("unknown-item", what, "It would count for no item.", next_step, spot(system, record, field))


def _warns(kind: str, what: str, why: str, system: System, record: Any, field: str) -> Finding:
    return Finding(kind, what, why, "Correct or complete the record.", spot(system, record, field), "warning")
