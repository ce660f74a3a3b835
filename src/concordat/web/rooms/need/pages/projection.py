"""Need of a place over years to come: what is expected by setting, age and sex, what changes it, and what other assumptions would."""

from collections.abc import Iterator
from typing import Any

from concordat import need
from concordat.publish.small_counts import controlled
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.need import what_if

PATH = "demand/projection"
TITLE = "Need over years to come"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 6)
Filters = what_if.Filters


def choices(ask: Ask) -> dict[str, Any]:
    """Return places, variants and sliders."""
    return what_if.choices(ask)


def show(ask: Ask) -> Page:
    """Show the projection as recorded and, beside it, as tried."""
    known = what_if.known(ask)
    trail = (Link("Demand", ask.path("demand")),)
    if not known.can_be_projected:
        empty = (
            "Nothing is known of activity and people by age and sex. Bring need/baseline_activity.csv and "
            "need/population_projections.csv with the system's files."
        )
        return Page(title=TITLE, findings=known.findings, trail=trail, empty=empty)
    usual, tried = what_if.assumed(ask)
    recorded = what_if.ahead(ask, usual)
    other = what_if.ahead(ask, tried) if tried != usual else None
    by_way = [need.need_table(known, recorded, other, way) for way in need.WAYS]
    if not ask.bodies:
        shown = ("expected", "low", "high", *(("tried", "tried_low", "tried_high") if other else ()))
        by_way = [controlled(one, "now", ask.system.rules, ask.day, *shown) for one in by_way]
    overlaps = need.overlaps_table(known, recorded)
    if not ask.bodies:
        overlaps = controlled(overlaps, "units", ask.system.rules, ask.day, "share")
    mitigations = need.mitigations_table(known, recorded, other)
    tables = (
        need.steps_table(known, recorded, other),
        *by_way,
        need.pyramid_table(known, recorded),
        mitigations,
        need.shared_table(recorded, other),
        overlaps,
    )
    return Page(
        title=TITLE,
        caption=ask.names.get(usual.place, usual.place) or ask.system.settings.name,
        says=tuple(_says(known, recorded, other)),
        figures=need.need_figures(known, recorded, other),
        tables=tuple(one for one in tables if one.rows),
        findings=(*known.findings, *(other or recorded).findings),
        links=(
            Link("Where every unit lands that leaves a hospital", ask.path("demand/ledger")),
            Link("The odds of each plan of the year", ask.path("demand")),
        ),
        links_of={"mitigations": tuple(ask.record("Mitigation", one.id) for one in known.mitigations)},
        to_do=(
            ToDo("need.plan_mitigation", "Plan a mitigation"),
            ToDo("need.change_mitigation", "Change a mitigation"),
        ),
        trail=trail,
        view={"live": True},
    )


def _says(known: need.Known, recorded: need.Ahead, other: need.Ahead | None) -> Iterator[str]:
    yield (
        f"Activity as it was, on the people of {recorded.end}: how many, how old and how well they will be, with growth as published "
        "and with the mitigations that are recorded. Numbers between two limits hold in eight possible years of ten."
    )
    yield "Units of all settings are added up as they are counted; what a unit is worth stands in the ledger."
    if len(known.mitigations) > len(what_if.SLIDERS):
        yield "The first mitigations can be tried one by one; the others stand as recorded."
    if other:
        yield "What is tried stands beside what is recorded. Nothing is kept; the address of this page keeps the choice."
