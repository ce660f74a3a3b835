"""Pace of change: takes baselines, distances from target, a pace, bounds and an envelope, gives each growth so that all spend it exactly.

Each area grows by `clip(general + pace × −distance, floor, cap)`. What all of them come to rises with the general growth in
straight pieces, so the general growth is found exactly: walk to the piece in which the envelope lies, and solve there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Bound = Literal["", "floor", "cap"]


@dataclass(frozen=True, slots=True)
class Pulled:
    """One area: its `baseline` in pounds, above nought or nought, and its `pull`: the growth it has beyond the general."""

    name: str
    baseline: Fraction
    pull: Fraction


@dataclass(frozen=True, slots=True)
class Solved:
    """The `general` growth (the least, where several give the same), and each area's growth in the order given, with its bound."""

    general: Fraction
    growth: tuple[Fraction, ...]
    bound: tuple[Bound, ...]


def least_and_most(baselines: Sequence[Fraction], floor: Fraction, cap: Fraction) -> tuple[Fraction, Fraction]:
    """Return what all areas come to where each is at its floor, and where each is at its cap."""
    whole = sum(baselines, Fraction(0))
    return whole * (1 + floor), whole * (1 + cap)


def solved(areas: Sequence[Pulled], floor: Fraction, cap: Fraction, envelope: Fraction) -> Solved:
    """Return the growths that spend the envelope; it lies between the floor and the cap of all, else ValueError."""
    least, most = least_and_most([area.baseline for area in areas], floor, cap)
    if not least <= envelope <= most or floor > cap:
        raise ValueError("the envelope lies outside the bounds")
    general = _general(areas, floor, cap, envelope - least)
    growth, bound = zip(*(_clipped(general + area.pull, floor, cap) for area in areas), strict=True)
    return Solved(general, growth, bound)


def _general(areas: Sequence[Pulled], floor: Fraction, cap: Fraction, wanted: Fraction) -> Fraction:
    """Return the least general growth at which the areas together get this much above their floors."""
    # Where an area leaves its floor, the sum begins to rise by its baseline; where it meets its cap, it ceases to.
    turns = [(floor - area.pull, area.baseline) for area in areas]
    turns += [(cap - area.pull, -area.baseline) for area in areas]
    turns.sort(key=lambda turn: turn[0])
    at, above, slope = turns[0][0], Fraction(0), Fraction(0)
    for place, change in turns:
        reached = above + slope * (place - at)
        if reached >= wanted:
            break
        at, above, slope = place, reached, slope + change
    return at + (wanted - above) / slope if slope else at


def _clipped(growth: Fraction, floor: Fraction, cap: Fraction) -> tuple[Fraction, Bound]:
    if growth < floor:
        return floor, "floor"
    return (cap, "cap") if growth > cap else (growth, "")
