"""Movements: the ledger of money that moves between services, year by year, and what all of it together does to each provider."""

from concordat import plan
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page, ToDo
from concordat.web.rooms.plan import moving

PATH = "movements"
TITLE = "Moving resource"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 82)


def show(ask: Ask) -> Page:
    """Show the ledger, and the impact on each provider."""
    found = moving.ledger(ask)
    body = next(iter(sorted(ask.bodies)), "")
    to_do = (ToDo("plan.propose_movement", "Propose a movement", {"body": body}, body),)
    if not found.movements:
        empty = (
            "No movement of resource is recorded. Propose one, or bring plan/movements.csv and plan/movement_years.csv with the "
            "system folder."
        )
        return Page(title=TITLE, empty=empty, to_do=to_do)
    return Page(
        title=TITLE,
        caption=ask.system.settings.name,
        says=(
            *plan.moved_in_words(found),
            "Care moves only if money, people and buildings move with it. Here is every movement that is planned: what leaves one line "
            "and arrives in another, in which year, and what it leaves each provider with.",
            "A provider that loses income faster than it can take out cost is left with the difference. Where it says another figure "
            "than the one worked out here, both stand side by side.",
        ),
        figures=plan.movement_figures(found),
        tables=(
            plan.phasing_table(found),
            plan.movements_table(found, ask.names),
            plan.impact_table(found),
            plan.received_table(found),
            plan.people_table(found),
        ),
        links_of={"movements": tuple(ask.path(f"movements/{one.id}") for one in found.movements)},
        findings=tuple(one for one in found.findings if one.kind not in plan.IN_THE_TABLE),
        links=(Link("Pooled funds", ask.path("pools")), Link("Fair shares", ask.path("fair-shares"))),
        to_do=to_do,
    )
