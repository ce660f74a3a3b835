"""Who commissions what at which level and why there: services by level, lines delivered at another level, and local variations with their owners."""

from dataclasses import dataclass
from datetime import date

from concordat import contract
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "levels"
TITLE = "Who commissions what at which level"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 32)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show what is in force on the day asked for."""
    live = worked.register(ask).on(ask.filters.on or ask.day)
    services, split = contract.service_levels_table(live), contract.split_levels_table(live)
    local = contract.local_variations_table(live)
    return Page(
        title=TITLE,
        says=(
            "Each line says which level agrees it and which delivers it. A contract under another may say something else under "
            "a term: that is a local variation, with an owner and a reason.",
        ),
        tables=tuple(one for one in (services, split, local) if one.rows),
        links_of={
            "split_levels.line": tuple(ask.record("Line", one) for one in split.column("line")),
            "local_variations": tuple(
                ask.record("Term", one.term.contract, one.term.clause) for one in contract.local_variations(live)
            ),
        },
        links=(Link("Who buys from whom", ask.path("matrix")), Link("Portfolio", ask.path("portfolio"))),
        empty="" if services.rows else "No contract is in force on this day.",
    )
