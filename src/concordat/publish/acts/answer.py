"""Answer a request: takes what the body answers, gives the request as answered; only the committee can accept it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.names import names_of
from concordat.publish.records import ScrutinyRequest

TITLE = "Answer a request"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """An answer.

    - `request`: the request
    - `response`: the answer, and where it can be read
    """

    REFERS: ClassVar[Mapping[str, str]] = {"request": "ScrutinyRequest"}
    LONG: ClassVar[tuple[str, ...]] = ("response",)

    request: str
    response: str


def body(given: Given, system: System) -> str:
    """Return the body that was asked."""
    request = find(system, ScrutinyRequest, given.request)
    return request.body if request else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    request = find(system, ScrutinyRequest, given.request)
    if request is None:
        return
    if request.withdrawn or request.accepted:
        what = f"The request was {'withdrawn' if request.withdrawn else 'accepted'}."
        yield refuse("not-open", what, "Nothing more is owed.", "Leave it as it is.", "request")
    elif request.answered:
        what = f"It was answered on {request.answered}."
        why = "The new answer stands in its place; the log keeps the old one."
        yield refuse("answered-before", what, why, "Go on if the answer is fuller.", "request", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who sees it, and that it is not closed."""
    request = system.one(ScrutinyRequest, given.request)
    committee = names_of(system).get(request.committee, request.committee)
    return (
        f"The request “{request.request}” is answered, {(moment.day - request.asked).days} days after it was asked.",
        f"It stays outstanding until {committee} accepts the answer; nobody else can.",
        "Everyone can read the answer.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the request as answered."""
    request = system.one(ScrutinyRequest, given.request)
    return Change(amend=(replace(request, response=given.response, answered=moment.day),))
