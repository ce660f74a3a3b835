"""One movement of resource: what moves, why, by which decision, year by year, and what the provider that loses it says is left behind."""

from concordat import plan
from concordat.kernel.given import find
from concordat.plan.records import Movement
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Missing, Page, ToDo
from concordat.web.rooms.plan import moving

PATH = "movements/<str:movement>"
TITLE = "Movement of resource"
AUDIENCE = PUBLIC
RECORD = "Movement"


def show(ask: Ask, movement: str) -> Page:
    """Show the movement with its years."""
    one = find(ask.system, Movement, movement)
    if one is None:
        raise Missing(f"There is no movement “{movement}”.", (Link("Moving resource", ask.path("movements")),))
    found = moving.ledger(ask)
    last = found.given.years[-1] if found.given else ""
    given = {"movement": one.id, "body": one.loser, "financial_year": last}
    return Page(
        title=one.title,
        caption=TITLE,
        says=plan.movement_in_words(one, ask.names),
        tables=(plan.years_of_movement_table(found, one.id), plan.changes_of_movement_table(one, ask.names)),
        links=(Link("The decision", ask.path(f"proposals/{one.decision}")),) if one.decision else (),
        to_do=(ToDo("plan.say_cost_left", "Say another figure of the cost left behind", given, one.loser),),
        trail=(Link("Moving resource", ask.path("movements")),),
    )
