"""Name who scores: takes a person and their part, gives the evaluator or moderator of an evaluation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from concordat.buy.evaluation_doing import BUYER, no_conflict, only_in
from concordat.buy.evaluation_room import room_of
from concordat.buy.records import Evaluation, EvaluationPerson
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Name who scores"
ROLES = BUYER
CLOSED = True


@dataclass(frozen=True, kw_only=True)
class Given:
    """A person and their part.

    - `evaluation`: the evaluation
    - `part`: evaluator, who scores alone; or moderator, who leads to a consensus
    - `holder`: the pseudonym of the person, as their account shows it; empty for yourself
    - `questions`: the questions that are theirs to score; empty for all
    """

    REFERS: ClassVar[Mapping[str, str]] = {"evaluation": "Evaluation"}

    evaluation: str
    part: Literal["evaluator", "moderator"]
    holder: str = ""
    questions: tuple[str, ...] = ()


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
    yield from only_in(room, ("drafted", "frozen"), "Nobody can be named")
    yield from no_conflict(room, moment.by)
    who = _who(given, moment)
    if not who:
        yield refuse("missing-value", "Nobody is named.", "Somebody scores.", "Give a pseudonym.", "holder")
    elif who in room.out:
        what = f"{who} has a conflict with a bidder."
        yield refuse("conflicted", what, "They would see and score nothing.", "Name somebody else.", "holder")
    if given.part in room.part_of(who):
        yield refuse("duplicate-key", f"{who} is {given.part} already.", "Once is enough.", "Leave it.", "holder")
    known = {one.id for one in room.exercise.questions}
    for question in dict.fromkeys(given.questions):
        if question not in known:
            what = f"There is no question “{question}”."
            yield refuse("unknown-question", what, "Only questions are scored.", "Correct it.", "questions")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what the person will do."""
    who = _who(given, moment)
    if given.part == "moderator":
        return (f"{who} leads to a consensus once all individual scores are opened.",)
    which = f"the questions {', '.join(given.questions)}" if given.questions else "every question"
    return (
        f"{who} scores {which} of every bid, alone, after declaring about every bidder.",
        "Their scores are sealed until all scores are opened at once.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the person with their part."""
    one = EvaluationPerson(
        evaluation=given.evaluation,
        holder=_who(given, moment),
        part=given.part,
        questions=tuple(dict.fromkeys(given.questions)) if given.part == "evaluator" else (),
    )
    return Change(add=(one,))


def _who(given: Given, moment: Moment) -> str:
    return given.holder.strip() or moment.by
