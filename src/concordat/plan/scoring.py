"""Scoring: takes scaled scores and weights, gives weighted sums, who is beaten by whom, and how far each weight may move before the order does."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

Scores = Mapping[str, Mapping[str, Fraction]]
Weights = Mapping[str, Fraction]


def weighted_sum(own: Mapping[str, Fraction], weights: Weights) -> Fraction:
    """Return the weighted sum of one option's scores; weights are parts of 1."""
    return sum((weight * own[name] for name, weight in weights.items()), Fraction(0))


def order_of(scores: Scores, weights: Weights) -> tuple[str, ...]:
    """Return the options from best to worst; those that are level stand in order of name."""
    return tuple(sorted(scores, key=lambda option: (-weighted_sum(scores[option], weights), option)))


def dominators(option: str, scores: Scores, strictly: bool = False) -> tuple[str, ...]:
    """Return the options that are at least as good on every criterion and better on one; `strictly`: better on every one."""
    own = scores[option]
    found = []
    for other, theirs in scores.items():
        ahead = [theirs[name] - own[name] for name in own]
        if all(gap > 0 for gap in ahead) or (not strictly and min(ahead) >= 0 and any(ahead)):
            found.append(other)
    return tuple(sorted(found))


def weight_range(criterion: str, scores: Scores, weights: Weights, order: Sequence[str]) -> tuple[Fraction, Fraction]:
    """Return between which weights of one criterion the order holds, the others keeping their proportions; ends included.

    Where all other weights are nought they have no proportions to keep, and nothing can move.
    """
    rest = 1 - weights[criterion]
    if not rest:
        return Fraction(1), Fraction(1)
    others = {name: Fraction(0) if name == criterion else weight / rest for name, weight in weights.items()}
    low, high = Fraction(0), Fraction(1)
    for better, worse in pairwise(order):
        # The lead of the better one is a straight line in the weight: `off` at nought, `on` at one.
        off = weighted_sum(scores[better], others) - weighted_sum(scores[worse], others)
        on = scores[better][criterion] - scores[worse][criterion]
        if off < 0:
            low = max(low, off / (off - on))
        if on < 0:
            high = min(high, off / (off - on))
    return low, high
