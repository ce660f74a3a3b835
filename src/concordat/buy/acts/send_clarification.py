"""Record a clarification: takes a question, its answer, when it was sent and to whom, gives its place in the log of what every bidder was told alike."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.buy.award_doing import not_yet
from concordat.buy.evaluation.states import State
from concordat.buy.evaluation_doing import BUYER, no_conflict, only_in
from concordat.buy.evaluation_room import Room, room_of
from concordat.buy.records import Clarification, Evaluation
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.who.records import Body

TITLE = "Record a clarification"
ROLES = BUYER
CLOSED = True
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
OPEN: tuple[State, ...] = ("frozen", "scoring", "consensus", "agreed")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A question about an exercise and its answer, as sent.

    - `evaluation`: the evaluation
    - `id`: the code of the question; one that is there already is sent to further bidders, in the same words
    - `question`: what was asked, without who asked
    - `answer`: what was answered
    - `sent`: the day it was sent
    - `time`: the time of day, such as 13:30
    - `sent_to`: the codes of the organisations it was sent to, all at this time
    """

    REFERS: ClassVar[Mapping[str, str]] = {"evaluation": "Evaluation", "sent_to": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("question", "answer")

    evaluation: str
    id: str
    question: str
    answer: str
    sent: date
    time: str
    sent_to: tuple[str, ...]


def body(given: Given, system: System) -> str:
    """Return the body that buys."""
    one = find(system, Evaluation, given.evaluation)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known: who was not told, and who was told later."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    room = room_of(system, given.evaluation)
    if room is None:
        return
    yield from only_in(room, OPEN, "Nothing can be clarified")
    yield from no_conflict(room, moment.by)
    if moment.by in room.out:
        return
    yield from not_yet(given.sent, moment.day, "sent")
    frozen = room.evaluation.frozen
    if frozen is not None and given.sent < frozen:
        what = f"It was sent on {given.sent}; questions were frozen on {frozen}."
        yield refuse("impossible-dates", what, "Bidders were not asked before.", "Correct the day.", "sent")
    if given.time.strip() and not _TIME.fullmatch(given.time):
        yield refuse("bad-time", f"time is “{given.time}”.", "It is no time of day.", "Write it as 13:30.", "time")
    yield from _same(given, system)
    yield from _asker(given, system, room)
    yield from _untold(given, system, room)


def _same(given: Given, system: System) -> Iterator[Finding]:
    for one in _before(given, system):
        if (one.question, one.answer) != (given.question, given.answer):
            what = f"{given.id} was sent on {one.sent} in other words."
            then = "Send the same words, or choose another code."
            yield refuse("another-text", what, "Every bidder is told the same.", then, "answer")
            return
        if (one.sent, one.time) != (given.sent, given.time):
            what = f"{given.id} was sent to others on {one.sent} at {one.time}."
            why = "Whoever bids has the same information at the same time."
            yield refuse("not-at-one-time", what, why, "Record why in the evaluation.", "sent", "warning")
            return


def _asker(given: Given, system: System, room: Room) -> Iterator[Finding]:
    bodies = dict.fromkeys((*given.sent_to, *(bidder for bid in room.exercise.bids for bidder in bid.bidders)))
    records = [one for one in (find(system, Body, code) for code in bodies) if one is not None]
    names = [name for one in records for name in (one.id, one.name, one.short_name) if name]
    found = [name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", given.question, re.IGNORECASE)]
    if found:
        what = f"The question names {', '.join(dict.fromkeys(found))}."
        why = "Bidders are told what was asked, not who asked."
        yield refuse("names-a-bidder", what, why, "Leave the name out.", "question", "warning")


def _untold(given: Given, system: System, room: Room) -> Iterator[Finding]:
    told = {*given.sent_to, *(to for one in _before(given, system) for to in one.sent_to)}
    bidders = dict.fromkeys(bidder for bid in room.exercise.bids for bidder in bid.bidders)
    untold = [one for one in bidders if one not in told]
    if untold:
        what = f"It was not sent to {', '.join(untold)}."
        why = "Whoever bids has the same information at the same time."
        yield refuse("not-all-told", what, why, "Send it to them at once.", "sent_to", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, and when it can be disclosed."""
    return (
        f"The answer to {given.id} is recorded as sent to {counted(len(given.sent_to), 'organisation')} on {given.sent} at {given.time}.",
        "It is disclosed with the record of the evaluation once the result is told.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the record, one more sending where the code is there already."""
    own = shared_fields(given, Clarification) | {
        "sending": len(_before(given, system)) + 1,
        "source": f"recorded on {moment.day}",
    }
    return Change(add=(Clarification(**own),))


def _before(given: Given, system: System) -> tuple[Clarification, ...]:
    return tuple(one for one in system.all(Clarification) if (one.evaluation, one.id) == (given.evaluation, given.id))
