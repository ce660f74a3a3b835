"""Single contracts that are proposed: which contracts each would replace, what it would carry over, and what is still needed."""

from concordat import contract
from concordat.contract.records import Consolidation
from concordat.kernel.table import Table
from concordat.web.core import worked
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "consolidations"
TITLE = "From many contracts to one"
AUDIENCE = PUBLIC
MENU = ("Contracts and money", 30)


def show(ask: Ask) -> Page:
    """Show every single contract, proposed or signed."""
    every = ask.system.all(Consolidation)
    made = worked.consolidated(ask) if every else ()
    time = worked.conversations(ask)
    return Page(
        title=TITLE,
        says=(
            "Each worksheet takes the contracts of one provider and makes one of them: every term gets one rule, every pound "
            "one place. It is signed once the bodies have voted for it.",
        ),
        figures=(time.first, time.last) if time else (),
        tables=(contract.consolidations_table(every, made, worked.register(ask)), *_levels(ask)) if every else (),
        links_of={"consolidations": tuple(ask.record("Consolidation", one.id) for one in every)},
        empty=""
        if every
        else "No single contract is proposed. A proposal names the bodies, the day and a default rule.",
        links=(
            Link("Work done several times", ask.path("duplicated-work")),
            Link("Conversations over time", ask.path("conversations")),
            Link("Who gains and who loses", ask.path("winners")),
        ),
    )


def _levels(ask: Ask) -> tuple[Table, ...]:
    """Return services by level as they are, and as they would be once everything proposed is signed."""
    now = ask.remember("levels", lambda: contract.levels_table(ask.system))
    then = ask.remember("levels proposed", lambda: contract.levels_table(ask.system, proposed=worked.consolidated(ask)))
    return (now, then) if worked.consolidated(ask) else (now,)
