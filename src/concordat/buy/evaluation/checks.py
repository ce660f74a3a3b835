"""Checks an exercise as given: takes it, gives a finding for everything that makes it impossible to work out, all at once."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from concordat.buy.evaluation.exercise import Exercise
from concordat.kernel.finding import Finding, Place

# Beyond these nobody weighs or scores, and exact arithmetic would grow without need.
LARGEST = 10**9
FINEST_PLACES = 9


def impossible(given: Exercise) -> Iterator[Finding]:
    """Give everything that is wrong."""
    if not given.questions:
        yield _stop("nothing-to-score", "there are no questions.", "Nothing could be scored.", "questions")
    if not given.bids:
        yield _stop("nothing-to-score", "there are no bids.", "Nobody could be ranked.", "bids")
    yield from _twice(given)
    yield from _numbers(given)
    yield from _unknown(given)


def _twice(given: Exercise) -> Iterator[Finding]:
    def told(keys: Iterable[Hashable], field: str, what: str) -> Iterator[Finding]:
        for key, times in Counter(keys).items():
            if times > 1:
                said = ", ".join(key) if isinstance(key, tuple) else str(key)
                yield _stop("duplicate-key", f"{what} {said} is given {times} times.", "One of them counts.", field)

    yield from told((one.id for one in given.questions), "questions", "question")
    yield from told((one.id for one in given.bids), "bids", "bid")
    yield from told((one.id for one in given.evaluators), "evaluators", "evaluator")
    yield from told(((one.evaluator, one.bid, one.question) for one in given.scores), "scores", "the score")
    yield from told(((one.bid, one.question) for one in given.consensus), "consensus", "the consensus")


def _numbers(given: Exercise) -> Iterator[Finding]:
    numbers = [
        ("scale", given.scale),
        *(("questions", one.weight) for one in given.questions),
        *(("questions", one.pass_mark) for one in given.questions if one.pass_mark is not None),
        *(("scores", one.score) for one in given.scores),
        *(("consensus", one.score) for one in given.consensus),
    ]
    for field, number in dict.fromkeys(numbers):
        if not handy(number):
            yield _stop("number-out-of-range", f"{number} is too large or too fine.", "Nobody scores by it.", field)
    if any(not handy(number) for _, number in numbers):
        return
    if given.scale <= 0:
        yield _stop("number-out-of-range", f"the scale is {given.scale}.", "The highest score is above 0.", "scale")
    for one in given.questions:
        if one.weight < 0:
            yield _stop(
                "negative-number", f"question {one.id} weighs {one.weight}.", "No weight is below 0.", "questions"
            )
    if given.questions and all(one.weight == 0 for one in given.questions):
        yield _stop("nothing-to-score", "every weight is 0.", "Every bid would have the same total.", "questions")
    for field in ("scores", "consensus"):
        for scored in getattr(given, field):
            if not 0 <= scored.score <= given.scale:
                what = f"{scored.bid} has {scored.score} on {scored.question}, the scale is 0 to {given.scale}."
                yield _stop("number-out-of-range", what, "A score lies on the scale.", field)


def handy(number: Decimal | Fraction) -> bool:
    """Say whether a number is neither too large nor too fine for anybody to score or weigh by."""
    if isinstance(number, Fraction):
        return abs(number) <= LARGEST and number.denominator <= LARGEST
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -FINEST_PLACES and abs(number) <= LARGEST


def _unknown(given: Exercise) -> Iterator[Finding]:
    questions = {one.id for one in given.questions}
    bids = {one.id for one in given.bids}
    evaluators = {one.id: one.questions for one in given.evaluators}
    for field in ("scores", "consensus"):
        for one in getattr(given, field):
            if one.bid not in bids:
                yield _stop("unknown-bid", f"{one.bid} is no bid.", "Only bids are scored.", field)
            if one.question not in questions:
                yield _stop("unknown-question", f"{one.question} is no question.", "Only questions are scored.", field)
    for score in given.scores:
        own = evaluators.get(score.evaluator)
        if own is None:
            yield _stop("unknown-evaluator", f"{score.evaluator} is no evaluator.", "Only evaluators score.", "scores")
        elif own and score.question not in own and score.question in questions:
            what = f"{score.evaluator} scored {score.question}, which is not theirs."
            yield _stop("not-assigned", what, "Each scores their own questions.", "scores")
    named = [("evaluators", name) for own in evaluators.values() for name in own]
    named += [("weight_changes", one.question) for one in given.weight_changes]
    named += [("bids", name) for bid in given.bids for name in bid.words]
    for field, name in dict.fromkeys(named):
        if name not in questions:
            yield _stop("unknown-question", f"{name} is no question.", "Only questions are scored.", field)


def _stop(kind: str, what: str, why: str, field: str) -> Finding:
    return Finding(kind, what[0].upper() + what[1:], why, "Correct what was given.", Place(field=field))
