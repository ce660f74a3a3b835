"""Put an item on an agenda: takes its number, title and purpose, gives the item, or the item anew as long as nothing came of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from concordat.decide.acting import SECRETARY, names_of
from concordat.decide.meetings import Touched, book_of, interests_in
from concordat.decide.records import AgendaItem, Ballot, Meeting
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding, Refused, Severity
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.system import System

TITLE = "Put an item on an agenda"
ROLES = SECRETARY


@dataclass(frozen=True, kw_only=True)
class Given:
    """An agenda item.

    - `meeting`: the meeting
    - `number`: its number on the agenda
    - `title`: what it is called; public even where the item is private
    - `purpose`: decision, information or discussion
    - `proposal`: the proposal that is voted on, if any
    - `openness`: public, part private or private
    - `private_reason`: why it is not public
    - `organisations`: the codes of the suppliers and beneficiaries it touches; interests in them are interests in it
    - `contracts`: the contracts that it or its papers are about; interests in their parties are interests in it
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "meeting": "Meeting",
        "proposal": "Proposal",
        "organisations": "Body",
        "contracts": "Contract",
    }

    meeting: str
    number: str
    title: str
    purpose: Literal["decision", "information", "discussion"] = "decision"
    proposal: str = ""
    openness: Literal["public", "part private", "private"] = "public"
    private_reason: str = ""
    organisations: tuple[str, ...] = ()
    contracts: tuple[str, ...] = ()


def body(given: Given, system: System) -> str:
    """Return the body that meets."""
    meeting = find(system, Meeting, given.meeting)
    return meeting.body if meeting else ""


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the item, or that should be known."""
    return (*given_findings(given, system), *_check(given, system))


def _check(given: Given, system: System) -> Iterator[Finding]:
    meeting = find(system, Meeting, given.meeting)
    if meeting is None:
        return
    if meeting.state in ("held", "cancelled"):
        what = f"{meeting.id} is {meeting.state}."
        yield refuse("meeting-over", what, "Its agenda is closed.", "Choose another meeting.", "meeting")
    before = find(system, AgendaItem, given.meeting, given.number)
    if before is not None and before.outcome:
        what = f"Item {given.number} was {before.outcome}."
        yield refuse("already-recorded", what, "What was taken stays as it was.", "Choose another number.", "number")
    if given.openness != "public" and not given.private_reason.strip():
        why = "Whatever is taken in private says why."
        yield refuse("no-reason", f"The item is {given.openness}.", why, "Give the reason.", "private_reason")
    if given.openness != "public" and meeting.openness == "public":
        what = f"{meeting.id} is called as a public meeting."
        why = "The public is excluded only by a resolution of the meeting, with reasons."
        yield refuse("openness", what, why, "Call it as open in part, with the resolution.", "openness")
    if given.proposal and find(system, Ballot, given.proposal, meeting.body) is None:
        what = f"{meeting.body} has no vote on {given.proposal}."
        why = "It can take note of it and talk about it."
        severity: Severity = "stop" if given.purpose == "decision" else "warning"
        yield refuse("no-ballot", what, why, "Choose another purpose, or another proposal.", "proposal", severity)


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded and who sees it."""
    meeting = system.one(Meeting, given.meeting)
    name = names_of(system).get(meeting.body, meeting.body)
    says = [
        f"Item {given.number}, “{given.title}”, for {given.purpose}, stands on the agenda of {name} on {meeting.on}."
    ]
    if given.openness == "public":
        says.append("Everyone sees the item and its papers.")
    else:
        says.append(f"Everyone sees its title, and that it is {given.openness} because: {given.private_reason}.")
    ballot = find(system, Ballot, given.proposal, meeting.body)
    if ballot is not None and ballot.meets_on != meeting.on:
        was = f"{ballot.meets_on}" if ballot.meets_on else "not known"
        says.append(f"{name} was to vote on {given.proposal} on a day that is {was}; set its ballot to {meeting.on}.")
    says += _interests(system, meeting, _item(given, moment))
    return tuple(says)


def _interests(system: System, meeting: Meeting, item: AgendaItem) -> list[str]:
    try:
        found = interests_in(system, book_of(system), meeting, item, Touched(system))
    except Refused:
        return []  # no rule says what to propose on that day
    return [f"{one.ruled.person} has {one.ruled.why}; proposed: {one.ruled.action}." for one in found]


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the item."""
    item = _item(given, moment)
    before = find(system, AgendaItem, given.meeting, item.number)
    return Change(amend=(item,)) if before else Change(add=(item,))


def _item(given: Given, moment: Moment) -> AgendaItem:
    return AgendaItem(
        meeting=given.meeting,
        number=given.number.strip(),
        title=given.title,
        proposal=given.proposal,
        purpose=given.purpose,
        openness=given.openness,
        private_reason=given.private_reason,
        organisations=given.organisations,
        contracts=given.contracts,
        source=f"put on the agenda on {moment.day}",
    )
