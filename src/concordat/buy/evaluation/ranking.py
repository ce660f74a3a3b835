"""Totals and places: takes consensus scores and weights, gives each bid its exact total, whether it passes, and its place with ties as ties."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.buy.evaluation.exercise import Exercise, Number
from concordat.kernel.money import as_fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One bid: its weighted total out of the sum of weights, the total by criterion, and the place.

    `place` is none for a bid below the pass mark of a question; those questions are in `failed`. Bids with equal totals
    share a place, and the places after them stay empty.
    """

    bid: str
    total: Number
    by_criterion: Mapping[str, Number]
    place: int | None
    failed: tuple[str, ...] = ()


Scores = Mapping[tuple[str, str], Fraction]


def shares(given: Exercise) -> Scores:
    """Return each consensus score by bid and question, as a share of the highest score."""
    top = as_fraction(given.scale)
    return {(one.bid, one.question): as_fraction(one.score) / top for one in given.consensus}


def totals(bids: Iterable[str], weights: Mapping[str, Fraction], scores: Scores) -> dict[str, Fraction]:
    """Return the weighted total of each bid: the sum over questions of weight times score as a share of the highest."""
    return {
        bid: sum((weight * scores[bid, question] for question, weight in weights.items()), Fraction(0)) for bid in bids
    }


def ranked(given: Exercise) -> tuple[Result, ...]:
    """Return every bid, the first first; every answer must have its consensus score."""
    scores = shares(given)
    weights = {question.id: as_fraction(question.weight) for question in given.questions}
    whole = totals((bid.id for bid in given.bids), weights, scores)
    failed = {bid.id: _failed(given, bid.id, scores) for bid in given.bids}
    placed = [whole[bid.id] for bid in given.bids if not failed[bid.id]]
    found = [
        Result(
            bid=bid.id,
            total=plainly(whole[bid.id]),
            by_criterion=_by_criterion(given, bid.id, weights, scores),
            place=None if failed[bid.id] else 1 + sum(other > whole[bid.id] for other in placed),
            failed=failed[bid.id],
        )
        for bid in given.bids
    ]
    return tuple(sorted(found, key=lambda one: (one.place is None, -as_fraction(one.total), one.bid)))


def first_of(results: Iterable[Result]) -> tuple[str, ...]:
    """Return the bids in first place, more than one where they tie."""
    return tuple(one.bid for one in results if one.place == 1)


def ties_of(results: Iterable[Result]) -> tuple[tuple[str, ...], ...]:
    """Return every set of bids that share a place."""
    places: dict[int, list[str]] = {}
    for one in results:
        if one.place is not None:
            places.setdefault(one.place, []).append(one.bid)
    return tuple(tuple(bids) for bids in places.values() if len(bids) > 1)


def plainly(number: Fraction) -> Number:
    """Return an exact number as a decimal where it ends, else as the fraction."""
    left, places = number.denominator, 0
    for prime in (2, 5):
        times = 0
        while left % prime == 0:
            left //= prime
            times += 1
        places = max(places, times)
    if left != 1:
        return number
    digits = str(abs(number.numerator) * 10**places // number.denominator).zfill(places + 1)
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
    return Decimal(f"{'-' if number < 0 else ''}{whole}{'.' if part else ''}{part}")


def _by_criterion(given: Exercise, bid: str, weights: Mapping[str, Fraction], scores: Scores) -> dict[str, Number]:
    sums: dict[str, Fraction] = {}
    for question in given.questions:
        part = weights[question.id] * scores[bid, question.id]
        sums[question.criterion] = sums.get(question.criterion, Fraction(0)) + part
    return {criterion: plainly(part) for criterion, part in sums.items()}


def _failed(given: Exercise, bid: str, scores: Scores) -> tuple[str, ...]:
    top = as_fraction(given.scale)
    return tuple(
        question.id
        for question in given.questions
        if question.pass_mark is not None and scores[bid, question.id] * top < as_fraction(question.pass_mark)
    )
