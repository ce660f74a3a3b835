"""The status of a proposal: takes what its bodies resolved up to a day, gives the combined result, early and honest, and how it came."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from concordat.decide.body_vote import BodyVote, in_order
from concordat.decide.calculations.combined import Gives
from concordat.decide.calculations.latest_publication import Gives as Notice
from concordat.decide.checks import checked
from concordat.decide.notice import notice_of
from concordat.decide.proposal_room import Room
from concordat.decide.proposal_timeline import Moment, timeline
from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.decide.rules import rule_of
from concordat.decide.weights import body_weights
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import System
from concordat.who.records import Body

SETTLED = ("CARRIED", "CARRIED-SUBJECT", "LOST", "VETOED")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalStatus:
    """Where one proposal stands: the combined result, every body, how it came to be vote by vote, and the papers' days."""

    proposal: Proposal
    as_at: date
    combined: Answer[Gives]
    bodies: tuple[BodyVote, ...]
    timeline: tuple[Moment, ...]
    papers: Mapping[str, Answer[Notice]]
    approvals: Mapping[tuple[str, date], Resolution]
    findings: tuple[Finding, ...] = ()

    @property
    def withdrawn_on(self) -> date | None:
        """The day the proposal was withdrawn, None where it still stands on the day asked about."""
        day = self.proposal.withdrawn
        return day if day is not None and day <= self.as_at else None

    @property
    def standing(self) -> Answer[str]:
        """The combined status, or WITHDRAWN."""
        combined = self.combined
        if self.withdrawn_on is None:
            return Answer(combined.value.status, combined.because, combined.name, findings=combined.findings)
        says = f"“{self.proposal.title}” was withdrawn on {self.withdrawn_on}: {self.proposal.withdrawn_reason}"
        record = because_record(says, "Proposal", self.proposal.id)
        because = Because(says, "WITHDRAWN", parts=(record, combined.because))
        return Answer("WITHDRAWN", because, combined.name, findings=combined.findings)

    @property
    def decided_on(self) -> date | None:
        """The day on which the result was settled, if only subject to conditions; None while open or lapsed."""
        return next((one.on for one in self.timeline if one.combined.value.status in SETTLED), None)


def status(
    system: System, proposal_id: str, as_at: date | None = None, *, known_at: date | None = None
) -> ProposalStatus:
    """Return where a proposal stands on a day (the system's own where none is given), by what was recorded by `known_at`.

    Raises Refused for a proposal that does not exist, has no ballots, or whose rule cannot be read or met.
    """
    proposal = _proposal(system, proposal_id)
    day = as_at or system.settings.as_at
    record = checked(system, proposal)
    known = sorted(
        (
            resolution
            for resolution in record.resolutions
            if resolution.met_on <= day and (known_at is None or resolution.recorded <= known_at)
        ),
        key=in_order,
    )
    weights = body_weights(system, (ballot.body for ballot in record.ballots), rule_of(proposal.rule), day)
    names = {body.id: body.short_name or body.name for body in system.all(Body)}
    room = Room(system, proposal, record, weights, names)
    known_by = day if known_at is None else min(day, known_at)
    agreed = record.agreed.until(known_by, known_by)
    bodies = room.bodies(known, agreed, day, known_at=known_at, voting_on=day)
    return ProposalStatus(
        proposal=proposal,
        as_at=day,
        combined=room.combined(bodies, agreed, day).named(f"decide.{proposal.id}.combined"),
        bodies=bodies,
        timeline=tuple(timeline(room, known, agreed, day)),
        papers=_papers(system, record.ballots),
        approvals=record.approvals,
        findings=record.findings,
    )


def _papers(system: System, ballots: Iterable[Ballot]) -> dict[str, Answer[Notice]]:
    found: dict[str, Answer[Notice]] = {}
    for ballot in ballots:
        try:
            notice = notice_of(ballot, system.rules)
        except Refused:
            continue  # the ballot's own check has told it
        if notice is not None:
            found[ballot.body] = notice
    return found


def _proposal(system: System, proposal_id: str) -> Proposal:
    for proposal in system.all(Proposal):
        if proposal.id == proposal_id:
            return proposal
    known = ", ".join(proposal.id for proposal in system.all(Proposal)) or "none"
    raise Refused(
        Finding(
            "unknown-proposal",
            f"there is no proposal “{proposal_id}”.",
            f"The system has {known}.",
            "Correct the code, or add the proposal to decide/proposals.csv.",
            Place(field="proposal"),
        )
    )
