"""The meetings to come, in order of day: what is on their agendas and when the papers must be out."""

from concordat import decide
from concordat.decide.told.meetings import meetings_between, meetings_table
from concordat.web.core.ask import Ask
from concordat.web.core.followers.feeds import whole_calendar
from concordat.web.core.page import PUBLIC, File, Link, Page

PATH = "calendar"
TITLE = "Calendar of meetings"
AUDIENCE = PUBLIC
MENU = ("Decisions", 50)
FILES = ("ics",)


def show(ask: Ask) -> Page:
    """Show the meetings from the day on which the system is told."""
    book = decide.book_of(ask.system)
    found = meetings_between(book, since=ask.day)
    said = meetings_table(ask.system, book, found, ask.names, ask.day)
    return Page(
        title=TITLE,
        says=(
            "Every meeting to come. The calendar file also holds votes, planned decisions and the last days of every clock.",
        ),
        tables=(said,) if said.rows else (),
        links_of={said.name: tuple(ask.record("Meeting", one.id) for one in found)},
        links=(
            Link("Meetings that were held", ask.path("meetings")),
            Link("Forward plan of decisions", ask.path("forward-plan")),
        ),
        files=(File("ics", "text/calendar; charset=utf-8", lambda: whole_calendar(ask), "calendar"),),
        empty="" if found else "No meeting to come is recorded. Meetings stand here once they are planned or called.",
    )
