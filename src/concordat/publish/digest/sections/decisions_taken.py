"""Decisions taken: what bodies resolved, what that settled, and what meetings recorded; an item noted leaves its questions open."""

from collections.abc import Iterator, Mapping
from datetime import date

from concordat.decide import status
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.records import AgendaItem, Compatibility, Discharge, Meeting, Proposal, Resolution
from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.kernel.text import counted
from concordat.publish.digest.lines import line, line_why
from concordat.publish.digest.window import ReportLine, Window
from concordat.publish.names import names_of
from concordat.publish.records.scrutiny import ScrutinyRequest
from concordat.publish.trackers.scrutiny_requests import row

PLACE, TITLE = 1, "Decisions taken"
VOTED = ("carried", "lost")


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for each resolution recorded, each that was agreed on, each proposal settled, and each outcome of an open item."""
    names = names_of(system)
    for one in system.all(Resolution):
        if one.recorded in window:
            votes = f"{one.in_favour} for, {one.against} against, {one.abstained} abstained"
            yield line(
                one, f"{names.get(one.body, one.body)} voted on {_title(names, one.proposal)}: {votes}.", one.met_on
            )
    yield from _agreed(system, names, window)
    for proposal in system.all(Proposal):
        yield from _settled(system, proposal, window)
    meetings = {one.id: one for one in system.all(Meeting)}
    for item in system.all(AgendaItem):
        meeting = meetings.get(item.meeting)
        # A vote on a proposal was told as a vote.
        told = item.proposal and item.outcome in VOTED
        if meeting and meeting.on in window and item.outcome and item.openness != "private" and not told:
            noted = _left_open(system, meeting, window) if item.outcome == "noted" else ""
            yield line(
                item, f"{names.get(meeting.body, meeting.body)}: “{item.title}” {item.outcome}{noted}.", meeting.on
            )


def _agreed(system: System, names: Mapping[str, str], window: Window) -> Iterator[ReportLine]:
    """Give what bodies declared compatible, and the conditions that were met."""
    for one in system.all(Compatibility):
        if one.declared in window:
            by, whose = names.get(one.body, one.body), names.get(one.approved_by, one.approved_by)
            says = f"{by} declared compatible what {whose} carried on {_title(names, one.proposal)}."
            yield line(one, says, one.declared)
    for met in system.all(Discharge):
        if met.discharged in window:
            name, number = names.get(met.body, met.body), met.condition
            says = f"Condition {number} of {name} on {_title(names, met.proposal)} is met: {met.evidence}."
            yield line(met, says, met.discharged)


def _left_open(system: System, meeting: Meeting, window: Window) -> str:
    """Noting decides nothing: what the meeting asked stays open until the committee accepts an answer."""
    asked = (one for one in system.all(ScrutinyRequest) if one.meeting == meeting.id)
    still = sum(not row(system, one, window.last).value.closed for one in asked)
    return f"; {counted(still, 'request')} it made stay open until accepted" if still else ""


def _settled(system: System, proposal: Proposal, window: Window) -> Iterator[ReportLine]:
    told = _status(system, proposal, window)
    if told and told.decided_on in window:
        combined = told.combined
        yield line_why(
            proposal, f"“{proposal.title}” is now {combined.value.status}.", combined.because, told.decided_on
        )
    elif told and _unconditional(told, window):
        says = f"“{proposal.title}” is now {told.combined.value.status}, its conditions being met."
        yield line_why(proposal, says, told.combined.because, _unconditional(told, window))
    if proposal.withdrawn in window:
        yield line(proposal, f"“{proposal.title}” was withdrawn: {proposal.withdrawn_reason}.", proposal.withdrawn)


def _unconditional(told: ProposalStatus, window: Window) -> date | None:
    """Return the day in the window on which what was carried subject to conditions was carried as it stands."""
    if told.standing.value != "CARRIED":
        return None
    first = next(one for one in told.timeline if one.combined.value.status == "CARRIED")
    return first.on if first.on in window and first.on != told.decided_on else None


def _status(system: System, proposal: Proposal, window: Window) -> ProposalStatus | None:
    """Where a proposal stood; a proposal that cannot be answered is a finding of its own room and no line here."""
    try:
        return (
            status(system, proposal.id, window.last, known_at=window.last) if proposal.opened <= window.last else None
        )
    except Refused:
        return None


def _title(names: Mapping[str, str], proposal: str) -> str:
    return f"“{names.get(proposal, proposal)}”"
