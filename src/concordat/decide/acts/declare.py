"""Declare an interest in an item: takes the interest and what was ruled, gives the declaration and whether the item keeps its quorum."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from concordat.decide.meetings import book_of, quorum_forecast
from concordat.decide.meetings.interests import NO_VOTE
from concordat.decide.records import AgendaItem, Attendance, Declaration, Meeting
from concordat.decide.upset_votes import upset_votes
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System
from concordat.who.records import Appointment

TITLE = "Declare an interest"
ROLES = ("board member", "board secretary")


@dataclass(frozen=True, kw_only=True)
class Given:
    """An interest in one item.

    - `meeting`: the meeting
    - `item`: the number of the item
    - `holder`: a pseudonym, never a name
    - `kind`: financial, non-financial professional, non-financial personal, or indirect
    - `organisation`: the organisation it is in
    - `description`: what it is; kept from the public
    - `action`: note; speak, no vote; leave; or no papers
    - `ruled_by`: who ruled on it
    - `reason`: why that was ruled
    """

    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting"}
    LONG: ClassVar[tuple[str, ...]] = ("description", "reason")
    PERSONAL: ClassVar[tuple[str, ...]] = ("description",)

    meeting: str
    item: str
    holder: str
    kind: Literal["financial", "non-financial professional", "non-financial personal", "indirect"]
    organisation: str = ""
    description: str = ""
    action: Literal["note", "speak, no vote", "leave", "no papers"] = "note"
    ruled_by: str = ""
    reason: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that meets."""
    meeting = find(system, Meeting, given.meeting)
    return meeting.body if meeting else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, and the quorum it would cost."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    meeting = find(system, Meeting, given.meeting)
    if meeting is None:
        return
    if meeting.state == "cancelled":
        yield refuse("meeting-over", f"{meeting.id} is cancelled.", "There is no item.", "Choose another.", "meeting")
    if find(system, AgendaItem, given.meeting, given.item) is None:
        what = f"The agenda of {meeting.id} has no item “{given.item}”."
        yield refuse("unknown-item", what, "An interest is in an item.", "Correct the number.", "item")
    people = {one.holder for one in system.all(Attendance) if one.meeting == meeting.id}
    people |= {one.holder for one in system.all(Appointment) if one.body == meeting.body}
    if given.holder not in people:
        what = f"{given.holder} is neither in a post of {meeting.body} nor at {meeting.id}."
        yield refuse("unknown-person", what, "The ruling would bind nobody.", "Correct the pseudonym.", "holder")
    if given.action in NO_VOTE and not (given.ruled_by.strip() and given.reason.strip()):
        what = f"“{given.action}” is ruled without a reason, or by nobody."
        yield refuse("no-ruling", what, "The ruling and its reason are minuted.", "Give both.", "ruled_by")
    if find(system, Declaration, meeting.id, given.item, given.holder, given.kind, given.organisation):
        what = f"{given.holder} declared this interest in item {given.item} before."
        yield refuse("duplicate-key", what, "It was done before.", "Leave it as it is.", "holder")
        return
    after = changed(system, change(given, system, moment))
    yield from upset_votes(system, after, meeting)
    for forecast in quorum_forecast(after, book_of(after), meeting.id):
        if forecast.item.number == given.item:
            yield from forecast.findings


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, who sees which part of it, and what it does to the quorum."""
    after = changed(system, change(given, system, moment))
    effects = {
        "note": "takes part in the item in full",
        "speak, no vote": "may speak and does not vote",
        "leave": "leaves for the item and does not vote",
        "no papers": "is not given the papers, leaves and does not vote",
    }
    a = "an" if given.kind == "indirect" else "a"
    says = [f"{given.holder} has {a} {given.kind} interest in item {given.item} and {effects[given.action]}."]
    for forecast in quorum_forecast(after, book_of(after), given.meeting):
        if forecast.item.number == given.item and forecast.quorate is not None:
            says.append(f"{forecast.quorate.because.says}: {'a' if forecast.quorate.value else 'no'} quorum.")
    return (
        *says,
        "The kind of interest, the organisation, the ruling and its reason stand in the minutes and the register.",
        "The description is kept from the public and can be erased.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the declaration."""
    one = Declaration(
        meeting=given.meeting,
        item=given.item,
        holder=given.holder,
        kind=given.kind,
        organisation=given.organisation,
        description=given.description,
        action=given.action,
        ruled_by=given.ruled_by,
        reason=given.reason,
        source=f"declared on {moment.day}",
    )
    return Change(add=(one,))
