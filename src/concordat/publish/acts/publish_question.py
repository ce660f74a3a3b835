"""Publish a question or petition: takes whether its asker agreed to be named, gives it public, with or without a name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.records import Question

TITLE = "Publish a question"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is published.

    - `question`: the question or petition
    - `asker`: the name, only where its owner agreed to publish it
    - `agreed`: whether the asker agreed to be named
    """

    REFERS: ClassVar[Mapping[str, str]] = {"question": "Question"}
    PERSONAL: ClassVar[tuple[str, ...]] = ("asker",)

    question: str
    asker: str = ""
    agreed: bool = False


def body(given: Given, system: System) -> str:
    """Return the body that was asked."""
    question = find(system, Question, given.question)
    return question.body if question else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    question = find(system, Question, given.question)
    if question is not None and question.published:
        what = f"It was published on {question.published}."
        yield refuse("already-public", what, "It may have been done before.", "Leave it as it is.", "question")
    if given.asker and not given.agreed:
        what = "A name is given, and its owner did not agree to be named."
        yield refuse("no-consent", what, "A name is published only with consent.", "Leave the name out.", "asker")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what everyone sees."""
    question = system.one(Question, given.question)
    named = "with the name of its asker" if given.asker else "without a name"
    return (f"Everyone can read the {question.kind} {named}: “{question.text}”",)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the question as published."""
    question = system.one(Question, given.question)
    return Change(amend=(replace(question, asker=given.asker, published=moment.day),))
