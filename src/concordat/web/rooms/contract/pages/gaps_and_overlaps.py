"""Gaps and overlaps: which service is bought once, twice or not at all for the people of each commissioner, and what cannot be placed."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from concordat import contract
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "gaps-and-overlaps"
TITLE = "Gaps and overlaps"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 25)


@dataclass(frozen=True)
class Filters:
    """What narrows the page."""

    on: date | None = None
    state: Literal["", "single", "overlap", "gap", "orphan", "unmapped"] = ""


def show(ask: Ask) -> Page:
    """Show every service and commissioner on the day asked for, each in its state."""
    day = ask.filters.on or ask.day
    found = ask.remember(
        ("gaps and overlaps", day), lambda: contract.gaps_and_overlaps(ask.system, day, worked.register(ask))
    )
    state = ask.filters.state
    cells, odd = found.cells_table(state), found.lines_table(state)
    return Page(
        title=TITLE,
        says=(
            "A gap means that people go without, or that the cost stands where nobody sees it; an overlap, that the same "
            "people's service may be paid for twice. A line that cannot be placed is listed with its value, never dropped.",
        ),
        figures=found.figures,
        tables=_shown(found.states_table(), odd, cells) if found.lines else (),
        links_of={odd.name: tuple(ask.record("Line", one.line.id) for one in found.odd(state))},
        empty="" if found.lines else "No contract line is in force on this day. Choose another day.",
        links=(
            Link("Who buys from whom", ask.path("matrix")),
            Link("Work done several times", ask.path("duplicated-work")),
        ),
    )


def _shown(*tables: Any) -> tuple[Any, ...]:
    return tuple(one for one in tables if one.rows)
