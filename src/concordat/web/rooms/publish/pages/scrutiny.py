"""What scrutiny asked for: each request with its clock; the body answers, and only the committee accepts."""

from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.publish.tracking import tracker_with_links

PATH = "scrutiny"
TITLE = "What scrutiny asked for"
AUDIENCE = PUBLIC
MENU = ("Promises", 20)


def show(ask: Ask) -> Page:
    """Show every request."""
    said, links = tracker_with_links(ask, "scrutiny_requests")
    return Page(
        title=TITLE,
        says=(
            "A request stays outstanding until the committee itself accepts the answer. Nothing closes because time passed.",
        ),
        tables=(said,) if said.rows else (),
        links_of={said.name: links},
        links=(Link("Since you last met", ask.path("since"), "everything that happened since a committee last met"),),
        to_do=(ToDo("publish.ask", "Ask a body"),),
        empty=""
        if said.rows
        else "No request is recorded yet. Scrutiny officers record here what their committee asks for.",
    )
