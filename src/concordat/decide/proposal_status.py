"""The status of a proposal: takes what its bodies resolved up to a day, gives the combined result, early and honest, and how it came."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from concordat.decide.body_vote import BodyVote, body_vote, in_order
from concordat.decide.calculations.combined import Given, Gives
from concordat.decide.calculations.combined import calculate as combine
from concordat.decide.calculations.latest_publication import Gives as Notice
from concordat.decide.checks import Checked, checked
from concordat.decide.combining_reasons import combined_because
from concordat.decide.notice import notice_of
from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.decide.roll import NO_ROLLS, Roll, Rolls
from concordat.decide.rules import rule_of
from concordat.decide.voting_body import VotingBody
from concordat.decide.weights import Weights, body_weights
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import System
from concordat.who.records import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What was so after one body resolved (`body` empty: after the last date had passed), as known that day."""

    on: date
    body: str
    vote: BodyVote | None
    combined: Answer[Gives]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalStatus:
    """Where one proposal stands: the combined result, every body, how it came to be vote by vote, and the papers' days."""

    proposal: Proposal
    as_at: date
    combined: Answer[Gives]
    bodies: tuple[BodyVote, ...]
    timeline: tuple[Moment, ...]
    papers: Mapping[str, Answer[Notice]]
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
        """The day on which the result was settled, None while open or lapsed."""
        return next(
            (one.on for one in self.timeline if one.combined.value.status in ("CARRIED", "LOST", "VETOED")), None
        )


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
    room = _Room(system, proposal, record, weights, names)
    bodies = room.bodies(known, known_at=known_at, voting_on=day)
    return ProposalStatus(
        proposal=proposal,
        as_at=day,
        combined=room.combined(bodies, day).named(f"decide.{proposal.id}.combined"),
        bodies=bodies,
        timeline=tuple(_timeline(room, known, day)),
        papers=_papers(system, record.ballots),
        findings=record.findings,
    )


@dataclass(frozen=True, slots=True)
class _Room:
    """What stays the same while votes come in."""

    system: System
    proposal: Proposal
    record: Checked
    weights: Weights
    names: Mapping[str, str]

    def bodies(
        self, resolutions: Sequence[Resolution], *, known_at: date | None = None, voting_on: date | None = None
    ) -> tuple[BodyVote, ...]:
        """Return where each body stands; a vote by member that is not closed is told only as at the day asked about."""
        return tuple(
            body_vote(
                self.proposal,
                ballot,
                (one for one in resolutions if one.body == ballot.body),
                self.system.rules,
                name=self.names.get(ballot.body, ""),
                rolls=self._rolls(ballot, resolutions, known_at, voting_on),
            )
            for ballot in self.record.ballots
        )

    def _rolls(
        self, ballot: Ballot, resolutions: Sequence[Resolution], known_at: date | None, voting_on: date | None
    ) -> Rolls:
        held = self.record.rolls.get(ballot.body)
        if not held:
            return NO_ROLLS
        closed = {one.met_on for one in resolutions if one.body == ballot.body}
        return {
            day: roll if day in closed else _known(roll, known_at)
            for day, roll in held.items()
            if day in closed or (voting_on is not None and day <= voting_on)
        }

    def combined(self, bodies: Iterable[BodyVote], day: date) -> Answer[Gives]:
        votes = tuple(bodies)
        given = Given(
            rule=self.proposal.rule,
            bodies=tuple(self._voting(vote) for vote in votes),
            as_at=day,
            last_date=self.proposal.last_date,
        )
        answer = combine(given, self.system.rules)
        reasons = {vote.body: self._weighed(vote) for vote in votes}
        tree = combined_because(answer.value, reasons, self.system.rules, day, self._rule(), self.names)
        return replace(answer, because=tree)

    def _voting(self, vote: BodyVote) -> VotingBody:
        weights = self.weights.of.get(vote.body, {})
        return VotingBody(body=vote.body, status=vote.status.value, weights=weights, meets_on=vote.ballot.meets_on)

    def _weighed(self, vote: BodyVote) -> Because:
        weight = self.weights.because.get(vote.body)
        because = vote.status.because
        return replace(because, parts=(*because.parts, weight)) if weight else because

    def _rule(self) -> Because:
        last = f", to be decided by {self.proposal.last_date}" if self.proposal.last_date else ""
        says = f"“{self.proposal.title}” (text {self.proposal.text.sha256[:12]}…) is carried by “{self.proposal.rule}”{last}"
        return because_record(says, "Proposal", self.proposal.id, value=self.proposal.rule)


def _timeline(room: _Room, known: Sequence[Resolution], day: date) -> Iterable[Moment]:
    for number, resolution in enumerate(known, 1):
        bodies = room.bodies(known[:number])
        vote = next(vote for vote in bodies if vote.body == resolution.body)
        combined = room.combined(bodies, resolution.met_on)
        name = f"decide.{room.proposal.id}.combined.{resolution.met_on}.{resolution.body}"
        yield Moment(on=resolution.met_on, body=resolution.body, vote=vote, combined=combined.named(name))
    combined = room.combined(room.bodies(known), day)
    if combined.value.status == "LAPSED":
        name = f"decide.{room.proposal.id}.combined.{day}"
        yield Moment(on=day, body="", vote=None, combined=combined.named(name))


def _known(roll: Roll, known_at: date | None) -> Roll:
    return replace(roll, votes=tuple(one for one in roll.votes if known_at is None or one.recorded <= known_at))


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
