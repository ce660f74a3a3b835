"""Accept an answer, or mark a promise of updates as met: takes the request or the promise, gives it closed; the committee alone can do it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import SCRUTINY_ROLES
from concordat.publish.records import ScrutinyRequest, UpdatePromise

TITLE = "Accept as answered or met"
ROLES = SCRUTINY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is accepted.

    - `what`: the request whose answer is accepted, or the promise of updates that was met
    """

    REFERS: ClassVar[Mapping[str, str]] = {"what": "ScrutinyRequest or UpdatePromise"}

    what: str


def body(given: Given, system: System) -> str:
    """Return the committee that asked, or was promised."""
    found = _found(given, system)
    return found.committee if found else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    found = _found(given, system)
    if isinstance(found, ScrutinyRequest):
        if found.withdrawn or found.accepted:
            what = f"It was {'withdrawn' if found.withdrawn else f'accepted on {found.accepted}'}."
            yield refuse("not-open", what, "It is closed.", "Leave it as it is.", "what")
        elif found.answered is None:
            what = "It is not answered."
            yield refuse("not-answered", what, "There is no answer to accept.", "Wait for the answer.", "what")
    elif found is not None and found.met:
        yield refuse("not-open", f"It was marked met on {found.met}.", "It is closed.", "Leave it.", "what")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is closed by it."""
    found = _found(given, system)
    if isinstance(found, UpdatePromise):
        return (f"The promise “{found.words}” is marked as met and its clock stops.", "Everyone can see it.")
    request = system.one(ScrutinyRequest, given.what)
    return (
        f"The request “{request.request}” is closed: its answer of {request.answered} is accepted.",
        "It leaves the list of what is outstanding; everyone can see when, and what was answered.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the record as accepted."""
    found = _found(given, system)
    if isinstance(found, UpdatePromise):
        return Change(amend=(replace(found, met=moment.day),))
    return Change(amend=(replace(system.one(ScrutinyRequest, given.what), accepted=moment.day),))


def _found(given: Given, system: System) -> ScrutinyRequest | UpdatePromise | None:
    return find(system, ScrutinyRequest, given.what) or find(system, UpdatePromise, given.what)
