"""Take an evaluation a step further: takes the step, gives the evaluation in the state that the table of states allows next."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from concordat.buy.evaluation.sealing import seal_of
from concordat.buy.evaluation.states import MOVES, SAYS, Step
from concordat.buy.evaluation_doing import BUYER, no_conflict
from concordat.buy.evaluation_key import key_for
from concordat.buy.evaluation_room import Room, room_of
from concordat.buy.records import Evaluation
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.kernel.text import counted

TITLE = "Take an evaluation a step further"
ROLES = BUYER
CLOSED = True
STEPS: Mapping[str, Step] = {
    "freeze questions and weights": "freeze",
    "open the bids": "open",
    "open the scores": "score",
    "tell the result": "tell",
    "give it up": "abandon",
}


@dataclass(frozen=True, kw_only=True)
class Given:
    """A step.

    - `evaluation`: the evaluation
    - `move`: freeze questions and weights; open the bids; open the scores; tell the result; or give it up
    - `reason`: why it is given up
    - `key`: filled in by the service: what commits to the key of the scores, and the key itself once they are opened
    """

    REFERS: ClassVar[Mapping[str, str]] = {"evaluation": "Evaluation"}
    SEALED: ClassVar[tuple[str, ...]] = ("key",)
    FILLED_IN: ClassVar[tuple[str, ...]] = ("key",)

    evaluation: str
    move: Literal["freeze questions and weights", "open the bids", "open the scores", "tell the result", "give it up"]
    reason: str = ""
    key: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that buys."""
    one = find(system, Evaluation, given.evaluation)
    return one.body if one else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    room = room_of(system, given.evaluation)
    step = STEPS.get(given.move)
    if room is None or step is None:
        return
    yield from no_conflict(room, moment.by)
    if (room.state, step) not in MOVES:
        why = f"{SAYS[room.state][0].upper()}{SAYS[room.state][1:]}."
        can = [words for words, one in STEPS.items() if (room.state, one) in MOVES]
        then = f"From here one can {' or '.join(can)}." if can else "Nothing comes after it."
        yield refuse("wrong-state", f"“{given.move.capitalize()}” cannot be done now.", why, then, "move")
        return
    yield from _lacking(room, step)
    if step == "abandon" and not given.reason.strip():
        yield refuse("no-reason", "It is given up without a reason.", "Bidders will ask.", "Give the reason.", "reason")


def _lacking(room: Room, step: Step) -> Iterator[Finding]:
    exercise = room.exercise
    if step == "freeze" and not any(one.weight > 0 for one in exercise.questions):
        what = "No question has a weight."
        yield refuse("nothing-to-score", what, "Every bid would have the same total.", "Ask a question.", "move")
    if step == "open" and not exercise.bids:
        yield refuse("nothing-to-score", "There is no bid.", "Nobody could be ranked.", "Enter the bids.", "move")
    if step == "open":
        scores = {one.id: one.questions for one in exercise.evaluators if one.id not in room.out}
        unread = [one.id for one in exercise.questions if not any(not own or one.id in own for own in scores.values())]
        if unread:
            what = f"Nobody without a conflict scores {', '.join(unread)}."
            yield refuse("nobody-scores", what, "A consensus needs scores.", "Name an evaluator.", "move")
        if not [one for one in exercise.moderators if one not in room.out]:
            what = "There is no moderator without a conflict."
            yield refuse("nobody-moderates", what, "Somebody leads to a consensus.", "Name a moderator.", "move")
    if step == "score" and room.missing:
        people = ", ".join(dict.fromkeys(one for one, _, _ in room.missing))
        what = f"{counted(len(room.missing), 'score')} of {people} {'is' if len(room.missing) == 1 else 'are'} not in."
        why = "Scores are opened all at once, so that none is given in sight of another."
        yield refuse("scores-missing", what, why, "Wait for them.", "move")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what the step does, and that it cannot be taken back."""
    says = {
        "freeze": "Questions and weights are fixed as bidders were given them, and a key for sealing scores is made.",
        "open": "Bids are open to the people named, each of whom declares about every bidder and then scores alone.",
        "score": "The key of the scores is released: evaluators and moderators read all of them; nobody scores any more.",
        "tell": "The result is known to everyone who works for the body, and the whole record can be disclosed.",
        "abandon": f"The exercise is given up: {given.reason}",
    }
    return (says[STEPS[given.move]], "This cannot be taken back.")


def keep(given: Given, system: System, moment: Moment, secret: Callable[[str], bytes]) -> Given:
    """Return the step as it is kept: with the commitment to the key as questions are frozen, with the key as scores are opened."""
    one = system.one(Evaluation, given.evaluation)
    step = STEPS[given.move]
    if step == "freeze":
        return replace(given, key=seal_of(key_for(one, secret)))
    return replace(given, key=key_for(one, secret).hex() if step == "score" else "")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the evaluation after the step."""
    one = system.one(Evaluation, given.evaluation)
    match STEPS[given.move]:
        case "freeze":
            new = replace(one, frozen=moment.day, seal=given.key)
        case "open":
            new = replace(one, opened=moment.day)
        case "score":
            new = replace(one, unsealed=moment.day, key=given.key)
        case "tell":
            new = replace(one, told=moment.day)
        case _:
            new = replace(one, abandoned=moment.day, abandoned_reason=given.reason)
    return Change(amend=(new,))
