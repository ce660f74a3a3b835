"""What several bodies settle one by one with the same provider, and the meetings and papers that takes."""

from dataclasses import dataclass
from datetime import date

from concordat import contract
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "duplicated-work"
TITLE = "Work done several times"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 40)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show the work done several times on the day asked for."""
    day = ask.filters.on or ask.day
    found = ask.remember(("duplicated", day), lambda: contract.duplicated(ask.system, day))
    tables = tuple(one for one in (found.services, found.terms, found.effort) if one.rows)
    return Page(
        title=TITLE,
        says=("The same service and the same term, settled by each body with the same provider when once would do.",),
        figures=(found.times, found.once, found.meetings, found.papers),
        tables=tables,
        empty="" if tables else "No two bodies have contracts with the same provider on this day.",
        links=(Link("From many contracts to one", ask.path("consolidations")),),
    )
