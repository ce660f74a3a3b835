"""Score an answer: takes the score and your own comment, gives them sealed, so that nobody else reads them until all scores are opened."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from concordat.buy.evaluation.checks import FINEST_PLACES
from concordat.buy.evaluation.sealing import SEALED, sealed
from concordat.buy.evaluation_doing import PANEL, has_part, known_answer, no_conflict, only_in
from concordat.buy.evaluation_key import key_for
from concordat.buy.evaluation_room import Room, room_of
from concordat.buy.records import Evaluation, EvaluationScore
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Score an answer"
ROLES = PANEL
CLOSED = True


@dataclass(frozen=True, kw_only=True)
class Given:
    """What you give one answer of one bid.

    - `evaluation`: the evaluation
    - `bid`: the code of the bid
    - `question`: the code of the question
    - `score`: from 0 to the highest score
    - `comment`: why, in your own words
    """

    REFERS: ClassVar[Mapping[str, str]] = {"evaluation": "Evaluation"}
    LONG: ClassVar[tuple[str, ...]] = ("comment",)
    SEALED: ClassVar[tuple[str, ...]] = ("score", "comment")

    evaluation: str
    bid: str
    question: str
    score: str
    comment: str


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
    yield from only_in(room, ("scoring",), "Nothing can be scored")
    yield from no_conflict(room, moment.by)
    yield from has_part(room, moment.by, "evaluator")
    yield from known_answer(room, given.bid, given.question)
    silent = room.undeclared(moment.by)
    if silent:
        what = f"You have declared nothing about {', '.join(silent)}."
        why = "Each person declares about each bidder before the first score."
        yield refuse("not-declared", what, why, "Declare about the bidders first.", "evaluation")
    own = next((one.questions for one in room.exercise.evaluators if one.id == moment.by), ())
    if own and given.question not in own:
        what = f"{given.question} is not yours to score."
        yield refuse("not-assigned", what, "Each scores their own questions.", f"Yours: {', '.join(own)}.", "question")
    yield from _on_scale(given, room)


def _on_scale(given: Given, room: Room) -> Iterator[Finding]:
    what = f"“{given.score[:20]}” is no score from 0 to {room.evaluation.scale}."
    found = refuse("number-out-of-range", what, "A score lies on the scale.", "Correct it.", "score")
    if (
        not given.score.isascii()
        or not given.score.replace(".", "", 1).isdigit()
        or len(given.score) > FINEST_PLACES
        or not 0 <= Decimal(given.score) <= room.evaluation.scale
    ):
        yield found


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is sealed, and from whom."""
    before = find(system, EvaluationScore, given.evaluation, moment.by, given.bid, given.question)
    return (
        f"You score {given.question} of {given.bid}.",
        *(("It takes the place of what you gave before.",) if before else ()),
        "Score and comment are sealed before they are kept: nobody else reads them, administrators included, until all are opened.",
        "You alone see them again, on the page of the evaluation; you may give them anew until then.",
    )


def keep(given: Given, system: System, moment: Moment, secret: Callable[[str], bytes]) -> Given:
    """Return the score as it is kept: sealed with the key of the evaluation; raises Refused where the key was lost."""
    one = system.one(Evaluation, given.evaluation)
    place = (given.evaluation, moment.by, given.bid, given.question)
    return replace(given, score=sealed(key_for(one, secret), place, given.score, given.comment), comment="")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the sealed score; one that was not sealed is not kept."""
    one = EvaluationScore(
        evaluation=given.evaluation,
        holder=moment.by,
        bid=given.bid,
        question=given.question,
        sealed=given.score if given.score.startswith(SEALED) else "",
        on=moment.day,
    )
    before = find(system, EvaluationScore, given.evaluation, moment.by, given.bid, given.question)
    return Change(amend=(one,)) if before else Change(add=(one,))
