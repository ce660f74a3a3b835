"""Who may see what of an evaluation: takes who asks and its code, gives the room of it, or bars whoever may not enter."""

from concordat import buy
from concordat.buy.evaluation.exercise import Score
from concordat.kernel.finding import Finding, Refused
from concordat.publish.openness import is_public, releases
from concordat.web.core.ask import Ask
from concordat.web.core.page import Barred, Link, Missing
from concordat.web.core.secret_keys import kept


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


def own_scores_of(ask: Ask, room: buy.Room) -> tuple[tuple[Score, ...], tuple[Finding, ...]]:
    """Return what the person who asks has scored and nobody else reads, with why it cannot be read where the key was lost.

    It is opened for this one answer, and kept nowhere.
    """
    reader = reader_of(ask)
    if room.state != "scoring" or "evaluator" not in room.part_of(reader):
        return (), ()
    try:
        key = buy.key_for(room.evaluation, kept(ask.row.slug))
    except Refused as refused:
        return (), refused.findings
    return buy.own_scores(room, reader, key), ()


def awards_open_to(ask: Ask, contract: str = "") -> tuple[tuple[buy.Standing, ...], tuple[Finding, ...]]:
    """Return where awards stand, of one contract where it is named: those a notice told of, and those of the bodies of the person who asks."""
    if contract:
        found, wrong = tuple(buy.awards_of_contract(ask.system, contract, ask.day)), ()
    else:
        found, wrong = buy.awards(ask.system, ask.day)
    known = releases(ask.system, ask.day) if found else {}
    seen = (one for one in found if is_public(ask.system, one.award, ask.day, known) or ask.sees(one.award.body))
    return tuple(seen), wrong if ask.bodies else ()
