"""Whether the system balances: each body's position and the system's, as it is and under the single contracts proposed."""

from concordat import balance, contract
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "position"
TITLE = "Does the system balance?"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 100)


def show(ask: Ask) -> Page:
    """Show the position before and after."""
    before, after = worked.positions(ask)
    proposed = worked.consolidated(ask)
    allowed = contract.allowed(ask.system, (one.consolidation for one in proposed))
    told = balance.tell(before, after if proposed else None, allowed)
    bodies = tuple(ask.path(f"position/{one.body}") for one in before.bodies)
    return Page(
        title=TITLE,
        caption=f"{ask.system.settings.name}, {before.financial_year}",
        says=told.says,
        figures=told.figures[:1] if not proposed else (told.figures[0], *balance.of_system(told)),
        tables=told.tables,
        findings=told.findings,
        links_of=dict.fromkeys(("positions", "positions_after", "positions_change"), bodies),
        links=(
            Link("What each must reach, and the chance of it", ask.path("control-total")),
            Link("What is due under each contract", ask.path("due")),
            Link("Who gains and who loses", ask.path("winners")),
        ),
        empty="" if before.bodies else "No body has a contract line or a budget in the year.",
    )
