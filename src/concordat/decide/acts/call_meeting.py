"""Call a meeting: takes when, where and how open it is, gives the meeting as called, with the day by which its papers must be out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Literal

from concordat.decide.acting import SECRETARY, names_of
from concordat.decide.meetings import book_of, papers_day
from concordat.decide.records import Meeting
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Call a meeting"
ROLES = SECRETARY
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A meeting.

    - `id`: a code that never changes; that of a meeting already planned calls that one
    - `body`: the body that meets
    - `on`: the day
    - `time`: the time of day, such as 13:30
    - `place`: where
    - `openness`: public, part private or private
    - `exclusion`: the resolution that excludes the public, with its reasons
    - `chair`: the post that presides
    """

    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "chair": "Post"}
    LONG: ClassVar[tuple[str, ...]] = ("exclusion",)

    id: str
    body: str
    on: date
    time: str = ""
    place: str = ""
    openness: Literal["public", "part private", "private"] = "public"
    exclusion: str = ""
    chair: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that meets."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the call, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.id and not _CODE.fullmatch(given.id):
        why = "A code names pages and files: letters, digits, and . _ - between them, 80 at the most."
        yield refuse("bad-code", f"id is “{given.id}”.", why, "Choose a plain code.", "id")
    before = find(system, Meeting, given.id)
    if before is not None and (before.state, before.body) != ("planned", given.body):
        what = f"There is a meeting “{given.id}” of {before.body} already, {before.state}."
        yield refuse("duplicate-key", what, "It may have been called before.", "Choose another code.", "id")
    if given.on < moment.day:
        what = f"The meeting would be on {given.on}, and today is {moment.day}."
        yield refuse("in-the-past", what, "Nobody can come to it.", "Choose a later day.", "on")
    if given.time and not _TIME.fullmatch(given.time):
        yield refuse("bad-time", f"time is “{given.time}”.", "It is no time of day.", "Write it as 13:30.", "time")
    if given.openness != "public" and not given.exclusion.strip():
        what = f"The meeting is {given.openness}, and no reason for it is given."
        why = "The public is excluded only by a resolution that gives its reasons."
        yield refuse("no-exclusion", what, why, "Give the resolution with its reasons.", "exclusion")
    for other in system.all(Meeting):
        if (other.body, other.on) == (given.body, given.on) and other.state != "cancelled" and other.id != given.id:
            what = f"{given.body} meets on {given.on} already: {other.id}."
            yield refuse("same-day", what, "It may be the same meeting.", "Check the day.", "on", "warning")
    yield from _notice(given, system, moment)


def _notice(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    try:
        papers = papers_day(system, book_of(system), _meeting(given, system, moment))
    except Refused as refused:
        yield from refused.findings
        return
    if papers is not None and papers.value.latest_publication < moment.day:
        what = f"Papers for {given.on} had to be out by {papers.value.latest_publication}."
        why = f"{papers.because.says}."
        yield refuse("notice-too-short", what, why, "Choose a later day, or record why.", "on", "warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who sees it, and which clock starts."""
    name = names_of(system).get(given.body, given.body)
    says = [f"{name} is called to meet on {given.on}; public notice is given today, {moment.day}."]
    open_to = {"public": "Anyone may attend.", "part private": "Anyone may attend the public part."}
    says.append(open_to.get(given.openness, "The public may not attend; the reason is published."))
    try:
        papers = papers_day(system, book_of(system), _meeting(given, system, moment))
    except Refused:
        papers = None
    if papers is not None:
        says.append(f"The clock for its papers starts: they must be out by {papers.value.publish_by}.")
    else:
        says.append("No notice rule is known for this kind of body, so no clock starts for its papers.")
    return (*says, "The meeting appears on the body's page, in its calendar and in the forward plan.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the meeting as called."""
    meeting = _meeting(given, system, moment)
    return Change(amend=(meeting,)) if find(system, Meeting, given.id) else Change(add=(meeting,))


def _meeting(given: Given, system: System, moment: Moment) -> Meeting:
    called = Meeting(
        id=given.id,
        body=given.body,
        on=given.on,
        time=given.time,
        place=given.place,
        openness=given.openness,
        exclusion=given.exclusion,
        notice_given=moment.day,
        state="called",
        chair=given.chair,
        source=f"called on {moment.day}",
    )
    before = find(system, Meeting, given.id)
    return replace(called, kind=before.kind, papers_out=before.papers_out) if before else called
