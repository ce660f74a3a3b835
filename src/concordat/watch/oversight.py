"""Oversight score: takes the values of organisations on one measure, gives each a score by its rank, exactly."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from concordat.watch.icons import Direction


def scores(values: Mapping[str, float], direction: Direction, best: Fraction, steps: Fraction) -> dict[str, Fraction]:
    """Return best + steps·(rank − 1)/(N − 1), the best ranked 1; the same values share the better rank. A single one has no score."""
    if len(values) < 2:
        return {}
    sign = -1 if direction == "up is good" else 1
    order = sorted(sign * value for value in values.values())
    return {name: best + steps * Fraction(order.index(sign * value), len(values) - 1) for name, value in values.items()}


def segment(score: Fraction, cut_offs: Sequence[Fraction]) -> int:
    """Return 1 where a score lies below the first cut-off, one more for each that it reaches."""
    return 1 + sum(score >= cut for cut in cut_offs)
