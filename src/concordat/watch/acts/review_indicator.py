"""Review an indicator: takes what changed in its definition, who checked it and when it is next looked at, gives it with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.watch.records import Indicator

TITLE = "Review an indicator"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A review.

    - `indicator`: the indicator
    - `body`: the body that keeps it
    - `checker`: the post that checked it, another than its author
    - `next_review`: the day on which it is next looked at
    - `changed`: what changed in it, and why; empty where nothing did
    """

    REFERS: ClassVar[Mapping[str, str]] = {"indicator": "Indicator", "body": "Body"}

    indicator: str
    body: str
    checker: str
    next_review: date
    changed: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that keeps it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    indicator = find(system, Indicator, given.indicator)
    if indicator is None:
        return
    if indicator.body != given.body:
        what = f"“{indicator.title}” is kept by {indicator.body}."
        yield refuse("not-its-own", what, "Who keeps a definition reviews it.", "Ask that body.", "body")
    if given.checker == indicator.author:
        what = f"“{given.checker}” wrote it."
        yield refuse("own-checker", what, "A slip is seldom seen by who made it.", "Name another post.", "checker")
    if given.next_review <= moment.day:
        what = f"It would be looked at again on {given.next_review}, which is not after today."
        yield refuse("not-after", what, "A review is to come.", "Give a later day.", "next_review")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is kept."""
    indicator = system.one(Indicator, given.indicator)
    return (
        f"“{indicator.title}” is next looked at on {given.next_review}, checked by {given.checker}.",
        f"Its history says: {given.changed}." if given.changed else "Nothing changed in it.",
        "Everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the indicator with the review; what changed before stays in its history."""
    indicator = system.one(Indicator, given.indicator)
    said = f"{moment.day}: {given.changed}" if given.changed else ""
    history = "; ".join(filter(None, (indicator.changes, said)))
    kept = replace(indicator, checker=given.checker, next_review=given.next_review, changes=history)
    return Change(amend=(kept,))
