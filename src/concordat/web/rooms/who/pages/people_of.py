"""The people of a place or organisation, by age and sex, in each year and on each basis there is."""

from dataclasses import dataclass
from typing import Any

from concordat import who
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.who.records import Area, Body, Population

PATH = "population/<str:place>"
TITLE = "People of a place"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What narrows the page: a year and a basis, such as `2017 resident`."""

    year_and_basis: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return every year and basis there is."""
    found = dict.fromkeys(f"{one.year} {one.basis}" for one in ask.system.all(Population))
    return {"year_and_basis": [("", "the latest"), *((one, one) for one in sorted(found, reverse=True))]}


def show(ask: Ask, place: str) -> Page:
    """Show the people of the place."""
    known = {one.id: "Area" for one in ask.system.all(Area)} | {one.id: "Body" for one in ask.system.all(Body)}
    if place not in known:
        raise Missing(f"There is no place or organisation “{place}”.", (Link("Every place", ask.path("places")),))
    populations = ask.system.all(Population)
    found = who.editions_of(populations, place)
    wanted = [one for one in found if f"{one.year} {one.basis}" == ask.filters.year_and_basis] or list(found[:1])
    shown = [who.age_table(populations, place, one) for one in wanted]
    return Page(
        title=f"People of {ask.names.get(place, place)}",
        says=tuple(f"{one}.".capitalize() for one in wanted),
        tables=tuple(shown),
        empty="" if shown else _none(known[place]),
        links=(Link(ask.names.get(place, place), ask.record(known[place], place)),),
    )


def _none(kind: str) -> str:
    if kind == "Body":
        return "No people are recorded for the organisation itself; they are counted by the areas that it covers."
    return "No people are recorded for this place itself; look at the places in it."
