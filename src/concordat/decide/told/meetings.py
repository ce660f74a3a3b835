"""Takes a system and a day, gives the meetings in a table: when and where, how open, and how the clock of their papers stands."""

from collections.abc import Iterable, Mapping
from datetime import date

from concordat.decide.meetings.book import Book
from concordat.decide.meetings.clock import MeetingClock, meeting_clock
from concordat.decide.records import Meeting
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


def meetings_between(
    book: Book, *, body: str = "", openness: str = "", since: date | None = None, until: date | None = None
) -> tuple[Meeting, ...]:
    """Return the meetings of a body (of all where none is named) between two days, both included, in order of day."""
    found = (
        one
        for one in book.meetings.values()
        if body in ("", one.body) and openness in ("", one.openness)
        if (since is None or one.on >= since) and (until is None or one.on <= until)
    )
    return tuple(sorted(found, key=lambda one: (one.on, one.time, one.body)))


def meetings_table(system: System, book: Book, found: Iterable[Meeting], names: Mapping[str, str], day: date) -> Table:
    """Return one row a meeting, with the latest day for its papers and whether they are out."""
    columns = {
        "meeting": "Meeting",
        "on": "Day",
        "time": "Time",
        "place": "Place",
        "openness": "Open to the public",
        "state": "State",
        "papers_by": "Papers out by",
        "papers": "Papers",
        "items": "Items [items]",
    }
    rows = (_row(system, book, one, names, day) for one in found)
    return table("meetings", "Meetings", columns, rows)


def clock_of(system: System, book: Book, meeting: Meeting, day: date) -> MeetingClock | None:
    """Return the clock of a meeting; None where its notice cannot be worked out, which the check of meetings tells."""
    try:
        return meeting_clock(system, book, meeting.id, day)
    except Refused:
        return None


def papers_by(clock: MeetingClock | None) -> Answer[date] | None:
    """Return the latest day for the papers of a meeting with its reasons, None where no notice applies."""
    if clock is None or clock.papers is None:
        return None
    latest = clock.papers.value.latest_publication
    return Answer(latest, clock.papers.because, clock.papers.name, findings=clock.papers.findings)


def _row(system: System, book: Book, one: Meeting, names: Mapping[str, str], day: date) -> tuple[object, ...]:
    clock = clock_of(system, book, one, day)
    kind = "" if one.kind == "meeting" else " (workshop)"
    return (
        f"{names.get(one.body, one.body)}{kind}",
        one.on,
        one.time,
        one.place,
        one.openness,
        one.state,
        papers_by(clock),
        clock.state if clock else "",
        _items(book, one),
    )


def _items(book: Book, meeting: Meeting) -> Answer[int]:
    items = book.items.get(meeting.id, ())
    parts = tuple(because_record(f"{one.number}. {one.title}", "AgendaItem", meeting.id, one.number) for one in items)
    parts = parts or (because_record("no agenda is recorded yet", "Meeting", meeting.id),)
    return Answer(len(items), Because("items on the agenda", len(items), "items", parts=parts), unit="items")
