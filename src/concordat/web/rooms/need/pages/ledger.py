"""Out-of-hospital ledger: where every unit lands that mitigations take out, what care that takes, who pays, and what a pool would pay for."""

from collections.abc import Iterator
from typing import Any

from concordat import need
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.need import what_if

PATH = "demand/ledger"
TITLE = "Where care goes that leaves hospital"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 7)
Filters = what_if.Filters


def choices(ask: Ask) -> dict[str, Any]:
    """Return places, variants and sliders."""
    return what_if.choices(ask)


def show(ask: Ask) -> Page:
    """Show the ledger under what is tried, which is what is recorded until something is."""
    known = what_if.known(ask)
    trail = (Link("Demand", ask.path("demand")), Link("Need over years to come", ask.path("demand/projection")))
    if not known.can_be_projected or not known.mitigations:
        empty = (
            "No mitigation is recorded that takes anything out of a setting with activity. Bring need/mitigations.csv and "
            "need/destinations.csv beside activity and people."
        )
        return Page(title=TITLE, findings=known.findings, trail=trail, empty=empty)
    usual, tried = what_if.assumed(ask)
    found = what_if.landed(ask, tried)
    tables = (
        need.cells_table(found, ask.names),
        need.landings_table(known, found, ask.names),
        need.parties_table(found, ask.names),
        need.pool_shares_table(found, ask.names),
        need.pool_table(known, found),
    )
    return Page(
        title=TITLE,
        caption=ask.names.get(usual.place, usual.place) or ask.system.settings.name,
        says=tuple(_says(found, tried != usual)),
        figures=need.ledger_figures(found),
        tables=tables,
        findings=(*known.findings, *found.findings),
        links=(Link("What is expected, and what changes it", ask.path("demand/projection")),),
        to_do=(ToDo("need.agree_capacity", "Agree to give care"),),
        trail=trail,
        view={"live": True},
    )


def _says(found: need.Landed, is_tried: bool) -> Iterator[str]:
    yield (
        f"Every unit that a mitigation takes out of a hospital in {found.end} lands somewhere. Here each is followed there: the care that "
        "takes its place, what it costs whom, whether somebody agreed to give it, and the cash that becomes free."
    )
    yield "Care in a full year at full effect; a price is not all cash, because staff and buildings stay."
    if is_tried:
        yield "These are the figures of what is tried. Nothing is kept; the address of this page keeps the choice."
