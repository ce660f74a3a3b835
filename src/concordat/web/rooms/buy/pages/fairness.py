"""Existing and new providers: bids, wins and losses of each over a year, and what was examined to say so."""

from dataclasses import dataclass
from datetime import date

from concordat import buy
from concordat.kernel.finding import Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "existing-and-new-providers"
TITLE = "Existing and new providers"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 48)


@dataclass(frozen=True)
class Filters:
    """Any day of the financial year asked for."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show the record of the year that the day lies in."""
    rule = Link("Who is an existing provider", ask.path("rules/procurement.incumbents_and_newcomers"))
    links = (Link("Awards and their standstills", ask.path("awards")), rule)
    try:
        found = ask.remember(("fairness", ask.filters), lambda: buy.fairness_of(ask.system, ask.filters.on))
    except Refused as refused:
        return Page(title=TITLE, findings=refused.findings, links=links)
    return Page(
        title=TITLE,
        says=(
            found.value.says,
            "Bids count once the result of their evaluation is told and a notice told of the award; no bid is shown by who made it.",
        ),
        figures=buy.fairness_figures(found),
        tables=(buy.groups_table(found), buy.examined_table(found)),
        findings=found.findings,
        links=links,
    )
