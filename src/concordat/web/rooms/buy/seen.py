"""Who may see what of an evaluation: takes who asks and its code, gives the room of it, or bars whoever may not enter."""

from concordat import buy
from concordat.web.core.ask import Ask
from concordat.web.core.page import Barred, Link, Missing


def reader_of(ask: Ask) -> str:
    """Return the pseudonym of the person who asks, by which they are named and have interests."""
    return ask.account.pseudonym if ask.account else ""


def room_open_to(ask: Ask, evaluation: str) -> buy.Room:
    """Return the room of an evaluation; raises Missing where there is none, Barred where it is closed to the person who asks."""
    room = buy.room_of(ask.system, evaluation)
    if room is None:
        look = (Link("All evaluations", ask.path("evaluations")),)
        raise Missing(f"There is no evaluation “{evaluation}”.", look)
    ask.require(room.evaluation.body)
    if reader_of(ask) in room.out:
        raise Barred(
            "You have a conflict with a bidder, so nothing of this evaluation is shown to you.",
            "It is open to those who work for the body and have no such conflict.",
        )
    return room
