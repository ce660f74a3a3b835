"""Every organisation on a day, with codes and people, narrowed by kind or words."""

from typing import Any

from concordat import who
from concordat.kernel.table import Table
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.who import narrowing
from concordat.who.records import Body

PATH = "organisations"
TITLE = "Organisations"
AUDIENCE = PUBLIC
MENU = ("Organisations", 10)
Filters = narrowing.Filters


def choices(ask: Ask) -> dict[str, Any]:
    """Return the kinds to choose from."""
    return narrowing.kinds_of(ask, Body)


def show(ask: Ask) -> Page:
    """Show the organisations of the day asked for."""
    own, day = ask.filters, ask.filters.on or ask.day
    now = ask.remember(("state", day), lambda: who.on_day(ask.system, day))
    people = ask.remember(("people", day), lambda: who.body_people(ask.system, now))
    found = now.of(kind=own.kind, words=own.q)
    return Page(
        title=TITLE,
        says=(
            "An organisation is itself through changes of name, code and area. Choose a day to see who there was then.",
        ),
        tables=(_by_name(who.bodies_table(found, people)),) if found.bodies else (),
        links_of={"bodies": tuple(ask.record("Body", body) for body in found.bodies)},
        empty="" if found.bodies else "No organisation on this day fits. Choose another day, or any kind.",
        links=(
            Link("Who leads what", ask.path("posts")),
            Link("Places, and who covers them", ask.path("places")),
        ),
    )


def _by_name(bodies: Table) -> Table:
    """Return the table with the name first: it is what a reader looks for, and the words of the link."""
    return bodies.only("name", *(column.name for column in bodies.columns if column.name != "name"))
