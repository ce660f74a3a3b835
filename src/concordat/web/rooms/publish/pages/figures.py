"""Every figure of the year's story under its permanent name; papers quote them, and each leads to its reasons."""

from dataclasses import dataclass

from concordat.web.core.ask import Ask
from concordat.web.core.live import figures_of_year
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "figures"
TITLE = "Every figure of the year"
AUDIENCE = PUBLIC
MENU = ("Open data", 30)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    q: str = ""


def show(ask: Ask) -> Page:
    """Show the figures whose names have the words searched for."""
    wanted = ask.filters.q.casefold()
    found = tuple(one for name, one in figures_of_year(ask).items() if wanted in name.casefold())
    return Page(
        title=TITLE,
        says=("A paper that quotes a figure by its name always shows its value of the day, and leads here.",),
        figures=found,
        links=(Link("Open data", ask.path("open-data")),),
        empty="" if found else "No figure has these words in its name.",
    )
