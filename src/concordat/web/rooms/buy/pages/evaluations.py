"""Evaluations of bids: which there are and where each stands; those with a conflict see no more than that there is one."""

from concordat import buy
from concordat.buy.evaluation.states import SAYS
from concordat.kernel.table import table
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Page, ToDo
from concordat.web.rooms.buy.seen import reader_of

PATH = "evaluations"
TITLE = "Evaluations of bids"
AUDIENCE = SIGNED_IN
MENU = ("Contracts and money", 50)


def show(ask: Ask) -> Page:
    """Show the evaluations of the bodies that the person who asks works for."""
    found = [one for one in buy.rooms(ask.system) if ask.sees(one.evaluation.body)]
    columns = {"title": "What is bought", "body": "By", "state": "State", "says": "Which means"}
    rows = (
        (one.evaluation.title, ask.names.get(one.evaluation.body, one.evaluation.body), one.state, _means(ask, one))
        for one in found
    )
    return Page(
        title=TITLE,
        says=(
            "Questions and weights are frozen before bids are opened; scores are given alone and sealed, and opened all at once.",
        ),
        tables=(table("evaluations", "Evaluations", columns, rows),) if found else (),
        links_of={"evaluations": tuple(ask.record("Evaluation", one.evaluation.id) for one in found)},
        to_do=(ToDo("buy.set_up_evaluation", "Set up an evaluation"),),
        empty=""
        if found
        else "No body that you work for evaluates bids. Set one up: questions and weights first, then bids, then scores.",
    )


def _means(ask: Ask, room: buy.Room) -> str:
    """Return what the state means: once the result is told, the result, to those without a conflict."""
    reader = reader_of(ask)
    if room.state != "result known" or reader in room.out:
        return SAYS[room.state]
    told = buy.reading(room, reader, ask.system.rules, ask.names)
    return " ".join(told.says)
