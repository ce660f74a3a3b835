"""Priorities: rounds in which options are weighed by declared criteria, each with its budget and by what its criteria were adopted."""

from concordat import plan
from concordat.plan.records import PriorityRound
from concordat.web.core.ask import Ask
from concordat.web.core.page import PUBLIC, Link, Page

PATH = "priorities"
TITLE = "Priorities"
AUDIENCE = PUBLIC
MENU = ("Need and outcomes", 2)


def show(ask: Ask) -> Page:
    """Show every round."""
    rounds = ask.system.all(PriorityRound)
    return Page(
        title=TITLE,
        says=(
            *((plan.rounds_in_words(ask.system, ask.day),) if rounds else ()),
            "Where money does not reach for everything, options are weighed by criteria that are declared beforehand. Who scored what, and "
            "what was not chosen and why, is open to everyone.",
        ),
        tables=(plan.rounds_table(ask.system, ask.names),) if rounds else (),
        links_of={"priority_rounds": tuple(ask.record("PriorityRound", one.id) for one in rounds)},
        links=(Link("Plans", ask.path("plans")),),
        empty=""
        if rounds
        else "No round is recorded yet. Bring plan/priority_rounds.csv with its criteria, options and those who score.",
    )
