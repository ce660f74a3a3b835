"""Curves of a funnel as they are drawn: takes a funnel and its levels, gives both limits at each level at the sizes of its axis."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from concordat.watch.arrays import Floats
from concordat.watch.funnel import Funnel
from concordat.watch.funnel_curve import Curve, axis_of, curves_of_ratio, curves_of_share, sizes
from concordat.watch.funnel_kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnCurve:
    """One limit: its `confidence`, which `end` it is, and its points: the size of a unit (`at`) and the `height` of the limit there."""

    confidence: float
    end: str
    at: tuple[float, ...]
    height: tuple[float, ...]


def drawn_curves(made: Funnel, kind: Kind, levels: Sequence[float], multiplier: float) -> tuple[DrawnCurve, ...]:
    """Return the lower and the upper limit at each level; sizes are people of shares, and expected events of ratios."""
    if kind == "ratio of counts" or not len(made.sizes):
        return ()
    own = made.sizes[made.note == ""]
    least, most = axis_of(float(np.min(own)), float(np.max(own))) if len(own) else (0.0, 1.0)
    at = sizes(least, most, ratio=kind != "proportion")
    found = []
    for level in levels:
        if kind == "proportion":
            both = curves_of_share(made.average / multiplier, at, level, made.correlation)
        else:
            both = curves_of_ratio(at, level)
        for end, curve in zip(("lower", "upper"), both, strict=True):
            height = _height(curve, kind, made.average, multiplier)
            points = tuple((float(x), float(y)) for x, y in zip(curve.at, height, strict=True))
            ats, heights = zip(*points, strict=True)
            found.append(DrawnCurve(confidence=level, end=end, at=ats, height=heights))
    return tuple(found)


def _height(curve: Curve, kind: Kind, average: float, multiplier: float) -> Floats:
    if kind == "proportion":
        return curve.height * multiplier
    if kind == "count":
        return (curve.height - 1) * multiplier
    return curve.height * average
