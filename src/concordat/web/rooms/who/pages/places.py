"""Places: every area with its people, and the organisations that cover it on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from concordat import who
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.who.records import Area

PATH = "places"
TITLE = "Places"
AUDIENCE = PUBLIC
MENU = ("Organisations", 30)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    q: str = ""
    kind: str = ""
    on: date | None = None


def choices(ask: Ask) -> dict[str, Any]:
    """Return the kinds to choose from."""
    kinds = sorted({area.kind for area in ask.system.all(Area)})
    return {"kind": [("", "any"), *((kind, kind) for kind in kinds)]}


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
