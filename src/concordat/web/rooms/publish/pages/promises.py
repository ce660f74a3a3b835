"""What bodies said they would do: each promise against the first date it was given, the furthest behind first."""

from concordat.publish.overdue import overdue
from concordat.publish.slippage_table import commitments_by_slip, slippage_table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo

PATH = "promises"
TITLE = "Promises and how far they slipped"
AUDIENCE = PUBLIC
MENU = ("Promises", 10)


def show(ask: Ask) -> Page:
    """Show every commitment."""
    found = commitments_by_slip(ask.system, ask.day)
    said = slippage_table(ask.system, found, ask.day)
    return Page(
        title=TITLE,
        says=(
            "A promise is measured against the first date it was given; later dates are kept beside it. Nothing closes by itself.",
        ),
        figures=(overdue(ask.system, ask.day),),
        tables=(said,) if found else (),
        links_of={said.name: tuple(ask.record("Commitment", one.id) for one in found)},
        links=(
            Link("What scrutiny asked for", ask.path("scrutiny")),
            Link("Updates that were promised", ask.path("updates")),
            Link("Since you last met", ask.path("since")),
        ),
        to_do=(ToDo("publish.commit", "Make a commitment"),),
        empty=""
        if found
        else "No promise is recorded yet. Bodies record here what they say they will do, and by when.",
    )
