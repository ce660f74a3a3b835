"""Beds: who could be elsewhere by three definitions, how likely a full house is, and how many beds would be enough."""

from dataclasses import dataclass
from typing import Annotated, Any

from concordat import need
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.need import beds

PATH = "beds"
TITLE = "Beds and the bed question"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 12)


@dataclass(frozen=True)
class Filters:
    """What is tried: the risk that is borne, and what changes in stays, delays and how beds are pooled."""

    risk: Annotated[str, "Risk of a full house"] = ""
    stay: Annotated[str, "Length of stay"] = ""
    delays: Annotated[str, "Delays"] = ""
    wards: Annotated[str, "How beds are pooled"] = ""


def choices(ask: Ask) -> dict[str, Any]:
    """Return what may be tried."""
    return dict(need.tried_choices())


def show(ask: Ask) -> Page:
    """Show the three definitions side by side, and every body with the beds that would be enough."""
    found = beds.question(ask)
    if found is None:
        empty = "No return of beds has been brought yet: they come with the system folder, need/bed_use.csv."
        return Page(title=TITLE, empty=empty, findings=beds.uses(ask).findings)
    return Page(
        title=TITLE,
        caption="Is it so here that one in three people in an acute bed could be elsewhere?",
        says=need.answer_in_words(found),
        tables=(
            need.definitions_table(found),
            need.beds_by_body_table(found, beds.years(ask), beds.tried(ask), ask.names),
        ),
        links_of={"by_body": tuple(ask.path(f"beds/{of}") for of in found.bodies)},
        findings=found.findings,
        links=(Link("Waiting lists", ask.path("waiting-lists")), Link("Demand", ask.path("demand"))),
        view={"live": True},
    )
