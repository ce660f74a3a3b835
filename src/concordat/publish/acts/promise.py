"""Promise an answer: takes the post that promises it, its owner and a day, gives the request as promised."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.names import names_of
from concordat.publish.records import ScrutinyRequest
from concordat.publish.trackers.scrutiny_requests import row

TITLE = "Promise an answer"
ROLES = BODY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """A promise to answer.

    - `request`: the request
    - `promised_by`: the post that promises it, not a person
    - `owner`: who sees to it: a post
    - `due`: the last day for the answer, where none is set yet
    """

    REFERS: ClassVar[Mapping[str, str]] = {"request": "ScrutinyRequest"}

    request: str
    promised_by: str
    owner: str = ""
    due: date | None = None


def body(given: Given, system: System) -> str:
    """Return the body that was asked."""
    request = find(system, ScrutinyRequest, given.request)
    return request.body if request else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    request = find(system, ScrutinyRequest, given.request)
    if request is None:
        return
    stands = row(system, request, moment.day).value
    if stands.state not in ("open", "overdue") or request.promised:
        what = f"The request is {stands.state}{f', promised on {request.promised}' if request.promised else ''}."
        yield refuse("not-open", what, "An answer is promised once.", "Give the answer.", "request")
    if given.due is not None and stands.due is not None and given.due != stands.due:
        what = f"The last day is {stands.due} already."
        yield refuse("date-is-set", what, "A first date is kept, not replaced.", "Leave the day empty.", "due")
    if given.due is not None and given.due < moment.day:
        what = f"The last day would be {given.due}, and today is {moment.day}."
        yield refuse("in-the-past", what, "Nobody can meet it.", "Choose a later day.", "due")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who is told, and which clock starts."""
    request = _promised(given, system, moment)
    due = row(system, request, moment.day).value.due
    committee = names_of(system).get(request.committee, request.committee)
    clock = f"The answer is due by {due}; from the day after, it is overdue." if due else "No last day is set."
    return (f"{committee} and everyone else see that {given.promised_by} promised an answer.", clock)


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the request as promised."""
    return Change(amend=(_promised(given, system, moment),))


def _promised(given: Given, system: System, moment: Moment) -> ScrutinyRequest:
    request = system.one(ScrutinyRequest, given.request)
    return replace(
        request,
        promised=moment.day,
        promised_by=given.promised_by,
        owner=given.owner or request.owner,
        due=request.due or given.due,
    )
