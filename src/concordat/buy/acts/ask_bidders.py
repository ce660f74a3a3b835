"""Ask bidders a question: takes the question and its weight, gives it, or gives it anew until questions are frozen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.buy.evaluation.checks import handy
from concordat.buy.evaluation_doing import BUYER, no_conflict, only_in
from concordat.buy.evaluation_room import room_of
from concordat.buy.records import Evaluation, EvaluationQuestion
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Ask bidders a question"
ROLES = BUYER
CLOSED = True


@dataclass(frozen=True, kw_only=True)
class Given:
    """A question that every bid answers.

    - `evaluation`: the evaluation
    - `id`: the code of the question; one that is there already is given anew
    - `text`: the question
    - `criterion`: the key criterion it belongs to
    - `weight`: its weight among all questions; 0 for one that is only passed
    - `word_limit`: the most words an answer may have
    - `pass_mark`: the lowest score with which a bid stays in
    """

    REFERS: ClassVar[Mapping[str, str]] = {"evaluation": "Evaluation"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    evaluation: str
    id: str
    text: str
    criterion: str = ""
    weight: Decimal
    word_limit: int | None = None
    pass_mark: Decimal | None = None


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
    yield from only_in(room, ("drafted",), "Questions and weights cannot be changed")
    yield from no_conflict(room, moment.by)
    if not handy(given.weight) or given.weight < 0:
        yield refuse(
            "negative-number", f"The weight is {given.weight}.", "No weight is below 0.", "Correct it.", "weight"
        )
    if given.word_limit is not None and given.word_limit < 1:
        what = f"The word limit is {given.word_limit}."
        yield refuse("negative-number", what, "An answer has at least one word.", "Correct it.", "word_limit")
    mark = given.pass_mark
    if mark is not None and (not handy(mark) or not 0 <= mark <= room.evaluation.scale):
        what = f"The pass mark is {given.pass_mark}, the scale is 0 to {room.evaluation.scale}."
        yield refuse("number-out-of-range", what, "A mark lies on the scale.", "Correct it.", "pass_mark")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded."""
    marks = f", and a bid below {given.pass_mark} is out" if given.pass_mark is not None else ""
    return (
        f"Every bid answers {given.id}, which weighs {given.weight}{marks}.",
        "It can be given anew until questions and weights are frozen.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the question, or the question anew."""
    one = EvaluationQuestion(**shared_fields(given, EvaluationQuestion))
    before = find(system, EvaluationQuestion, given.evaluation, given.id)
    return Change(amend=(one,)) if before else Change(add=(one,))
