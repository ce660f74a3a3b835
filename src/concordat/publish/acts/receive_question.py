"""Receive a question or petition: takes its text and the meeting it is put to, gives it on record; it is not public yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from concordat.decide.records import Meeting
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.acting import BODY_ROLES
from concordat.publish.records import Question

TITLE = "Receive a question"
ROLES = (*BODY_ROLES, "scrutiny officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """What was received.

    - `id`: a code that never changes
    - `body`: the body that is asked
    - `text`: the question, or what the petition asks for
    - `kind`: question or petition
    - `meeting`: the meeting it is put to, if one
    - `signatures`: how many signed
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "meeting": "Meeting"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Question"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    id: str
    body: str
    text: str
    kind: Literal["question", "petition"] = "question"
    meeting: str = ""
    signatures: int | None = None


def body(given: Given, system: System) -> str:
    """Return the body that is asked."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.signatures is not None and given.signatures < 1:
        what = f"{given.signatures} signed it."
        yield refuse("number-out-of-range", what, "Somebody signed it.", "Correct it, or leave it empty.", "signatures")
    meeting = find(system, Meeting, given.meeting)
    if meeting is not None and meeting.body != given.body:
        what = f"{meeting.id} is a meeting of {meeting.body}."
        yield refuse("another-meeting", what, "A body is asked at its own.", "Choose its meeting.", "meeting")
    if meeting is not None and meeting.on < moment.day:
        what = f"The meeting was on {meeting.on}, and today is {moment.day}."
        yield refuse("in-the-past", what, "It can be put to no meeting that is over.", "Choose a later one.", "meeting")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say which days are counted from now on."""
    meeting = find(system, Meeting, given.meeting)
    due = (
        f"A reply is due at the meeting on {meeting.on}."
        if meeting
        else "The days to the reply are counted from today."
    )
    return (due, "No name is kept with it. It is not public before it is published.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the question as received."""
    question = Question(
        id=given.id,
        kind=given.kind,
        body=given.body,
        meeting=given.meeting,
        received=moment.day,
        text=given.text,
        signatures=given.signatures,
        source=f"received on {moment.day}",
    )
    return Change(add=(question,))
