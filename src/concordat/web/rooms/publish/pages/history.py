"""The history of structures: which bodies gave way to which, when and by what, whom it was for, what was promised and what came."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat import who
from concordat.kernel.text import counted
from concordat.publish.changes_cost import Cost, costs_of, costs_table
from concordat.publish.changes_promised import promised_table, promises, reorganisation_of, under_way
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page
from concordat.who.records import Succession

PATH = "history"
TITLE = "The history of structures"
AUDIENCE = PUBLIC
MENU = ("Organisations", 40)


@dataclass(frozen=True)
class Filters:
    """Which day's knowledge counts; that of the day the system is told as at, if none."""

    on: date | None = None


def show(ask: Ask) -> Page:
    """Show what changed as known on a day, with a picture of the bodies over the years."""
    day = ask.filters.on or ask.day
    changes = who.structures(ask.system.all(Succession), day)
    told = who.lives(ask.system, changes)
    made = promises(ask.system, ask.day)
    rows = ask.remember(("structures", day), lambda: who.structures_table(ask.system, changes, ask.names, day))
    paid = costs_of(ask.system, changes, min(day, ask.day))
    costs = costs_table(paid)
    promised = promised_table(ask.system, changes, ask.day)
    lives = who.lives_table(told, ask.names, day)
    return Page(
        title=TITLE,
        says=tuple(_says(changes, day)) if changes else (),
        figures=who.structure_figures(changes, told, day) if changes else (),
        tables=(*((lives, rows) if changes else ()), *((costs,) if paid else ()), *((promised,) if made else ())),
        links_of={
            rows.name: tuple(_change(ask, one) for one in changes),
            costs.name: tuple(_cost(ask, one) for one in paid),
            lives.name: tuple(ask.record("Body", one.body.id) for one in told),
            f"{promised.name}.says": tuple(ask.record("Commitment", one.id) for _, one in made),
        },
        links=tuple(_links(ask, day)),
        empty="" if changes or made else _empty(day),
    )


def _says(changes: tuple[who.Structure, ...], day: date) -> Iterator[str]:
    ahead = who.still_to_come(changes, day)
    yield (
        "Bodies that buy and plan care are merged, split and renamed every few years. Here each change stands with its day, the law or "
        "order behind it, the people it was for, and what was promised for it."
    )
    yield f"{counted(len(changes), 'change is', 'changes are')} known on {day}, {ahead or 'none'} of them still to come."


def _change(ask: Ask, change: who.Structure) -> str:
    case = reorganisation_of(ask.system, change)
    if case is not None:
        return ask.record("Reorganisation", case.id)
    first = change.lines[0]
    return ask.record("Succession", first.event, first.predecessor, first.successor)


def _cost(ask: Ask, cost: Cost) -> str:
    return (
        ask.record("Proposal", cost.case.proposal) if cost.voted else ask.path(f"reorganisations/{cost.case.id}/posts")
    )


def _links(ask: Ask, day: date) -> Iterator[Link]:
    for later in who.later_news(ask.system.all(Succession), day):
        words = f"As known on {later.day} {later:%B %Y}"
        yield Link(words, f"{ask.path('history')}?on={later}", "More became known on that day.")
    if day != ask.day:
        yield Link("As known on the day this system is told as at", ask.path("history"))
    for case in under_way(ask.system, who.structures(ask.system.all(Succession), day)):
        yield Link(f"Under way: {case.title}", ask.record("Reorganisation", case.id))
    yield Link("Promises and how far they slipped", ask.path("promises"))


def _empty(day: date) -> str:
    return (
        f"No change of structure is known on {day}. Bring the bodies before and after with who/bodies.csv, and which follows which with "
        "who/successions.csv."
    )
