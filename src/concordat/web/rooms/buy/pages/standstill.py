"""The days of a standstill: from the day an intention notice is published to the first day on which it may close."""

from dataclasses import dataclass
from datetime import date

from concordat import buy
from concordat.kernel.finding import Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "standstill"
TITLE = "Days of a standstill"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 46)


@dataclass(frozen=True)
class Filters:
    """What is asked: the day the notice is published, and the day a further decision is told, where there is one."""

    published: date | None = None
    further_decision_told: date | None = None


def show(ask: Ask) -> Page:
    """Show when it begins, until when representations may be made, and from when it may close."""
    given, says = (
        ask.filters,
        ("No award is made before a standstill has closed. It closes by an act, never by itself.",),
    )
    links = (Link("Route to an award", ask.path("route")),)
    if given.published is None:
        empty = "Give the day on which the intention notice is published, and every day that follows from it is shown."
        return Page(title=TITLE, says=says, empty=empty, links=links)
    says = (*says, f"The intention notice is published on {given.published:%-d %B %Y}.")
    try:
        figures = buy.standstill_figures(ask.system.rules, given.published, given.further_decision_told)
    except Refused as refused:
        return Page(title=TITLE, says=says, findings=refused.findings, links=links)
    return Page(title=TITLE, says=says, figures=figures, links=links)
