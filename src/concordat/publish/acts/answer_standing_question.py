"""Answer a standing question: takes the answer as it stands, or the day on which it will be known, gives the question with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.records import StandingQuestion

TITLE = "Answer a standing question"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """An answer, or when there will be one.

    - `question`: the standing question
    - `answer`: the answer as it stands; empty where it is not known yet
    - `due`: the day on which it will be known, or brought up to date
    """

    REFERS: ClassVar[Mapping[str, str]] = {"question": "StandingQuestion"}
    LONG: ClassVar[tuple[str, ...]] = ("answer",)

    question: str
    answer: str = ""
    due: date | None = None


def body(given: Given, system: System) -> str:
    """Return the body that owns the question."""
    question = find(system, StandingQuestion, given.question)
    return question.owner if question else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, moment))


def _check(given: Given, moment: Moment) -> Iterator[Finding]:
    if not given.answer.strip() and given.due is None:
        what = "Neither an answer nor a day is given."
        yield refuse(
            "missing-value", what, "“Not known yet” is an answer with a day.", "Give one of the two.", "answer"
        )
    if given.due is not None and given.due <= moment.day:
        what = f"It would be due on {given.due}, and today is {moment.day}."
        yield refuse("in-the-past", what, "Nobody can meet it.", "Choose a later day.", "due")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what its page shows."""
    question = system.one(StandingQuestion, given.question)
    when = f" The next answer is due by {given.due}." if given.due else ""
    stands = f"answered, last on {moment.day}" if given.answer.strip() or question.answer else "not known yet"
    return (f"“{question.question}” is shown as {stands}.{when}", "Everyone can read it.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the question with its answer; one that is not known yet keeps the answer it had."""
    question = system.one(StandingQuestion, given.question)
    if not given.answer.strip():
        return Change(amend=(replace(question, due=given.due),))
    return Change(amend=(replace(question, answer=given.answer, updated=moment.day, due=given.due),))
