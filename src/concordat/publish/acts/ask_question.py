"""Ask a question: takes what anybody asks, gives it on record; the body that is asked publishes it and replies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from concordat.decide.records import Meeting
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.publish.asking import PUBLIC, code_of, email_findings, text_findings
from concordat.publish.names import names_of
from concordat.publish.records import Question

TITLE = "Ask a question"
ROLES = PUBLIC


@dataclass(frozen=True, kw_only=True)
class Given:
    """Your question. Nobody needs an account, and no name is published unless you agree.

    - `body`: the body that you ask
    - `text`: your question, in your own words
    - `meeting`: the meeting at which it should be answered, if you know it
    - `name`: your name, if you want to be called by it; it is not part of the record
    - `email`: where the reply should be sent, if you want it by e-mail; it is not part of the record
    - `agreed`: whether your name may be published with the question
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "meeting": "Meeting"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)
    PERSONAL: ClassVar[tuple[str, ...]] = ("name", "email")

    body: str
    text: str
    meeting: str = ""
    name: str = ""
    email: str = ""
    agreed: bool = False


def body(given: Given, system: System) -> str:
    """Return the body that is asked."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    found = [*given_findings(given, system), *text_findings(given.body, given.text, system, moment.day)]
    meeting = find(system, Meeting, given.meeting) if given.meeting else None
    if meeting is not None and (meeting.body != given.body or meeting.on < moment.day):
        what = "That is no meeting to come of the body that you ask."
        found.append(
            refuse("another-meeting", what, "It is answered at its own.", "Choose another, or none.", "meeting")
        )
    return (*found, *email_findings(given.email))


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who sees what from now on."""
    name = names_of(system).get(given.body, given.body)
    return (
        f"{name} sees your question and the days to its reply are counted from today.",
        "Everyone can read it once the body has published it.",
        "Your name is published only if the body puts it beside the question, with your agreement."
        if given.agreed and given.name
        else "Your name is not published.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the question as received: without name or address."""
    question = Question(
        id=code_of(given.body, given.text, moment.day),
        body=given.body,
        meeting=given.meeting,
        received=moment.day,
        text=" ".join(given.text.split()),
        source=f"asked through the public pages on {moment.day}",
    )
    return Change(add=(question,))
