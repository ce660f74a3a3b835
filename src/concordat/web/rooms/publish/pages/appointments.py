"""Who was appointed to what, when, why, and on which day that was made public; and each change of lead with what it hands over."""

from dataclasses import dataclass
from datetime import date, timedelta

from concordat.publish.appointments import appointments_published, lead_changes
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page

PATH = "appointments"
TITLE = "Appointments and changes of lead"
AUDIENCE = PUBLIC
MENU = ("Organisations", 60)
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Filters:
    """What narrows the page: the period of the changes of lead."""

    since: date | None = None
    until: date | None = None


def show(ask: Ask) -> Page:
    """Show the changes of lead of the year before, and every appointment known."""
    since, until = ask.filters.since or ask.day - YEAR, ask.filters.until or ask.day + timedelta(days=1)
    moved = lead_changes(ask.system, since, until)
    known = appointments_published(ask.system, ask.day)
    tables = tuple(one for one in (moved.table(), known) if one.rows)
    return Page(
        title=TITLE,
        says=("A change of lead is an event with a reason, and what was promised passes to whoever follows.",),
        tables=tables,
        findings=moved.findings,
        empty="" if tables else "No appointment is recorded.",
    )
