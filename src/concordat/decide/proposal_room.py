"""One proposal while votes come in: takes its records, gives where each body stands after some of them, and the combined result."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from concordat.decide.agreed import Agreed
from concordat.decide.body_vote import BodyVote, body_vote
from concordat.decide.calculations.combined import Given, Gives
from concordat.decide.calculations.combined import calculate as combine
from concordat.decide.checks import Checked
from concordat.decide.combining_reasons import combined_because
from concordat.decide.records import Ballot, Proposal, Resolution
from concordat.decide.roll import NO_ROLLS, Roll, Rolls
from concordat.decide.voting_body import VotingBody
from concordat.decide.weights import Weights
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System


@dataclass(frozen=True, slots=True)
class Room:
    """What stays the same while votes come in: the proposal, what is recorded on it, and how its bodies weigh and are called."""

    system: System
    proposal: Proposal
    record: Checked
    weights: Weights
    names: Mapping[str, str]

    def bodies(
        self,
        resolutions: Sequence[Resolution],
        agreed: Agreed,
        day: date,
        *,
        known_at: date | None = None,
        voting_on: date | None = None,
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
                agreed=agreed,
                day=day,
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

    def combined(self, bodies: Iterable[BodyVote], agreed: Agreed, day: date) -> Answer[Gives]:
        """Return the combined result of these votes on a day."""
        votes = tuple(bodies)
        voting = {vote.body for vote in votes}
        given = Given(
            rule=self.proposal.rule,
            bodies=tuple(self._voting(vote, agreed, day) for vote in votes),
            veto_holders=tuple(body for body in self.proposal.veto_holders if body in voting),
            as_at=day,
            last_date=self.proposal.last_date,
        )
        answer = combine(given, self.system.rules)
        reasons = {vote.body: self._weighed(vote) for vote in votes}
        tree = combined_because(answer.value, reasons, self.system.rules, day, self._rule(), self.names)
        return replace(answer, because=tree)

    def _voting(self, vote: BodyVote, agreed: Agreed, day: date) -> VotingBody:
        weights = self.weights.of.get(vote.body, {})
        given = VotingBody(body=vote.body, status=vote.status.value, weights=weights, meets_on=vote.ballot.meets_on)
        texts, approval = agreed.texts_of(vote.body, day), vote.approval
        if approval is None:
            return replace(given, texts=texts)
        own = approval.resolution
        if approval.sort == "variant":
            text = own.text_sha256.lower()
            texts = (*(one for one in texts if one != text), text)
        return replace(
            given,
            texts=texts,
            conditions=own.conditions,
            discharged=tuple(one for one in own.conditions if one not in approval.left),
            declared_compatible=tuple(one.body for one in approval.declared),
        )

    def _weighed(self, vote: BodyVote) -> Because:
        weight = self.weights.because.get(vote.body)
        because = vote.status.because
        return replace(because, parts=(*because.parts, weight)) if weight else because

    def _rule(self) -> Because:
        last = f", to be decided by {self.proposal.last_date}" if self.proposal.last_date else ""
        says = f"“{self.proposal.title}” (text {self.proposal.text.sha256[:12]}…) is carried by “{self.proposal.rule}”{last}"
        return because_record(says, "Proposal", self.proposal.id, value=self.proposal.rule)


def _known(roll: Roll, known_at: date | None) -> Roll:
    return replace(roll, votes=tuple(one for one in roll.votes if known_at is None or one.recorded <= known_at))
