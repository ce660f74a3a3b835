"""Pooled funds: every one with its host, what is in it, the national minimum, how it is forecast, and returns that are due."""

from dataclasses import replace

from concordat import plan
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.web.rooms.plan import pooling

PATH = "pools"
TITLE = "Pooled funds"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 84)


def show(ask: Ask) -> Page:
    """Show every pool."""
    found = pooling.pools(ask)
    empty = (
        "No pooled fund is recorded. Bring plan/pools.csv with plan/pool_contributions.csv, plan/pool_lines.csv and "
        "plan/pool_steps.csv with the system folder."
    )
    return Page(
        title=TITLE,
        caption=ask.system.settings.name,
        says=(
            plan.pools_in_words(found),
            "Health bodies and councils may put money into one fund and spend it together. The agreement says who keeps it, who manages "
            "it, and who pays if it is overspent: in which order, by which shares, and up to how much.",
        )
        if found
        else (),
        tables=(plan.pools_table(found, ask.names),) if found else (),
        links_of={"pools": tuple(ask.path(f"pools/{own.pool.id}") for own in found)},
        findings=tuple(replace(one, what=f"{own.pool.title}: {one.what}") for own in found for one in own.findings),
        links=(Link("Moving resource", ask.path("movements")),),
        empty="" if found else empty,
    )
