"""Rule on an interest: takes an entry of the register, the item and what the chair ruled, gives the ruling with its reason for the minutes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from concordat.decide.acting import SECRETARY
from concordat.decide.meetings import Touched, book_of, interests_in, quorum_forecast
from concordat.decide.records import AgendaItem, Declaration, Interest, Meeting
from concordat.decide.upset_votes import upset_votes
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.period import holds
from concordat.kernel.system import System

TITLE = "Rule on an interest"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """What the chair ruled on one interest in one item.

    - `meeting`: the meeting
    - `item`: the number of the item
    - `interest`: the code of the entry in the register of interests
    - `action`: note; speak, no vote; leave; or no papers
    - `ruled_by`: who ruled on it
    - `reason`: why that was ruled, in words that the minutes can give
    """

    REFERS: ClassVar[Mapping[str, str]] = {"meeting": "Meeting", "interest": "Interest"}
    LONG: ClassVar[tuple[str, ...]] = ("reason",)

    meeting: str
    item: str
    interest: str
    action: Literal["note", "speak, no vote", "leave", "no papers"]
    ruled_by: str
    reason: str


def body(given: Given, system: System) -> str:
    """Return the body that meets."""
    meeting = find(system, Meeting, given.meeting)
    return meeting.body if meeting else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, and the quorum it would cost."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    meeting = find(system, Meeting, given.meeting)
    interest = find(system, Interest, given.interest)
    if meeting is None or interest is None:
        return
    if meeting.state == "cancelled":
        yield refuse("meeting-over", f"{meeting.id} is cancelled.", "There is no item.", "Choose another.", "meeting")
    item = find(system, AgendaItem, given.meeting, given.item)
    if item is None:
        what = f"The agenda of {meeting.id} has no item “{given.item}”."
        yield refuse("unknown-item", what, "A ruling is on an item.", "Correct the number.", "item")
        return
    if item.outcome:
        what = f"Item {item.number} was {item.outcome}."
        yield refuse("already-recorded", what, "A ruling comes before the item is taken.", "Leave it.", "item")
    if not holds(interest.starts, interest.ends, meeting.on):
        what = f"The interest does not hold on {meeting.on}."
        yield refuse("not-in-force", what, "There is nothing to rule on.", "Choose another entry.", "interest")
    elif not _matched(system, meeting, item, interest):
        what = f"Item {item.number} does not name {interest.organisation}, nor what it became."
        why = "The ruling stands; only the reader cannot see what it has to do with the item."
        yield refuse("not-matched", what, why, "Name the organisation in the item.", "item", "warning")
    after = changed(system, change(given, system, moment))
    yield from upset_votes(system, after, meeting)
    for forecast in quorum_forecast(after, book_of(after), meeting.id):
        if forecast.item.number == given.item:
            yield from forecast.findings


def _matched(system: System, meeting: Meeting, item: AgendaItem, interest: Interest) -> bool:
    try:
        found = interests_in(system, book_of(system), meeting, item, Touched(system))
    except Refused:
        return False
    return any(interest in one.entries for one in found)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is ruled, and what it does to the quorum."""
    one = system.one(Interest, given.interest)
    after = changed(system, change(given, system, moment))
    says = [f"{given.ruled_by} rules “{given.action}” for {one.holder} on item {given.item}: {given.reason}"]
    for forecast in quorum_forecast(after, book_of(after), given.meeting):
        if forecast.item.number == given.item and forecast.quorate is not None:
            says.append(f"{forecast.quorate.because.says}: {'a' if forecast.quorate.value else 'no'} quorum.")
    return (*says, "The ruling takes the place of what was proposed, and stands in the minutes with its reason.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the ruling, or the ruling anew where one was given before."""
    one = system.one(Interest, given.interest)
    ruling = Declaration(
        meeting=given.meeting,
        item=given.item,
        holder=one.holder,
        kind=one.kind,
        organisation=one.organisation,
        action=given.action,
        ruled_by=given.ruled_by,
        reason=given.reason,
        source=f"from the register ({one.id}); ruled on {moment.day}",
    )
    before = find(system, Declaration, given.meeting, given.item, one.holder, one.kind, one.organisation)
    return Change(amend=(ruling,)) if before else Change(add=(ruling,))
