"""One evaluation: its state, questions, bids, people, and of scores what the reader may see at this moment."""

from collections.abc import Iterator

from concordat import buy
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Link, Page, ToDo
from concordat.web.rooms.buy.seen import own_scores_of, reader_of, room_open_to

PATH = "evaluations/<str:evaluation>"
TITLE = "Evaluation of bids"
AUDIENCE = SIGNED_IN
RECORD = "Evaluation"


def show(ask: Ask, evaluation: str) -> Page:
    """Show the evaluation to somebody who works for the body and has no conflict with a bidder."""
    room = room_open_to(ask, evaluation)
    own = room.evaluation
    scored, lost = own_scores_of(ask, room)
    told = buy.reading(room, reader_of(ask), ask.system.rules, ask.names, scored)
    return Page(
        title=own.title,
        caption=f"Evaluation of bids, {ask.names.get(own.body, own.body)}",
        says=(*told.says, *_says(ask, room)),
        figures=told.figures,
        tables=told.tables,
        findings=(*told.findings, *lost),
        links=(
            Link(
                "The record that can be disclosed",
                ask.path(f"evaluations/{own.id}/pack"),
                "every score with its comment; people by their part",
            ),
        )
        if own.told
        else (),
        to_do=tuple(_to_do(room)),
        trail=(Link("Evaluations of bids", ask.path("evaluations")),),
    )


def _says(ask: Ask, room: buy.Room) -> Iterator[str]:
    own, me = room.evaluation, reader_of(ask)
    yield f"Scores go from 0 to {own.scale}."
    part = room.part_of(me)
    if part:
        yield f"You take part as {' and '.join(part)}. Your pseudonym is {me}."
    if own.abandoned_reason:
        yield f"Given up: {own.abandoned_reason}"
    if not own.unsealed and own.opened:
        yield "Individual scores are sealed with a key that is kept outside the records and released when all are opened at once."


def _to_do(room: buy.Room) -> Iterator[ToDo]:
    own = room.evaluation
    given = {"evaluation": own.id}
    for act, text, states in (
        ("buy.ask_bidders", "Ask bidders a question", ("drafted",)),
        ("buy.enter_bid", "Enter a bid", ("frozen",)),
        ("buy.name_evaluator", "Name who scores", ("drafted", "frozen")),
        ("buy.declare_bidders", "Declare about the bidders", ("frozen", "scoring")),
        ("buy.send_clarification", "Record a clarification", ("frozen", "scoring", "consensus", "agreed")),
        ("buy.score_bid", "Score an answer", ("scoring",)),
        ("buy.agree_score", "Agree a score", ("consensus", "agreed")),
        ("buy.step_evaluation", "Take it a step further", ("drafted", "frozen", "scoring", "consensus", "agreed")),
    ):
        if room.state in states:
            yield ToDo(act, text, given, own.body)
