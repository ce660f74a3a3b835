"""Every meeting: when and where, whether the public may come, and whether its papers are out in time."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from concordat import decide
from concordat.decide.told.meetings import meetings_between, meetings_table
from concordat.web.core.ask import Ask
from concordat.web.core.followers.feeds import meetings_calendar
from concordat.web.core.page import PUBLIC, File, Page, ToDo
from concordat.web.rooms.decide.choices import body_choices

PATH = "meetings"
TITLE = "Meetings"
AUDIENCE = PUBLIC
MENU = ("Decisions", 30)
FILES = ("ics",)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    body: str = ""
    openness: Literal["", "public", "part private", "private"] = ""
    since: date | None = None
    until: date | None = None


def choices(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return the bodies that meet."""
    return {"body": body_choices(ask, {one.body for one in ask.system.all(decide.Meeting)})}


def show(ask: Ask) -> Page:
    """Show the meetings that the filters leave."""
    given, book = ask.filters, decide.book_of(ask.system)
    found = meetings_between(book, body=given.body, openness=given.openness, since=given.since, until=given.until)
    said = meetings_table(ask.system, book, found, ask.names, ask.day)
    return Page(
        title=TITLE,
        says=(
            "Each meeting holds its agenda, its papers with what changed in them, who was there, and what came of it.",
        ),
        tables=(said,) if said.rows else (),
        links_of={said.name: tuple(ask.record("Meeting", one.id) for one in found)},
        to_do=(ToDo("decide.call_meeting", "Call a meeting"),),
        files=(_calendar(ask, found),),
        empty="" if found else "No meeting is recorded for these filters. A board secretary calls a meeting here.",
    )


def _calendar(ask: Ask, found: Any) -> File:
    wanted = {one.id for one in found}
    return File("ics", "text/calendar; charset=utf-8", lambda: meetings_calendar(ask, wanted, "Meetings"), "calendar")
