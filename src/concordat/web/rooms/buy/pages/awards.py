"""Awards that were decided: to whom, by which route, and where the standstill of each stands."""

from concordat import buy
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.buy.seen import awards_open_to

PATH = "awards"
TITLE = "Awards and their standstills"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 44)


def show(ask: Ask) -> Page:
    """Show every award that the person who asks may read, the newest first."""
    found, wrong = awards_open_to(ask)
    shown = buy.awards_list(found, ask.names)
    return Page(
        title=TITLE,
        says=(
            "An award under the Provider Selection Regime, since 2024, is public from its first notice; by most routes it is made only once a standstill has closed.",
        ),
        tables=(shown,) if found else (),
        links_of={"recorded_awards": tuple(ask.record("AwardDecision", one.award.id) for one in found)},
        findings=wrong,
        links=(
            Link("Route to an award", ask.path("route")),
            Link("Days of a standstill", ask.path("standstill")),
        ),
        to_do=(ToDo("buy.award", "Decide an award"),),
        empty="" if found else "No award is published.",
    )
