"""Curves of a funnel: takes how small and how large units are, gives the axis and the points at which its limits are drawn."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from concordat.watch.arrays import Floats
from concordat.watch.funnel_limits import expected_at_limit, limits_of_share

POINTS, ROOM, FIGURES = 100, 1.05, 2


@dataclass(frozen=True, slots=True)
class Curve:
    """One limit of a funnel: how large a unit is (`at`), and what the limit is there (`height`)."""

    at: Floats
    height: Floats


def axis_of(smallest: float, largest: float) -> tuple[float, float]:
    """Return where the axis begins and ends: at nought, unless all units are much alike in size."""
    most = _two_figures(ROOM * largest, math.ceil)
    least = 0.0 if largest > 2 * smallest else _two_figures(smallest / ROOM, math.floor)
    return least, most


def sizes(least: float, most: float, points: int = POINTS, *, ratio: bool = False) -> Floats:
    """Return the sizes at which a curve is drawn: closer where it bends, and never the same twice."""
    found = [float(max(1, math.floor(least)))]
    for number in range(2, points + 1):
        here = found[-1]
        left = points + (2 if ratio else 1) - number
        step = (most / here) ** (1 / left)
        found.append(max(float(round(step * here)), here + 1))
    return np.array(found)


def curves_of_share(average: float, at: Floats, confidence: float, correlation: float = 0.0) -> tuple[Curve, Curve]:
    """Return the lower and the upper limit of shares of units of these sizes."""
    lower, upper = limits_of_share(average, at, confidence, correlation)
    return Curve(at, lower), Curve(at, upper)


@np.errstate(over="ignore")
def curves_of_ratio(events: Floats, confidence: float) -> tuple[Curve, Curve]:
    """Return the limits of observed by expected: for each number of events, how many are expected where it is just at the limit."""
    low, high = expected_at_limit(events, confidence)
    return Curve(low, events / low), Curve(high, events / high)


def _two_figures(value: float, way: Callable[[float], int]) -> float:
    """Return a number to two figures, rounded up or down."""
    if value <= 0:
        return 0.0
    step = 10.0 ** (math.floor(math.log10(value)) + 1 - FIGURES)
    return float(way(value / step) * step)
