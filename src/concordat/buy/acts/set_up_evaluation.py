"""Set up an evaluation of bids: takes its title and scale, gives the evaluation, to which questions and people are added."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from concordat.buy.evaluation.checks import handy
from concordat.buy.evaluation_doing import BUYER
from concordat.buy.records import Evaluation
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.system import System

TITLE = "Set up an evaluation"
ROLES = BUYER
CLOSED = True


@dataclass(frozen=True, kw_only=True)
class Given:
    """An evaluation.

    - `id`: a new code
    - `body`: the body that buys
    - `title`: what is bought
    - `scale`: the highest score; the lowest is 0
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Evaluation"}

    id: str
    body: str
    title: str
    scale: Decimal


def body(given: Given, system: System) -> str:
    """Return the body that buys."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given))


def _check(given: Given) -> Iterator[Finding]:
    if not handy(given.scale) or given.scale <= 0:
        what = f"The scale is {given.scale}."
        yield refuse("number-out-of-range", what, "The highest score is above 0.", "Give the highest score.", "scale")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and who sees it."""
    return (
        f"“{given.title}” is evaluated with scores from 0 to {given.scale}.",
        "Questions and weights can be changed until they are frozen, and never after.",
        "Only people who work for the body and have no conflict with a bidder see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the evaluation."""
    return Change(add=(Evaluation(**shared_fields(given, Evaluation), source=f"set up on {moment.day}"),))
