"""Sensitivity of the ranking: takes weights and consensus scores, gives for each weight the exact interval over which first place holds.

One weight moves at a time; the others keep their proportions and the sum of all stays what it is. A total is then a straight
line in the weight, so that the ends of the interval are exact crossings of two lines.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from concordat.buy.evaluation.exercise import Number
from concordat.buy.evaluation.ranking import Scores, plainly, totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Holds:
    """One weight: first place holds while it lies from `lowest` to `highest`, both included; at an end it may be shared.

    `below` and `above` are the bids that take first place beyond the ends; empty where the end is 0 or all the weight
    there is. A weight that is all the weight there is cannot move.
    """

    question: str
    weight: Number
    lowest: Number
    highest: Number
    below: tuple[str, ...] = ()
    above: tuple[str, ...] = ()


def sensitivity(
    first: Sequence[str], others: Sequence[str], weights: Mapping[str, Fraction], scores: Scores
) -> tuple[Holds, ...]:
    """Return the interval of each weight; `first` are the bids in first place, `others` the bids that could take it.

    Where several bids share first place it holds only while they go on sharing it.
    """
    whole = sum(weights.values(), Fraction(0))
    now = totals((*first, *others), weights, scores)
    return tuple(_holds(question, first, others, weights, scores, now, whole) for question in weights)


def _holds(
    question: str,
    first: Sequence[str],
    others: Sequence[str],
    weights: Mapping[str, Fraction],
    scores: Scores,
    now: Mapping[str, Fraction],
    whole: Fraction,
) -> Holds:
    weight = weights[question]
    rest = whole - weight
    if not rest:
        only = plainly(weight)
        return Holds(question=question, weight=only, lowest=only, highest=only)
    # The total of a bid when this weight is 0, and when it is all the weight there is.
    none = {bid: (total - weight * scores[bid, question]) * whole / rest for bid, total in now.items()}
    every = {bid: whole * scores[bid, question] for bid in now}
    lowest, highest = Fraction(0), whole
    below: set[str] = set()
    above: set[str] = set()
    for bid, at_none, at_every in _leads(first, others, none, every):
        crossing = whole * at_none / (at_none - at_every) if min(at_none, at_every) < 0 else whole
        if at_none < 0:
            below = {bid} if crossing > lowest else below | ({bid} if crossing == lowest else set())
            lowest = max(lowest, crossing)
        if at_every < 0:
            above = {bid} if crossing < highest else above | ({bid} if crossing == highest else set())
            highest = min(highest, crossing)
    return Holds(
        question=question,
        weight=plainly(weight),
        lowest=plainly(lowest),
        highest=plainly(highest),
        below=tuple(sorted(below)),
        above=tuple(sorted(above)),
    )


def _leads(
    first: Sequence[str], others: Sequence[str], none: Mapping[str, Fraction], every: Mapping[str, Fraction]
) -> Iterator[tuple[str, Fraction, Fraction]]:
    """Give, for each bid against each bid in first place, by how much the one in first place leads at both ends."""
    for leader in first:
        for bid in (*first, *others):
            if bid != leader:
                yield bid, none[leader] - none[bid], every[leader] - every[bid]
