"""How many conversations there are, and how many are left once contracts become one: day by day."""

from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "conversations"
TITLE = "Conversations over time"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 50)


def show(ask: Ask) -> Page:
    """Show the count of live conversations on every day on which contracts change."""
    time = worked.conversations(ask)
    return Page(
        title=TITLE,
        says=(
            "A conversation is a commissioner and a provider with terms of their own. Fewer terms, fewer conversations.",
        ),
        figures=(time.first, time.last) if time else (),
        tables=(time.rows,) if time else (),
        empty="" if time else "No contract is on record yet.",
        links=(
            Link("From many contracts to one", ask.path("consolidations")),
            Link("Who buys from whom", ask.path("matrix")),
        ),
    )
