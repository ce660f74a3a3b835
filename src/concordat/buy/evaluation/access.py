"""Who may see and score: takes an exercise, gives the people with a conflict and why, the scores that count, and what a reader sees."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache

from concordat.buy.evaluation.exercise import Exercise, Interest, Score
from concordat.kernel.answer import Because
from concordat.who import lineage, same_body


def conflicts(given: Exercise) -> Mapping[str, tuple[Because, ...]]:
    """Return the people with a conflict, each with its reasons; a bidder is matched through its successions."""
    lines = lineage(given.successions)
    bidders = tuple(dict.fromkeys(bidder for bid in given.bids for bidder in bid.bidders))
    moment = given.opened or given.as_at
    on = moment.date() if moment else date.max

    @cache
    def matches(declared: str) -> tuple[tuple[str, Because], ...]:
        why = ((bidder, same_body(lines, declared, bidder, on)) for bidder in bidders)
        return tuple((bidder, one) for bidder, one in why if one is not None)

    found: dict[str, list[Because]] = {}
    for interest in given.interests:
        if interest.conflicted:
            for bidder, because in matches(interest.bidder):
                found.setdefault(interest.person, []).append(_because(interest, bidder, because))
    return {person: tuple(reasons) for person, reasons in found.items()}


def expected(given: Exercise, out: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """Give every individual score that must come in: evaluator, bid and question, without people who have a conflict."""
    questions = tuple(question.id for question in given.questions)
    for evaluator in given.evaluators:
        if evaluator.id not in out:
            for bid in given.bids:
                for question in evaluator.questions or questions:
                    yield evaluator.id, bid.id, question


def counted(given: Exercise, out: Mapping[str, object]) -> tuple[Score, ...]:
    """Return the individual scores that count: those of people without a conflict."""
    return tuple(score for score in given.scores if score.evaluator not in out)


def seen(given: Exercise, out: Mapping[str, object], *, unsealed: bool, told: bool) -> tuple[Score, ...]:
    """Return the individual scores that the reader may see.

    A person with a conflict sees none. An evaluator sees their own until all are in, then evaluators and moderators see
    all; anyone else sees them once the result is told.
    """
    if sees_all(given, out, unsealed=unsealed, told=told):
        return counted(given, out)
    return tuple(score for score in counted(given, out) if score.evaluator == given.reader)


def sees_all(given: Exercise, out: Mapping[str, object], *, unsealed: bool, told: bool) -> bool:
    """Say whether the reader may see the whole of what there is: results, and what the record lacks."""
    if given.reader in out:
        return False
    return told or not given.reader or (unsealed and given.reader in panel(given))


def panel(given: Exercise) -> frozenset[str]:
    """Return the evaluators and moderators."""
    return frozenset((*(evaluator.id for evaluator in given.evaluators), *given.moderators))


def _because(interest: Interest, bidder: str, because: Because) -> Because:
    kind = f" ({interest.kind})" if interest.kind else ""
    return Because(f"{interest.person} declared a conflict with {interest.bidder}{kind}", bidder, parts=(because,))
