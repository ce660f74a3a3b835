"""One body's vote on a proposal: takes its ballot and resolutions, gives its status with the acts and records it stands on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.calculations.status import Gives
from concordat.decide.calculations.status import calculate as status_of
from concordat.decide.governance import reading
from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.decide.votes import CastingVote, Votes
from concordat.decide.voting_body import BodyStatus
from concordat.kernel.answer import Answer, Because, RecordRef, because_record
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import key_of

DECIDED = ("CARRIED", "LOST", "VETOED")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyVote:
    """Where one body stands: its ballot, its status with why, and the resolution that status comes from (none: not met)."""

    ballot: Ballot
    status: Answer[BodyStatus]
    resolution: Resolution | None = None
    counted: Gives | None = None

    @property
    def body(self) -> str:
        """The body's code."""
        return self.ballot.body


def votes_of(ballot: Ballot, resolution: Resolution | None = None) -> Votes:
    """Return the votes as `decide.status` takes them; a resolution is final, so those who did not vote no longer can."""
    if resolution is None:
        return Votes(rule=ballot.rule, quorum=ballot.quorum, seats=ballot.seats, vacant=ballot.vacant)
    casting: dict[str, CastingVote] = {"for": "for", "against": "against"}
    return Votes(
        rule=ballot.rule,
        quorum=ballot.quorum,
        seats=ballot.seats,
        vacant=ballot.vacant,
        present=resolution.present,
        recused=resolution.recused,
        in_favour=resolution.in_favour,
        against=resolution.against,
        abstained=resolution.abstained,
        chair_has_casting_vote=ballot.casting_vote,
        casting_vote=casting.get(resolution.casting_vote, ""),
        closed=True,
        as_at=resolution.met_on,
    )


def on_this_text(proposal: Proposal, resolution: Resolution) -> bool:
    """Say whether a resolution is bound to the proposal's own text."""
    return resolution.text_sha256.lower() == proposal.text.sha256.lower()


def body_vote(
    proposal: Proposal, ballot: Ballot, resolutions: Iterable[Resolution], rules: Rulebook, *, name: str = ""
) -> BodyVote:
    """Return where the body stands after `resolutions`, each of them possible; the first that decides this text is final."""
    standing = BodyVote(ballot=ballot, status=_not_met(ballot, name))
    for resolution in sorted(resolutions, key=in_order):
        if standing.status.value in DECIDED:
            break
        standing = _after(proposal, ballot, resolution, rules, name)
    return standing


def in_order(resolution: Resolution) -> tuple[date, date, str]:
    """Return what resolutions are ordered by: the meeting, then when it was recorded, then the body."""
    return resolution.met_on, resolution.recorded, resolution.body


def settled_by(
    proposal: Proposal, ballot: Ballot, resolutions: Sequence[Resolution], rules: Rulebook
) -> Resolution | None:
    """Return the resolution by which the body decided this text, if any did."""
    vote = body_vote(proposal, ballot, resolutions, rules)
    return vote.resolution if vote.status.value in DECIDED else None


def _after(proposal: Proposal, ballot: Ballot, resolution: Resolution, rules: Rulebook, name: str) -> BodyVote:
    answer = status_of(votes_of(ballot, resolution), rules)
    status: BodyStatus = answer.value.status
    parts: tuple[Because, ...] = (_act(resolution, answer.value), _ballot(ballot), *answer.because.parts)
    if not on_this_text(proposal, resolution):
        # A lost amendment decides nothing about the text it would have amended.
        status = "CARRIED ON A VARIANT" if status == "CARRIED" else "OPEN" if status in DECIDED else status
        parts = (*parts, _variant(proposal, resolution, rules))
    says = f"{name or ballot.body}, {resolution.met_on}: {status}. {answer.value.reason}"
    address = f"decide.{ballot.proposal}.{ballot.body}"
    told = Answer(status, Because(says, status, parts=parts), address, findings=answer.findings)
    return BodyVote(ballot=ballot, status=told, resolution=resolution, counted=answer.value)


def _not_met(ballot: Ballot, name: str) -> Answer[BodyStatus]:
    when = f"meets on {ballot.meets_on}" if ballot.meets_on else "has no meeting date"
    because = Because(f"{name or ballot.body} {when} and has not resolved yet", "NOT YET MET", parts=(_ballot(ballot),))
    status: BodyStatus = "NOT YET MET"
    return Answer(status, because, f"decide.{ballot.proposal}.{ballot.body}")


def _act(resolution: Resolution, counted: Gives) -> Because:
    says = (
        f"Resolution of {resolution.met_on}: {counted.in_favour} for, {counted.against} against, "
        f"{counted.abstained} abstaining, {resolution.present} present, {resolution.recused} recused"
    )
    return Because(says, resolution.in_favour, "votes", act=RecordRef("Resolution", key_of(resolution)))


def _ballot(ballot: Ballot) -> Because:
    casting = ", casting vote" if ballot.casting_vote else ""
    says = f"Ballot: {ballot.seats} seats, {ballot.vacant} vacant, quorum {quorum_of(ballot)}, “{ballot.rule}”{casting}"
    return because_record(says, "Ballot", *key_of(ballot), value=ballot.seats, unit="seats")


def _variant(proposal: Proposal, resolution: Resolution, rules: Rulebook) -> Because:
    says = f"It is bound to the text {resolution.text_sha256[:12]}…, the proposal to {proposal.text.sha256[:12]}…"
    record = because_record(says, "Proposal", proposal.id, value=proposal.text.sha256)
    return replace(record, record=None, parts=(record, reading(rules, "variant", resolution.met_on)))
