"""Updates that were promised: “as often as required” as a clock, with the days since anything was last told."""

from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page, ToDo
from concordat.web.rooms.publish.tracking import tracker_with_links

PATH = "updates"
TITLE = "Updates that were promised"
AUDIENCE = PUBLIC
MENU = ("Promises", 30)


def show(ask: Ask) -> Page:
    """Show every promise to keep somebody informed."""
    said, links = tracker_with_links(ask, "update_promises")
    return Page(
        title=TITLE,
        says=(
            "A promise to keep a committee informed has a largest gap in days. The clock warns before it and says when it is broken.",
        ),
        tables=(said,) if said.rows else (),
        links_of={said.name: links},
        to_do=(ToDo("publish.promise_updates", "Promise updates"),),
        empty="" if said.rows else "No promise to give updates is recorded yet.",
    )
