"""Who gains and who loses when contracts become one, provider by provider; what one pays more another receives."""

from concordat import pay
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "winners"
TITLE = "Who gains and who loses"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 90)


def show(ask: Ask) -> Page:
    """Show gains and losses of every single contract proposed."""
    found = worked.harmonised(ask)
    whole = pay.gains_table(found)
    return Page(
        title=TITLE,
        says=(
            "The activity of the year settled under the terms chosen for single contracts, less what is due as it is. Nothing "
            "is lost or made: gains and losses sum to nought.",
        ),
        figures=tuple(one.total for one in found),
        tables=(*((whole,) if whole.rows else ()), *(one.table() for one in found)),
        empty="" if found else "No single contract is proposed, so that nobody gains or loses.",
        links=(
            *(Link(f"Worksheet: {one.title}", ask.record("Consolidation", one.consolidation)) for one in found),
            Link("Does the system balance?", ask.path("position")),
        ),
    )
