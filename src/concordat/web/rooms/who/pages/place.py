"""One place: what it lies in, its people, and the organisations that cover it on a day."""

from dataclasses import dataclass
from datetime import date

from concordat import who
from concordat.kernel.given import find
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page
from concordat.who.records import Area

PATH = "places/<str:area>"
TITLE = "Place"
AUDIENCE = PUBLIC
RECORD = "Area"


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask, area: str) -> Page:
    """Show the place on the day asked for."""
    own = find(ask.system, Area, area)
    if own is None:
        raise Missing(f"There is no place “{area}”.", (Link("Every place", ask.path("places")),))
    day = ask.filters.on or ask.day
    names = ask.remember("names ever", lambda: who.names_ever(ask.system, ask.day))
    here = who.areas_table(ask.system, (own,), day, names)
    inner = tuple(one for one in ask.system.all(Area) if one.within == area)
    smaller = who.areas_table(ask.system, inner, day, names)
    covering = who.covering_table(ask.system, area, day, names)
    tables = (here, covering, *((smaller.called("smaller", "Places in it"),) if inner else ()))
    return Page(
        title=own.name,
        caption=own.kind[:1].upper() + own.kind[1:],
        says=(f"Code {own.id}. Source: {own.source}.",) if own.source else (f"Code {own.id}.",),
        tables=tuple(one for one in tables if one.rows),
        links_of={
            "covering": tuple(ask.record("Body", one.body) for one in who.covering(ask.system, area, day)),
            "smaller": tuple(ask.record("Area", one.id) for one in inner),
        },
        links=(
            Link("Its people by age", ask.path(f"population/{area}")),
            *((Link("The larger place", ask.record("Area", own.within)),) if own.within else ()),
        ),
        trail=(Link("Places", ask.path("places")),),
    )
