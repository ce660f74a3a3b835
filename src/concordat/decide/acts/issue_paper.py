"""Issue a paper: takes its text and item, gives it as issued today, with whether it is in time and what of it the public will not see."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from concordat.decide.acting import SECRETARY
from concordat.decide.meetings import book_of, meeting_clock
from concordat.decide.records import AgendaItem, Meeting, Paper
from concordat.kernel.act import Change, Moment
from concordat.kernel.exempt import Exempt, parts_of
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System, document
from concordat.kernel.text import counted

TITLE = "Issue a paper"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """A paper.

    - `id`: a code that never changes
    - `meeting`: the meeting it is for
    - `item`: the number of its item on the agenda
    - `title`: what it is called
    - `text`: the paper as Markdown; exempt blocks are marked in it
    - `supplement_to`: the paper it adds to, if any
    - `note`: for a supplement, what changed
    - `private`: whether the whole of it is withheld
    - `private_reason`, `review_on`: why, and when that is looked at again
    """

    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting", "supplement_to": "Paper"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Paper"}
    LONG: ClassVar[tuple[str, ...]] = ("text",)

    id: str
    meeting: str
    item: str
    title: str
    text: str
    supplement_to: str = ""
    note: str = ""
    private: bool = False
    private_reason: str = ""
    review_on: date | None = None


def body(given: Given, system: System) -> str:
    """Return the body that meets."""
    meeting = find(system, Meeting, given.meeting)
    return meeting.body if meeting else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the paper, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    try:
        blocks = [part for part in parts_of(given.text) if isinstance(part, Exempt)]
    except Refused as refused:
        yield from refused.findings
        blocks = []
    for block in blocks:
        if block.review <= moment.day:
            what = f"The exempt block of line {block.line} is to be reviewed on {block.review}."
            yield refuse("review-due", what, "That day has come.", "Release the block, or give a later day.", "text")
    if given.private and not (given.private_reason.strip() and given.review_on):
        what = "The paper is private without a reason or a review date."
        why = "Whatever is withheld says why, and when that is looked at again."
        yield refuse("no-reason", what, why, "Give both.", "private_reason")
    if given.supplement_to and not given.note.strip():
        why = "A reader of the first paper must see what is new."
        yield refuse("no-note", "It is not said what changed.", why, "Say it in note.", "note")
    adds_to = find(system, Paper, given.supplement_to)
    if adds_to is not None and (adds_to.meeting, adds_to.item) != (given.meeting, given.item):
        what = f"{adds_to.id} belongs to item {adds_to.item} of {adds_to.meeting}."
        yield refuse("another-item", what, "A supplement stands with its paper.", "Choose that item.", "supplement_to")
    meeting = find(system, Meeting, given.meeting)
    if meeting is not None:
        yield from _for_meeting(given, system, meeting, moment)


def _for_meeting(given: Given, system: System, meeting: Meeting, moment: Moment) -> Iterator[Finding]:
    if meeting.state in ("held", "cancelled") or meeting.on < moment.day:
        state = meeting.state if meeting.state in ("held", "cancelled") else f"was on {meeting.on}"
        what = f"{meeting.id} {'is ' if state == meeting.state else ''}{state}."
        yield refuse("meeting-over", what, "Nobody would read it there.", "Choose another meeting.", "meeting")
        return
    item = find(system, AgendaItem, given.meeting, given.item)
    if item is None:
        what = f"The agenda of {meeting.id} has no item “{given.item}”."
        yield refuse("unknown-item", what, "A paper belongs to an item.", "Put the item on the agenda first.", "item")
    elif item.openness == "private" and not given.private:
        what = f"Item {item.number} is taken in private, and the paper would be public."
        yield refuse(
            "openness", what, "Papers of a private item are private.", "Mark it private, with its reason.", "private"
        )
    latest = _latest(system, meeting, moment)
    if latest is not None and moment.day > latest:
        what = f"Papers for {meeting.on} had to be out by {latest}."
        why = "It comes late: the meeting must accept it as urgent, with the reason, or put the item off."
        yield refuse("papers-late", what, why, "Record why it is late.", "meeting", "warning")


def _latest(system: System, meeting: Meeting, moment: Moment) -> date | None:
    try:
        clock = meeting_clock(system, book_of(system), meeting.id, moment.day)
    except Refused:
        return None
    return clock.papers.value.latest_publication if clock.papers else None


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who sees it, and whether it is in time."""
    meeting = system.one(Meeting, given.meeting)
    latest = _latest(system, meeting, moment)
    says = [f"“{given.title}” is issued today, {moment.day}, for item {given.item} of the meeting on {meeting.on}."]
    if latest is not None:
        says.append(f"It is {'in time' if moment.day <= latest else 'late'}: papers are due by {latest}.")
    if given.private:
        says.append(f"The public sees its title and that it is withheld because: {given.private_reason}.")
        says.append(f"The reason is looked at again on {given.review_on}.")
    else:
        blocks = [part for part in parts_of(given.text) if isinstance(part, Exempt)]
        says.append("Everyone can read it" + (f", but for {counted(len(blocks), 'exempt block')}." if blocks else "."))
        says += [f"Withheld until {block.review}, by {block.by}: {block.reason}." for block in blocks]
    if given.supplement_to:
        says.append(f"It stands with “{given.supplement_to}” and says what changed: {given.note}.")
    return (*says, "Those who follow the meeting are told.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the paper, and the meeting with the day its papers went out."""
    paper = Paper(
        id=given.id,
        meeting=given.meeting,
        item=given.item,
        title=given.title,
        text=document(f"decide/papers/{given.id}.md", given.text),
        issued=moment.day,
        supplement_to=given.supplement_to,
        note=given.note,
        private=given.private,
        private_reason=given.private_reason,
        review_on=given.review_on,
        source=f"issued on {moment.day}",
    )
    meeting = system.one(Meeting, given.meeting)
    first: tuple[Any, ...] = () if meeting.papers_out else (replace(meeting, papers_out=moment.day),)
    return Change(add=(paper,), amend=first)
