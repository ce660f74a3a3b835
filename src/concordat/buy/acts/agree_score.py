"""Agree a score: takes the consensus on one answer and why it differs or agrees, gives it with who moderated and who attended."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.buy.evaluation.checks import handy
from concordat.buy.evaluation_doing import PANEL, has_part, known_answer, no_conflict, only_in
from concordat.buy.evaluation_room import Room, room_of
from concordat.buy.records import Evaluation, EvaluationConsensus
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import counted

TITLE = "Agree a score"
ROLES = PANEL
CLOSED = True


@dataclass(frozen=True, kw_only=True)
class Given:
    """The consensus on one answer of one bid.

    - `evaluation`: the evaluation
    - `bid`: the code of the bid
    - `question`: the code of the question
    - `score`: the score agreed
    - `reason`: why it differs from the individual scores, or agrees with them
    - `attended`: the pseudonyms of those who were there; empty for every evaluator without a conflict
    """

    REFERS: ClassVar[Mapping[str, str]] = {"evaluation": "Evaluation"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    evaluation: str
    bid: str
    question: str
    score: Decimal
    reason: str
    attended: tuple[str, ...] = ()


def body(given: Given, system: System) -> str:
    """Return the body that buys."""
    one = find(system, Evaluation, given.evaluation)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    room = room_of(system, given.evaluation)
    if room is None:
        return
    yield from only_in(room, ("consensus", "agreed"), "Nothing can be agreed")
    yield from no_conflict(room, moment.by)
    yield from has_part(room, moment.by, "moderator")
    yield from known_answer(room, given.bid, given.question)
    if not handy(given.score) or not 0 <= given.score <= room.evaluation.scale:
        what = f"{given.score} is no score from 0 to {room.evaluation.scale}."
        yield refuse("number-out-of-range", what, "A score lies on the scale.", "Correct it.", "score")
    for person in dict.fromkeys(given.attended):
        if person in room.out:
            what = f"{person} has a conflict with a bidder."
            yield refuse("conflicted", what, "They see nothing.", "Reach it without them.", "attended")
        elif not room.part_of(person):
            what = f"{person} takes no part in the evaluation."
            yield refuse("not-named", what, "Only people who are named attend.", "Correct it.", "attended")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is agreed, beside the individual scores, and what is still to be agreed."""
    room = room_of(system, given.evaluation)
    if room is None:
        return ()
    own = [one.score for one in room.exercise.scores if (one.bid, one.question) == (given.bid, given.question)]
    beside = f" The individual scores lie between {min(own)} and {max(own)}." if own else ""
    before = find(system, EvaluationConsensus, given.evaluation, given.bid, given.question)
    left = room.unagreed - (0 if before else 1)
    return (
        f"{given.question} of {given.bid} has {given.score}, moderated by {moment.by}.{beside}",
        *(("It takes the place of what was agreed before; the log keeps both.",) if before else ()),
        f"{counted(left, 'answer')} {'is' if left == 1 else 'are'} then still to be agreed."
        if left
        else "Every answer then has its score, and the bids are ranked.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the consensus, or the consensus anew."""
    one = EvaluationConsensus(
        evaluation=given.evaluation,
        bid=given.bid,
        question=given.question,
        score=given.score,
        reason=given.reason,
        moderator=moment.by,
        attended=tuple(dict.fromkeys(given.attended)) or _everyone(room_of(system, given.evaluation)),
        on=moment.day,
    )
    before = find(system, EvaluationConsensus, given.evaluation, given.bid, given.question)
    return Change(amend=(one,)) if before else Change(add=(one,))


def _everyone(room: Room | None) -> tuple[str, ...]:
    return tuple(one.id for one in room.exercise.evaluators if one.id not in room.out) if room else ()
