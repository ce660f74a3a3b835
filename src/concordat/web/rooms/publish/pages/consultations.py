"""Consultations: whether a change is substantial, who was asked, between which days, and when it is decided."""

from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page
from concordat.web.rooms.publish.tracking import tracker_with_links

PATH = "consultations"
TITLE = "Consultations"
AUDIENCE = PUBLIC
MENU = ("Promises", 60)


def show(ask: Ask) -> Page:
    """Show every consultation."""
    said, links = tracker_with_links(ask, "consultations")
    return Page(
        title=TITLE,
        says=("A decision on a change comes after its consultation has ended; where it does not, that is said here.",),
        tables=(said,) if said.rows else (),
        links_of={said.name: links},
        empty="" if said.rows else "No consultation is recorded.",
    )
