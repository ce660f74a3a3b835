"""Withdraw a request: takes the committee's own request and why, gives it withdrawn; it stays visible and is owed no more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import SCRUTINY_ROLES
from concordat.publish.records import ScrutinyRequest

TITLE = "Withdraw a request"
ROLES = SCRUTINY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is withdrawn.

    - `request`: the request
    """

    REFERS: ClassVar[Mapping[str, str]] = {"request": "ScrutinyRequest"}

    request: str


def body(given: Given, system: System) -> str:
    """Return the committee that asked."""
    request = find(system, ScrutinyRequest, given.request)
    return request.committee if request else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    request = find(system, ScrutinyRequest, given.request)
    if request is not None and (request.withdrawn or request.accepted):
        what = f"It was {'withdrawn' if request.withdrawn else 'accepted'}."
        yield refuse("not-open", what, "It is closed.", "Leave it as it is.", "request")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is closed by it."""
    request = system.one(ScrutinyRequest, given.request)
    return (f"The request “{request.request}” is withdrawn; nobody owes an answer any more.", "It stays visible.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the request as withdrawn."""
    return Change(amend=(replace(system.one(ScrutinyRequest, given.request), withdrawn=moment.day),))
