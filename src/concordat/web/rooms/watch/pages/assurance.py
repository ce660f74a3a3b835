"""Variation and assurance: which measures change by more than chance, which of them will meet or miss their targets as things are."""

from dataclasses import dataclass
from typing import Any

from concordat import watch
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.watch import measures

# The address of a measure would take this one, so that the name of this file comes before that of the page of a measure.
PATH = "measures/matrix"
TITLE = "Variation and assurance"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 24)


@dataclass(frozen=True)
class Filters:
    """What narrows the page: one place."""

    place: str = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return the places."""
    places = sorted({one.now.area for one in measures.assured(ask)}, key=lambda area: ask.names.get(area, area))
    return {"place": [("", "any"), *((area, ask.names.get(area, area)) for area in places)] if places else []}


def show(ask: Ask) -> Page:
    """Show the matrix, and the measures behind it."""
    found = tuple(one for one in measures.assured(ask) if ask.filters.place in ("", one.now.area))
    ordered = watch.in_board_order(found)
    return Page(
        title=TITLE,
        says=(
            "Variation: what the newest value is to the series before it. Assurance: whether the series, as it is, meets what is "
            "wanted every time, never, or by chance.",
            watch.assurance_in_words(found) if found else "",
        ),
        tables=(watch.assurance_matrix(found), watch.assured_table(found, ask.names)) if found else (),
        links_of={
            "assured": tuple(ask.path(f"measures/{one.indicator.id}") for one in ordered),
            "assured.area": tuple(ask.path(f"local/{one.now.area}") for one in ordered),
        },
        links=(
            Link("Find a measure", ask.path("measures")),
            Link("Numbers of a chart over time", ask.path("rules/watch.xmr")),
            Link("Outcomes framework", ask.path("outcomes-framework")),
        ),
        empty="" if found else "No measure has a series long enough for a chart over time, without a gap.",
    )
