"""Reply to a question or petition: takes the reply, gives the question with it and the days it took."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.records import Question

TITLE = "Reply to a question"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """A reply.

    - `question`: the question or petition
    - `reply`: the reply
    """

    REFERS: ClassVar[Mapping[str, str]] = {"question": "Question"}
    LONG: ClassVar[tuple[str, ...]] = ("reply",)

    question: str
    reply: str


def body(given: Given, system: System) -> str:
    """Return the body that was asked."""
    question = find(system, Question, given.question)
    return question.body if question else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    question = find(system, Question, given.question)
    if question is not None and question.replied:
        what = f"It was replied to on {question.replied}."
        yield refuse("already-recorded", what, "A reply is never overwritten.", "Leave it as it is.", "question")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say how long it took, and who sees it."""
    question = system.one(Question, given.question)
    seen = "Everyone can read it." if question.published else "It is public once the question is published."
    return (f"The {question.kind} is replied to, {(moment.day - question.received).days} days after it arrived.", seen)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the question with its reply."""
    question = system.one(Question, given.question)
    return Change(amend=(replace(question, reply=given.reply, replied=moment.day),))
