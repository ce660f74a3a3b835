"""Special causes: takes points with the centre and limits of their chart, gives which rule names each point, and on which side.

One outside: strictly beyond a limit. Trend: so many points in a row, each strictly above (or below) the one before. Two in three: three
in a row on one side of the centre, of which at least two lie beyond the warning line. Shift: so many in a row on one side; a point on the
centre breaks it. The first rule that applies, in this order, names a point.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from concordat.watch.numbers import Floats, Truths
from concordat.watch.segments import Segments

COMMON, OUTSIDE, TREND, TWO_IN_THREE, SHIFT = range(5)
RULES = ("common cause", "one outside", "trend", "two in three", "shift")
Signs = NDArray[np.int8]
LEAST = 1e-12


@dataclass(frozen=True)
class Lines:
    """The lines of a chart, one number a point; a point without limits has NaN and no special cause but a trend."""

    centre: Floats
    lower: Floats
    upper: Floats
    lower_warning: Floats
    upper_warning: Floats


@dataclass(frozen=True)
class Causes:
    """For each point the number of the rule in `RULES` that names it, and its side: 1 high or rising, -1 low or falling, 0 none."""

    rule: Signs
    side: Signs


def special_causes(
    values: Floats, lines: Lines, segments: Segments, shift: int, trend: int, outside_counts: bool = False
) -> Causes:
    """Return the special causes; `outside_counts`: a point beyond a limit counts among two in three (Western Electric)."""
    # What a sum in binary numbers leaves over is no distance from a line.
    least = LEAST * np.maximum(np.abs(values), np.abs(lines.centre))
    sides = _signs(values - lines.centre, least)
    outside = _beyond(values, lines.lower, lines.upper, least)
    near = _beyond(values, lines.lower_warning, lines.upper_warning, least) != 0
    if not outside_counts:
        near &= outside == 0
    by_rule = (
        (OUTSIDE, outside),
        (TREND, _trends(values, segments, trend)),
        (TWO_IN_THREE, np.where(_two_in_three(near, sides, segments), sides, 0)),
        (SHIFT, np.where(segments.runs(sides) >= shift, sides, 0)),
    )
    rule, side = np.zeros(len(values), dtype=np.int8), np.zeros(len(values), dtype=np.int8)
    for number, found in by_rule:
        named = (rule == COMMON) & (found != 0)
        rule[named] = number
        side[named] = found[named]
    return Causes(rule, side)


def _signs(differences: Floats, least: Floats) -> Signs:
    """Return 1, 0 or -1 for each; no number counts as nought."""
    return (differences > least).astype(np.int8) - (differences < -least).astype(np.int8)


def _beyond(values: Floats, lower: Floats, upper: Floats, least: Floats) -> Signs:
    """Return 1 above the upper line, -1 below the lower, 0 between."""
    return (values - upper > least).astype(np.int8) - (lower - values > least).astype(np.int8)


def _trends(values: Floats, segments: Segments, points: int) -> Signs:
    """Return the direction of the trend each point is in; where one trend ends and another begins, the one that ends."""
    steps = np.zeros(len(values), dtype=np.int8)
    steps[1:] = np.sign(np.diff(values))
    steps[segments.first] = 0
    ended = np.where(segments.runs(steps) >= points - 1, steps, 0).astype(np.int8)
    begun = np.zeros_like(ended)
    begun[:-1] = ended[1:]
    return np.where(ended != 0, ended, begun)


def _two_in_three(near: Truths, sides: Signs, segments: Segments) -> Truths:
    """Say which points near a limit are in three in a row on one side, at least two of them near it."""
    found = np.zeros(len(near), dtype=np.bool_)
    if len(near) < 3:
        return found
    same = (sides[:-2] == sides[1:-1]) & (sides[1:-1] == sides[2:]) & (sides[2:] != 0)
    together = ~segments.starts[1:-1] & ~segments.starts[2:]
    counted = near[:-2].astype(np.int8) + near[1:-1] + near[2:]
    windows = same & together & (counted >= 2)
    for offset in range(3):
        found[offset : len(near) - 2 + offset] |= windows
    return found & near
