"""The record of an evaluation that can be disclosed once the result is told: all of it, with people by their part."""

from concordat import buy
from concordat.web.core.ask import Ask
from concordat.web.core.page import SIGNED_IN, Link, Page
from concordat.web.rooms.buy.seen import room_open_to

PATH = "evaluations/<str:evaluation>/pack"
TITLE = "Record of an evaluation"
AUDIENCE = SIGNED_IN


def show(ask: Ask, evaluation: str) -> Page:
    """Show the record; raises Refused before the result is told."""
    room = room_open_to(ask, evaluation)
    return Page(
        title=f"Record: {room.evaluation.title}",
        says=("People are named by their part; what a conflict is in detail is left out.",),
        tables=tuple(one for one in buy.pack(room, ask.system.rules, ask.names) if one.rows),
        trail=(
            Link("Evaluations of bids", ask.path("evaluations")),
            Link(room.evaluation.title, ask.record("Evaluation", room.evaluation.id)),
        ),
    )
