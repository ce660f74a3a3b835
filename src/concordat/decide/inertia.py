"""Inertia: takes where a proposal stands, gives for each body the days it lay there, the meetings that passed without a decision, and whether it can block alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from concordat.decide.body_vote import BodyVote, on_this_text
from concordat.decide.proposal_status import ProposalStatus
from concordat.decide.records import AgendaItem, Meeting, Resolution
from concordat.kernel.answer import Answer, Because, RecordRef, because_record
from concordat.kernel.system import System, key_of

REFUSED = ("LOST", "VETOED")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyInertia:
    """How long a proposal lay with one body.

    `days` from the day it was opened until the body decided, or until nobody could any more; `missed` meetings of the body in
    between that ended without a decision; `blocks_alone` whether its refusal alone would still stop it; `refused` whether it did.
    """

    vote: BodyVote
    days: Answer[int]
    missed: Answer[int]
    blocks_alone: bool
    refused: bool


def inertia(system: System, told: ProposalStatus) -> tuple[BodyInertia, ...]:
    """Return one record a body, the longest first."""
    found = (_of(system, told, vote) for vote in told.bodies)
    return tuple(sorted(found, key=lambda one: (-one.days.value, -one.missed.value, one.vote.body)))


def _of(system: System, told: ProposalStatus, vote: BodyVote) -> BodyInertia:
    end, because = _end(told, vote)
    opened = because_record(f"Opened on {told.proposal.opened}", "Proposal", told.proposal.id)
    days = max(0, (end - told.proposal.opened).days)
    missed = dict(_missed(system, told, vote, end))
    parts = tuple(missed.values()) or (opened, because)
    return BodyInertia(
        vote=vote,
        days=Answer(days, Because(f"days until {end}", days, "days", parts=(opened, because)), unit="days"),
        missed=Answer(
            len(missed),
            Because(f"meetings up to {end} without a decision on this text", len(missed), "meetings", parts=parts),
            unit="meetings",
        ),
        blocks_alone=(vote.body,) in told.combined.value.blocking and told.withdrawn_on is None,
        refused=vote.status.value in REFUSED,
    )


def _end(told: ProposalStatus, vote: BodyVote) -> tuple[date, Because]:
    """Return the day on which the clock of a body stops, and why: its decision, or the first day after which it could not decide."""
    if vote.resolution is not None and vote.settled:
        act = RecordRef("Resolution", key_of(vote.resolution))
        return vote.resolution.met_on, Because(f"It decided on {vote.resolution.met_on}", act=act)
    ends = [(told.as_at, "It is still open")]
    if told.withdrawn_on is not None:
        ends.append((told.withdrawn_on, f"The proposal was withdrawn on {told.withdrawn_on}"))
    if told.proposal.last_date is not None:
        ends.append((told.proposal.last_date, f"The last date is {told.proposal.last_date}"))
    end, says = min(ends)
    return end, because_record(says, "Proposal", told.proposal.id)


def _missed(system: System, told: ProposalStatus, vote: BodyVote, end: date) -> Iterator[tuple[date, Because]]:
    """Give each day on which the body met, or was to meet, on this text and did not decide it."""
    decided = vote.resolution.met_on if vote.resolution and vote.settled else None

    def within(day: date | None) -> bool:
        return day is not None and told.proposal.opened <= day <= min(end, told.as_at) and day != decided

    if vote.ballot.meets_on is not None and within(vote.ballot.meets_on):
        says = f"It was to meet on {vote.ballot.meets_on}"
        yield vote.ballot.meets_on, because_record(says, "Ballot", *key_of(vote.ballot))
    items = {item.meeting for item in system.all(AgendaItem) if item.proposal == told.proposal.id}
    for meeting in system.all(Meeting):
        held = meeting.kind == "meeting" and meeting.state == "held" and meeting.body == vote.body
        if held and meeting.id in items and within(meeting.on):
            yield meeting.on, because_record(f"It met on {meeting.on} with this on its agenda", "Meeting", meeting.id)
    for one in system.all(Resolution):
        if (one.proposal, one.body) == (told.proposal.id, vote.body) and within(one.met_on):
            what = "on conditions" if one.conditions else "without a valid decision"
            what = what if on_this_text(told.proposal, one) else "on another text"
            yield one.met_on, Because(f"It voted on {one.met_on} {what}", act=RecordRef("Resolution", key_of(one)))
