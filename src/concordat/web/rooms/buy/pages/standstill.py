"""The days of a standstill: of an award that is recorded, or from a day that is only thought of, to the first day on which it may close."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from concordat import buy
from concordat.kernel.finding import Refused
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.buy.seen import awards_open_to

PATH = "standstill"
TITLE = "Days of a standstill"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 46)


@dataclass(frozen=True)
class Filters:
    """What is asked: an award that is recorded; or the day a notice would be published, and a further decision told."""

    award: str = ""
    published: Annotated[date | None, "Intention notice published on"] = None
    further_decision_told: Annotated[date | None, "A further decision was told on"] = None


def choices(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return the awards with a standstill that the person who asks may read."""
    awards = ((one.award.id, ask.names.get(one.award.contract, one.award.id)) for one in _running(ask))
    return {"award": [("", "none: by the days given"), *((code, f"{title} ({code})") for code, title in awards)]}


def show(ask: Ask) -> Page:
    """Show when it begins, until when representations may be made, and from when it may close."""
    given, recorded = ask.filters, _running(ask)
    says = ("No award is made before a standstill has closed. It closes by an act, never by itself.",)
    links = (Link("Awards and their standstills", ask.path("awards")), Link("Route to an award", ask.path("route")))
    tables = (buy.awards_list(recorded, ask.names),) if recorded else ()
    links_of = {"recorded_awards": tuple(ask.record("AwardDecision", one.award.id) for one in recorded)}
    own = next((one for one in recorded if one.award.id == given.award), None) if given.published is None else None
    if own is not None:
        title = ask.names.get(own.award.contract, own.award.id)
        says = (*says, f"As recorded for the award of “{title}”. Give a day to see what would follow from it instead.")
        links = (Link("The award", ask.record("AwardDecision", own.award.id)), *links)
        figures, steps = buy.award_figures(own), buy.steps_table(own, whole=ask.sees(own.award.body))
        tables = (steps,) if steps.rows else ()
        return Page(title=TITLE, says=says, figures=figures, tables=tables, links=links)
    if given.published is None:
        empty = "Give the day on which the intention notice is published, and every day that follows from it is shown."
        return Page(title=TITLE, says=says, tables=tables, links_of=links_of, empty=empty, links=links)
    says = (*says, f"If the intention notice is published on {given.published:%-d %B %Y}.")
    try:
        figures = buy.standstill_figures(ask.system.rules, given.published, given.further_decision_told)
    except Refused as refused:
        return Page(title=TITLE, says=says, findings=refused.findings, links=links)
    return Page(title=TITLE, says=says, figures=figures, links=links)


def _running(ask: Ask) -> tuple[buy.Standing, ...]:
    return tuple(one for one in awards_open_to(ask)[0] if one.standstill is not None)
