"""The evaluation room: takes the records of one evaluation, gives its state, who is kept out, what has still to come, and the exercise.

Individual scores are read only with the key that the opening released; before, the exercise has none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from concordat.buy.evaluation.access import conflicts, expected
from concordat.buy.evaluation.exercise import Bid, Clarified, Consensus, Evaluator, Exercise, Interest, Question, Score
from concordat.buy.evaluation.sealing import opened
from concordat.buy.evaluation.states import State, Step, reached
from concordat.buy.records import (
    BidderDeclaration,
    Clarification,
    Evaluation,
    EvaluationBid,
    EvaluationConsensus,
    EvaluationPerson,
    EvaluationQuestion,
    EvaluationScore,
)
from concordat.decide.records import Interest as Registered
from concordat.kernel.answer import Because, because_record, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of
from concordat.who.records import Succession

RULE = "governance.evaluation_interests"


@dataclass(frozen=True, kw_only=True)
class Room:
    """One evaluation with all that belongs to it; `out` are the people with a conflict and why."""

    evaluation: Evaluation
    exercise: Exercise
    sealed: tuple[EvaluationScore, ...]
    out: Mapping[str, tuple[Because, ...]]

    @property
    def state(self) -> State:
        """The state by the table of states, from the days of the steps taken."""
        return reached(self._steps())[0]

    @property
    def missing(self) -> tuple[tuple[str, str, str], ...]:
        """The individual scores that have still to come: evaluator, bid and question."""
        there = {(one.holder, one.bid, one.question) for one in self.sealed}
        return tuple(one for one in expected(self.exercise, self.out) if one not in there)

    @property
    def unagreed(self) -> int:
        """How many answers have no consensus score."""
        return len(self.exercise.bids) * len(self.exercise.questions) - len(self.exercise.consensus)

    def part_of(self, person: str) -> tuple[str, ...]:
        """Return the parts of a person: evaluator, moderator, or none."""
        evaluator = any(one.id == person for one in self.exercise.evaluators)
        return (*(("evaluator",) if evaluator else ()), *(("moderator",) if person in self.exercise.moderators else ()))

    def undeclared(self, person: str) -> tuple[str, ...]:
        """Return the bidders about whom a person has declared nothing."""
        own = {one.bidder for one in self.exercise.interests if one.person == person}
        bidders = dict.fromkeys(bidder for bid in self.exercise.bids for bidder in bid.bidders)
        return tuple(bidder for bidder in bidders if bidder not in own)

    def _steps(self) -> Iterator[tuple[Step, datetime | None]]:
        one = self.evaluation
        if one.frozen:
            yield "freeze", moment(one.frozen)
        if one.opened:
            yield "open", moment(one.opened)
        if one.unsealed:
            yield "score", moment(one.unsealed)
            if not self.unagreed:
                yield "agree", None
        if one.told:
            yield "tell", moment(one.told)
        if one.abandoned:
            yield "abandon", moment(one.abandoned)


def moment(day: date) -> datetime:
    """Return the beginning of a day: the log holds the exact time, a record the day."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def room_of(system: System, evaluation: str) -> Room | None:
    """Return the room of an evaluation, None where there is none of that code."""
    one = system.find(Evaluation, evaluation)
    if one is None:
        return None

    def own(kind: Any) -> tuple[Any, ...]:
        return tuple(record for record in system.all(kind) if record.evaluation == one.id)

    people: tuple[EvaluationPerson, ...] = own(EvaluationPerson)
    bids: tuple[EvaluationBid, ...] = own(EvaluationBid)
    sealed: tuple[EvaluationScore, ...] = own(EvaluationScore)
    declared: tuple[BidderDeclaration, ...] = own(BidderDeclaration)
    questions: tuple[EvaluationQuestion, ...] = own(EvaluationQuestion)
    agreed: tuple[EvaluationConsensus, ...] = own(EvaluationConsensus)
    clarified: tuple[Clarification, ...] = own(Clarification)
    day = one.told or system.settings.as_at
    exercise = Exercise(
        questions=tuple(
            Question(
                id=each.id,
                text=each.text,
                criterion=each.criterion,
                weight=each.weight,
                word_limit=each.word_limit,
                pass_mark=each.pass_mark,
            )
            for each in questions
        ),
        bids=tuple(Bid(id=each.id, bidders=each.bidders) for each in bids),
        evaluators=tuple(
            Evaluator(id=each.holder, questions=each.questions) for each in people if each.part == "evaluator"
        ),
        moderators=tuple(each.holder for each in people if each.part == "moderator"),
        scale=one.scale,
        scores=tuple(_scores(one, sealed)),
        consensus=tuple(
            Consensus(
                bid=each.bid,
                question=each.question,
                score=each.score,
                reason=each.reason,
                moderator=each.moderator,
                attended=each.attended,
                at=moment(each.on),
            )
            for each in agreed
        ),
        clarifications=tuple(map(_clarified, clarified)),
        interests=(*(_declared(each) for each in declared), *_registered(system, day)),
        successions=system.all(Succession),
        frozen=moment(one.frozen) if one.frozen else None,
        opened=moment(one.opened) if one.opened else None,
        result_known=moment(one.told) if one.told else None,
        abandoned=moment(one.abandoned) if one.abandoned else None,
        as_at=moment(day),
    )
    found = conflicts(replace(exercise, opened=None))
    # A person conflicted by the register alone has declared nothing about the bid; both keep out alike.
    return Room(
        evaluation=one,
        exercise=exercise,
        sealed=sealed,
        out={who: _proved(system, who, why) for who, why in found.items()},
    )


def rooms(system: System) -> tuple[Room, ...]:
    """Return every evaluation of a system."""
    found = (room_of(system, one.id) for one in system.all(Evaluation))
    return tuple(one for one in found if one is not None)


def place_of(score: EvaluationScore) -> tuple[str, ...]:
    """Return the place that a sealed score is bound to."""
    return key_of(score)


def _scores(one: Evaluation, sealed: tuple[EvaluationScore, ...]) -> Iterator[Score]:
    if not one.key:
        return
    key = bytes.fromhex(one.key)
    for each in sealed:
        found = opened(key, place_of(each), each.sealed)
        if found is not None:
            try:
                score = Decimal(found[0])
            except InvalidOperation:
                continue
            yield Score(
                evaluator=each.holder,
                bid=each.bid,
                question=each.question,
                score=score,
                comment=found[1],
                at=moment(each.on),
            )


def _clarified(one: Clarification) -> Clarified:
    try:
        at: datetime | None = datetime.combine(one.sent, time.fromisoformat(one.time), tzinfo=UTC)
    except ValueError:
        at = None
    return Clarified(id=one.id, question=one.question, answer=one.answer, sent_to=one.sent_to, at=at)


def _declared(one: BidderDeclaration) -> Interest:
    return Interest(
        person=one.holder,
        bidder=one.bidder,
        conflicted=one.conflicted,
        description=one.description,
        at=moment(one.declared),
    )


def _registered(system: System, day: date) -> Iterator[Interest]:
    """Give the interests of the register, on a day, of the kinds that keep a person out of an evaluation."""
    found = [one for one in system.all(Registered) if holds(one.starts, one.ends, day)]
    if not found:
        return
    try:
        kinds = tuple(system.rules.on(RULE, day).value)
    except Refused:
        kinds = tuple({one.kind for one in found})  # no rule yet: any interest keeps out
    for one in found:
        if one.kind in kinds:
            yield Interest(person=one.holder, bidder=one.organisation, kind=one.kind, at=moment(one.declared))


def _proved(system: System, person: str, why: tuple[Because, ...]) -> tuple[Because, ...]:
    entries = tuple(
        because_record(f"{one.holder}: {one.kind} interest in {one.organisation}", "Interest", one.id)
        for one in system.all(Registered)
        if one.holder == person
    )
    if not entries:
        return why
    try:
        rule: tuple[Because, ...] = (because_rule(system.rules.on(RULE, system.settings.as_at)),)
    except Refused:
        rule = ()
    return (*why, *entries, *rule)
