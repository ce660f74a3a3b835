"""Beds of one body: how likely a full house is by day and season, beds enough for a risk that is chosen, and what removing delays frees and costs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from concordat import need
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.web.rooms.need import beds

PATH = "beds/<str:of>"
TITLE = "Beds of one body"
AUDIENCE = PUBLIC


@dataclass(frozen=True)
class Filters:
    """What is tried: the risk that is borne, what changes in stays, delays and how beds are pooled, and what a place elsewhere costs a day."""

    risk: Annotated[str, "Risk of a full house"] = ""
    stay: Annotated[str, "Length of stay"] = ""
    delays: Annotated[str, "Delays"] = ""
    wards: Annotated[str, "How beds are pooled"] = ""
    place_cost: Annotated[str, "A place elsewhere, in pounds a day"] = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return what may be tried."""
    return dict(need.tried_choices())


def show(ask: Ask, of: str) -> Page:
    """Show the odds of one body's beds as they are and as tried; nothing is kept but in the address."""
    found, year = beds.question(ask), beds.years(ask).get(of)
    if found is None or of not in found.bodies:
        raise Missing(f"No return of beds is on record for “{of}”.", (Link("Beds", ask.path("beds")),))
    tried, (cost, wrong) = beds.tried(ask), need.place_cost_of(ask.filters.place_cost)
    tables = (need.definitions_table(found, of),)
    if year is not None:
        house = need.full_house(year, tried)
        tables += (need.by_day_table(house), need.by_beds_table(year, tried), need.by_size_table(year, tried))
    return Page(
        title=ask.names.get(of, of),
        caption=TITLE,
        says=tuple(_says(found, of, year, tried)),
        figures=need.bed_figures(year, tried, cost) if year is not None else (),
        tables=tuple(one for one in tables if one.rows),
        findings=(*wrong, *found.findings),
        links=(Link("Waiting lists", ask.path("waiting-lists")), Link("The body", ask.record("Body", of))),
        trail=(Link("Beds", ask.path("beds")),),
        view={"live": True},
    )


def _says(found: need.BedQuestion, of: str, year: need.BedYear | None, tried: need.Tried) -> Iterator[str]:
    yield from need.answer_in_words(found, of)
    if year is None:
        yield (
            "How likely a full house is cannot be told: it needs the people in beds of a quarter of a year, day by day, and not the "
            "mean of a month."
        )
        return
    yield need.counted_in_words(year)
    yield f"Tried: {need.tried_in_words(tried)}. Nothing is recorded by looking; the address of this page keeps the choice."
