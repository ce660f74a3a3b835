"""Achievement: takes what was reached and the levels agreed, gives the share of a reward that is earned, for one exact number or for many."""

from fractions import Fraction
from typing import TypeVar

import numpy as np

from concordat.watch.numbers import Floats

Reached = TypeVar("Reached", Fraction, Floats)


def held(number: Reached) -> Reached:
    """Return a number within nought and one."""
    if isinstance(number, Fraction):
        return max(Fraction(0), min(Fraction(1), number))
    return np.clip(number, 0.0, 1.0)


def ramp(reached: Reached, nothing_at: Fraction, all_at: Fraction) -> Reached:
    """Return nothing up to one level, all from the other on, a straight line between; fewer is better where `all_at` is the lower."""
    if isinstance(reached, Fraction):
        return held((reached - nothing_at) / (all_at - nothing_at))
    return held((reached - float(nothing_at)) / float(all_at - nothing_at))


def line(reached: Reached, start: Fraction, end: Fraction, points: Fraction, more: Fraction) -> Reached:
    """Return points on a straight line from `more` at the start to `points` + `more` at the end, not held within anything."""
    if isinstance(reached, Fraction):
        return points * (reached - start) / (end - start) + more
    return float(points) * (reached - float(start)) / float(end - start) + float(more)
