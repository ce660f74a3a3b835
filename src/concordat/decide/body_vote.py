"""One body's vote on a proposal: takes its ballot and resolutions, gives its status with the acts and records it stands on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from concordat.decide.agreed import NOTHING_AGREED, Agreed, Approval
from concordat.decide.approval_reasons import approval_reasons, approval_says, approved_as
from concordat.decide.ballot_quorum import quorum_of
from concordat.decide.calculations.status import Gives
from concordat.decide.calculations.status import calculate as status_of
from concordat.decide.class_quorum import with_classes
from concordat.decide.governance import reading
from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.decide.roll import NO_ROLLS, Roll, Rolls
from concordat.decide.roll_votes import roll_votes
from concordat.decide.votes import CastingVote, Votes
from concordat.decide.voting_body import BodyStatus
from concordat.kernel.answer import Answer, Because, RecordRef, because_record
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import key_of

DECIDED = ("CARRIED", "LOST", "VETOED")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyVote:
    """Where one body stands: its ballot, its status with why, and the resolution that status comes from (none: not met).

    `roll` is that of the meeting, where members vote by name; without a resolution they are still voting. `approval` says how
    a resolution counts that carried another text, or carried on conditions.
    """

    ballot: Ballot
    status: Answer[BodyStatus]
    resolution: Resolution | None = None
    counted: Gives | None = None
    roll: Roll | None = None
    approval: Approval | None = None

    @property
    def body(self) -> str:
        """The body's code."""
        return self.ballot.body

    @property
    def settled(self) -> bool:
        """Whether the body has decided: this text, or another or on conditions where that counts."""
        return self.status.value in DECIDED or (self.approval is not None and self.approval.settled)


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
    proposal: Proposal,
    ballot: Ballot,
    resolutions: Iterable[Resolution],
    rules: Rulebook,
    *,
    name: str = "",
    rolls: Rolls = NO_ROLLS,
    agreed: Agreed = NOTHING_AGREED,
    day: date = date.max,
) -> BodyVote:
    """Return where the body stands after `resolutions`, each of them possible; the first that decides this text is final.

    `rolls` are those of its meetings by day. A vote by member that is not closed leaves the body outstanding. `agreed` is what
    bodies declared compatible and which conditions are met, as it counts on `day`.
    """
    standing = BodyVote(ballot=ballot, status=_not_met(ballot, name))

    def after(resolution: Resolution, day: date) -> BodyVote:
        return _after(proposal, ballot, resolution, rules, name, rolls.get(resolution.met_on), agreed, day)

    for resolution in sorted(resolutions, key=in_order):
        if standing.resolution is not None and standing.approval is not None:
            # What was declared compatible before the body met again was decided by then.
            standing = after(standing.resolution, resolution.met_on)
        if standing.settled:
            break
        standing = after(resolution, resolution.met_on)
    if standing.resolution is not None and standing.approval is not None:
        standing = after(standing.resolution, day)
    voting = _voting_now(standing, rolls)
    return standing if voting is None else _voting(ballot, voting, rules, name)


def in_order(resolution: Resolution) -> tuple[date, date, str]:
    """Return what resolutions are ordered by: the meeting, then when it was recorded, then the body."""
    return resolution.met_on, resolution.recorded, resolution.body


def settled_by(
    proposal: Proposal,
    ballot: Ballot,
    resolutions: Sequence[Resolution],
    rules: Rulebook,
    rolls: Rolls = NO_ROLLS,
    agreed: Agreed = NOTHING_AGREED,
    day: date = date.max,
) -> Resolution | None:
    """Return the resolution by which the body decided this text, if any did."""
    vote = body_vote(proposal, ballot, resolutions, rules, rolls=rolls, agreed=agreed, day=day)
    return vote.resolution if vote.settled else None


def _after(
    proposal: Proposal,
    ballot: Ballot,
    resolution: Resolution,
    rules: Rulebook,
    name: str,
    roll: Roll | None,
    agreed: Agreed,
    day: date,
) -> BodyVote:
    by_member = roll if roll is not None and roll.votes else None
    if by_member is not None:
        answer = status_of(roll_votes(ballot, by_member, resolution), rules)
    else:
        answer = with_classes(ballot, resolution, roll, status_of(votes_of(ballot, resolution), rules))
    status: BodyStatus = answer.value.status
    parts: tuple[Because, ...] = (_act(resolution, answer.value), _ballot(ballot), *answer.because.parts)
    parts = (*parts, *member_reasons(by_member))
    if not on_this_text(proposal, resolution):
        # A lost amendment decides nothing about the text it would have amended.
        status = "CARRIED ON A VARIANT" if status == "CARRIED" else "OPEN" if status in DECIDED else status
        parts = (*parts, _variant(proposal, resolution, rules))
    approval = None
    if status == "CARRIED ON A VARIANT" or (status == "CARRIED" and resolution.conditions):
        approval = agreed.approval(resolution, "original" if status == "CARRIED" else "variant", day)
        status = approved_as(approval)
        parts = (*parts, *approval_reasons(approval, rules))
    says = f"{name or ballot.body}, {resolution.met_on}: {status}. {answer.value.reason}"
    says += approval_says(approval) if approval else ""
    address = f"decide.{ballot.proposal}.{ballot.body}"
    told = Answer(status, Because(says, status, parts=parts), address, findings=answer.findings)
    return BodyVote(
        ballot=ballot, status=told, resolution=resolution, counted=answer.value, roll=by_member, approval=approval
    )


def _voting_now(standing: BodyVote, rolls: Rolls) -> Roll | None:
    """Return the roll of the last meeting at which members have voted and the vote is not closed."""
    if standing.settled:
        return None
    closed = standing.resolution.met_on if standing.resolution else None
    days = [day for day, roll in rolls.items() if roll.votes and (closed is None or day > closed)]
    return rolls[max(days)] if days else None


def _voting(ballot: Ballot, roll: Roll, rules: Rulebook, name: str) -> BodyVote:
    # Votes are final only once the vote is closed; until then a body has not decided, whatever they add up to.
    votes = roll_votes(ballot, roll)
    answer = status_of(votes, rules)
    status: BodyStatus = "OPEN" if answer.value.status in DECIDED else answer.value.status
    shown = ballot.names_public or status == "INQUORATE"
    number = len(roll.votes)
    says = f"{number} of {number + len(roll.yet_to_vote)} have voted; the vote is not closed"
    if not shown:
        # Each vote would be told by the change in the counts.
        status = "OPEN"
    told = f"{name or ballot.body}, {roll.meeting.on}: {status}. {says}" + (f". {answer.value.reason}" if shown else "")
    item = because_record(f"Item {roll.item.number} of {roll.meeting.id}", "AgendaItem", *key_of(roll.item))
    parts = (item, _ballot(ballot), *(answer.because.parts if shown else ()), *member_reasons(roll))
    because = Because(told, status, parts=parts)
    address = f"decide.{ballot.proposal}.{ballot.body}"
    return BodyVote(
        ballot=ballot, status=Answer(status, because, address), counted=answer.value if shown else None, roll=roll
    )


def member_reasons(roll: Roll | None) -> tuple[Because, ...]:
    """Return the votes by member that everyone may see, each as a reason."""
    return tuple(
        because_record(f"{one.holder} voted {one.vote}", "MemberVote", *key_of(one), value=one.vote)
        if one.vote != "abstained"
        else because_record(f"{one.holder} abstained", "MemberVote", *key_of(one), value=one.vote)
        for one in (roll.votes if roll else ())
        if one.public
    )


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
