"""The portfolio of contracts in force: what they are worth a year and still come to, by expiry, value, provider, commissioner and form."""

from dataclasses import dataclass
from datetime import date

from concordat import contract
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "portfolio"
TITLE = "Portfolio"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 11)
ORDER = ("expiry", "size", "provider", "commissioner", "form")


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show the portfolio on the day asked for."""
    day = ask.filters.on or ask.day
    figures, tables = ask.remember(("portfolio", day), lambda: _worked(ask, day))
    return Page(
        title=TITLE,
        says=(
            "What is still to come is the value from this day until each line ends; "
            "nothing is known of lines without an end, and none of them is counted.",
        ),
        figures=figures if tables else (),
        tables=tables,
        links=(
            Link("Every contract in force", ask.path(f"contracts?on={day}")),
            Link("Key dates", ask.path("key-dates")),
            Link("Who commissions what at which level", ask.path("levels")),
        ),
        empty="" if tables else "No contract is in force on this day.",
    )


def _worked(ask: Ask, day: date) -> tuple[tuple[object, ...], tuple[object, ...]]:
    held = contract.Portfolio(worked.register(ask), day, ask.system.rules)
    order = (*ORDER, *(one for one in contract.groupings() if one not in ORDER))
    return held.figures(), tuple(one for one in (held.by(name) for name in order) if one.rows)
