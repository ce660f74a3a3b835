"""Requests for information under the law: each with its clock in working days, and what was given or kept back on which ground."""

from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page
from concordat.web.rooms.publish.tracking import tracker_with_links

PATH = "information-requests"
TITLE = "Requests for information"
AUDIENCE = PUBLIC
MENU = ("Promises", 70)


def show(ask: Ask) -> Page:
    """Show every request for information."""
    said, links = tracker_with_links(ask, "information_requests")
    return Page(
        title=TITLE,
        says=("The clock counts working days and stands still while the asker is asked what is meant.",),
        tables=(said,) if said.rows else (),
        links_of={said.name: links},
        empty="" if said.rows else "No request for information is recorded.",
    )
