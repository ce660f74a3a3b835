"""The rulebook: the value of every rule on a day, with its source, and whether a person has confirmed it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.publish.rules_table import rules_in_words, rules_table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Page

PATH = "rules"
TITLE = "Rulebook"
AUDIENCE = PUBLIC
MENU = ("Open data", 40)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    q: str = ""
    status: Literal["", "confirmed", "to check"] = ""
    on: date | None = None


def show(ask: Ask) -> Page:
    """Show the rules on the day asked for."""
    own, day = ask.filters, ask.filters.on or ask.day
    found = rules_in_words(ask.system.rules, own.q, own.status)
    return Page(
        title=TITLE,
        caption=f"Edition {ask.system.rules.edition}",
        says=(
            "Rates, thresholds and dates of law, each with its source. A rule marked “to check” has yet to be confirmed.",
        ),
        tables=(rules_table(ask.system.rules, found, day),) if found else (),
        links_of={"rules": tuple(ask.path(f"rules/{rule}") for rule in found)},
        empty="" if found else "No rule fits. Use fewer words, or any status.",
    )
