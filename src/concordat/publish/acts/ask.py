"""Scrutiny asks: takes what a committee asks of a body, gives an open request whose clock starts where there is one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from concordat.decide.records import Meeting
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import SCRUTINY_ROLES
from concordat.publish.forward.sides import is_scrutiny
from concordat.publish.names import names_of
from concordat.publish.records import ScrutinyRequest
from concordat.publish.trackers.scrutiny_requests import row
from concordat.who.records import Body

TITLE = "Ask a body"
ROLES = SCRUTINY_ROLES


@dataclass(frozen=True, kw_only=True)
class Given:
    """What is asked.

    - `id`: a code that never changes
    - `committee`: the committee that asks
    - `of`: the body that is asked
    - `kind`: information, attendance, consultation, or a reply to a report
    - `request`: what is asked for
    - `meeting`: the meeting that asked, if one did
    - `due`: the last day for the answer, where the committee sets one
    """

    REFERS: ClassVar[Mapping[str, str]] = {"committee": "Body", "of": "Body", "meeting": "Meeting"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "ScrutinyRequest"}
    LONG: ClassVar[tuple[str, ...]] = ("request",)

    id: str
    committee: str
    of: str
    request: str
    kind: Literal["information", "attendance", "consultation", "report"] = "information"
    meeting: str = ""
    due: date | None = None


def body(given: Given, system: System) -> str:
    """Return the committee that asks."""
    return given.committee


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    committee = find(system, Body, given.committee)
    if committee is not None and not is_scrutiny(committee):
        what = f"{committee.name} is a {committee.kind}."
        yield refuse("not-scrutiny", what, "Scrutiny committees ask here.", "Choose the committee.", "committee")
    meeting = find(system, Meeting, given.meeting)
    if meeting is not None and meeting.body != given.committee:
        what = f"{meeting.id} is a meeting of {meeting.body}."
        yield refuse("another-meeting", what, "The committee asks at its own.", "Choose its meeting.", "meeting")
    if given.due is not None and given.due < moment.day:
        what = f"The last day would be {given.due}, and today is {moment.day}."
        yield refuse("in-the-past", what, "Nobody can meet it.", "Choose a later day.", "due")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who is asked, and which clock starts."""
    due = row(system, _request(given, moment), moment.day).value.due
    clock = f"Its clock starts: an answer is due by {due}." if due else "No last day is set; the days are counted."
    return (
        f"{names_of(system).get(given.of, given.of)} is asked: “{given.request}”",
        clock,
        "It is public at once, and stays outstanding until this committee accepts an answer.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the request."""
    return Change(add=(_request(given, moment),))


def _request(given: Given, moment: Moment) -> ScrutinyRequest:
    return ScrutinyRequest(
        id=given.id,
        committee=given.committee,
        meeting=given.meeting,
        kind=given.kind,
        asked=moment.day,
        request=given.request,
        body=given.of,
        due=given.due,
        source=f"asked on {moment.day}",
    )
