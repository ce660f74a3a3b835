"""Approve minutes: takes the text that a later meeting found true, gives the meeting with its minutes, for everyone to read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from concordat.decide.acting import SECRETARY, names_of
from concordat.decide.records import AgendaItem, Meeting
from concordat.kernel.act import Change, Moment
from concordat.kernel.exempt import Exempt, parts_of
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System, document
from concordat.kernel.text import counted

TITLE = "Approve minutes"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """The minutes of a meeting.

    - `meeting`: the meeting they are of
    - `text`: the minutes as Markdown; exempt blocks are marked in it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    meeting: str
    text: str


def body(given: Given, system: System) -> str:
    """Return the body that met."""
    meeting = find(system, Meeting, given.meeting)
    return meeting.body if meeting else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the approval, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    meeting = find(system, Meeting, given.meeting)
    if meeting is None:
        return
    if meeting.state != "held":
        what = f"{meeting.id} is {meeting.state}."
        yield refuse(
            "not-held", what, "Minutes are of a meeting that was held.", "Record its outcomes first.", "meeting"
        )
    if meeting.minutes is not None:
        what = f"The minutes of {meeting.id} are approved."
        yield refuse(
            "already-recorded", what, "Approved minutes are not overwritten.", "Minute the correction.", "meeting"
        )
    try:
        parts_of(given.text)
    except Refused as refused:
        yield from refused.findings
    for item in system.all(AgendaItem):
        if item.meeting == meeting.id and not item.outcome:
            what = f"Nothing is recorded of item {item.number}."
            yield refuse("no-outcome", what, "The minutes would be silent on it.", "Record it.", "meeting", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and who sees it."""
    meeting = system.one(Meeting, given.meeting)
    blocks = [part for part in parts_of(given.text) if isinstance(part, Exempt)]
    name = names_of(system).get(meeting.body, meeting.body)
    return (
        f"These are the minutes of {name} of {meeting.on}, with the hash {document('', given.text).sha256[:12]}….",
        "Everyone can read them" + (f", but for {counted(len(blocks), 'exempt block')}." if blocks else "."),
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the meeting with its minutes."""
    meeting = system.one(Meeting, given.meeting)
    return Change(amend=(replace(meeting, minutes=document(f"decide/minutes/{meeting.id}.md", given.text)),))
