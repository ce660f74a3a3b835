"""Places: every area with its people, and the organisations that cover it on a day."""

from typing import Any

from concordat import who
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.who import narrowing
from concordat.who.records import Area

PATH = "places"
TITLE = "Places"
AUDIENCE = PUBLIC
MENU = ("Organisations", 30)
Filters = narrowing.Filters


def choices(ask: Ask) -> dict[str, Any]:
    """Return the kinds to choose from."""
    return narrowing.kinds_of(ask, Area)


def show(ask: Ask) -> Page:
    """Show the areas that fit."""
    own, day = ask.filters, ask.filters.on or ask.day
    names = ask.remember("names ever", lambda: who.names_ever(ask.system, ask.day))
    found = who.wanted_areas(ask.system, own.kind, own.q)
    return Page(
        title=TITLE,
        says=("Who answers for the people of a place, on any day.",),
        tables=(who.areas_table(ask.system, found, day, names),) if found else (),
        links_of={"areas": tuple(ask.record("Area", one.id) for one in found)},
        empty="" if found else "No place fits. Choose any kind, or other words.",
        links=(Link("Organisations", ask.path("organisations")),),
    )
