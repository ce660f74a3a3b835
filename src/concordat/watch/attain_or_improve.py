"""Attain or improve: takes what was reached, what was before, threshold and benchmark, gives the share of a reward that either earns."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from concordat.watch.achievement import Reached, held, line

Together = Literal["larger", "sum"]


@dataclass(frozen=True, slots=True)
class Scoring:
    """Points for attaining and improving, as the rulebook has them."""

    attainment: Fraction
    attainment_more: Fraction
    improvement: Fraction
    improvement_less: Fraction
    most: Fraction


def attain_or_improve(
    reached: Reached, before: Fraction, threshold: Fraction, benchmark: Fraction, scoring: Scoring, together: Together
) -> Reached:
    """Return the larger of both scores, or their sum, as a share of the most; already at the benchmark nothing is left to improve."""
    attained = line(reached, threshold, benchmark, scoring.attainment, scoring.attainment_more)
    if before == benchmark:
        return held(attained / scoring.most) if isinstance(attained, Fraction) else held(attained / float(scoring.most))
    improved = line(reached, before, benchmark, scoring.improvement, -scoring.improvement_less)
    if isinstance(attained, Fraction) and isinstance(improved, Fraction):
        both = max(attained, improved) if together == "larger" else _positive(attained) + _positive(improved)
        return held(both / scoring.most)
    many = np.maximum(attained, improved) if together == "larger" else _many(attained) + _many(improved)
    return held(many / float(scoring.most))


def _positive(number: Fraction) -> Fraction:
    return max(number, Fraction(0))


def _many(numbers: object) -> "np.ndarray[tuple[int, ...], np.dtype[np.float64]]":
    return np.maximum(np.asarray(numbers, dtype=np.float64), 0.0)
