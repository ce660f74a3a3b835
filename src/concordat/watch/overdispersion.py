"""More variation than chance: takes units of a funnel, gives by how many times they vary more than chance would have them, and how much between them.

After Spiegelhalter (2005, 2012): values on a scale on which they vary evenly, their distances from the target in errors, the
farthest of them drawn in or left out, their mean square φ, and the variance τ² between units that it leaves.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import Floats, together

Spread = Literal["shmi", "cqc", "proportion", "ratio of counts"]
TRIM = 0.1


@dataclass(frozen=True, slots=True)
class OnScale:
    """Units on the scale of a method: `y`, its `error`, and the `target` there."""

    y: Floats
    error: Floats
    target: float


@dataclass(frozen=True, slots=True)
class Overdispersion:
    """Each unit on its scale with `z`, and `trimmed` z (NaN where it is left out), how many `counted`, `phi` and `tau_squared`."""

    scale: OnScale
    z: Floats
    trimmed: Floats
    counted: int
    phi: float
    tau_squared: float


@np.errstate(over="ignore")
def overdispersion(count: ArrayLike, base: ArrayLike, spread: Spread, trim: float = TRIM) -> Overdispersion:
    """Return the variation of one funnel's units; `trim` is the share of them at each end that is drawn in, or left out (SHMI)."""
    x, n = together(count, base)
    scale = on_scale(x, n, spread)
    z = (scale.y - scale.target) / scale.error
    trimmed = _without_ends(z, trim) if spread == "shmi" else _drawn_in(z, trim)
    kept = ~np.isnan(trimmed)
    counted = int(np.count_nonzero(kept))
    phi = float(np.sum(trimmed[kept] ** 2) / counted) if counted else np.nan
    return Overdispersion(scale, z, trimmed, counted, phi, between(counted, phi, scale.error[kept]))


def on_scale(x: Floats, n: Floats, spread: Spread) -> OnScale:
    """Return units on the scale of a method; where a logarithm would be of nought, half an event stands for none."""
    whole = float(np.sum(x) / np.sum(n))
    if spread == "shmi":
        return OnScale(np.log(np.where(x > 0, x, 0.5) / n), 1 / np.sqrt(n), 0.0)
    if spread == "cqc":
        return OnScale(np.sqrt(x / n), 1 / (2 * np.sqrt(n)), 1.0)
    if spread == "proportion":
        return OnScale(np.arcsin(np.sqrt(x / n)), 1 / (2 * np.sqrt(n)), float(np.arcsin(np.sqrt(whole))))
    error = np.sqrt(x / (x + 0.5) ** 2 + n / (n + 0.5) ** 2)
    return OnScale(np.log((x + 0.5) / (n + 0.5)), error, float(np.log(whole)))


@np.errstate(over="ignore")
def off_scale(values: Floats, spread: Spread) -> Floats:
    """Return what stands on the scale of a method as observed by expected, or as a share."""
    if spread == "cqc":
        return np.maximum(values, 0.0) ** 2
    if spread == "proportion":
        return np.sin(np.clip(values, 0.0, np.pi / 2)) ** 2
    return np.exp(values)


def between(counted: int, phi: float, error: Floats) -> float:
    """Return the variance between units that φ leaves; none where they vary no more than chance would have them."""
    if counted < 2 or counted * phi < counted - 1:
        return 0.0
    precision = error**-2.0
    whole = float(np.sum(precision))
    return (counted * phi - (counted - 1)) / (whole - float(np.sum(precision**2)) / whole)


def correlation(count: ArrayLike, base: ArrayLike) -> float:
    """Return by how much those of one unit are alike (beta-binomial), by the method of moments; none where chance explains all."""
    x, n = together(count, base)
    whole = float(np.sum(x) / np.sum(n))
    variance = whole * (1 - whole)
    room = float(np.sum((n - 1) * (1 - n / np.sum(n))))
    if variance <= 0 or room <= 0:
        return 0.0
    squares = float(np.sum((x - n * whole) ** 2 / n)) / variance
    return min(max((squares - (len(x) - 1)) / room, 0.0), 1.0)


def _drawn_in(z: Floats, trim: float) -> Floats:
    low, high = np.quantile(z, [trim, 1 - trim])
    return np.clip(z, low, high)


def _without_ends(z: Floats, trim: float) -> Floats:
    rank = np.empty(len(z))
    rank[np.argsort(z, kind="stable")] = np.arange(1, len(z) + 1)
    parts = 1 / trim
    group = np.floor(rank * parts / (len(z) + 1))
    return np.where((group > 0) & (group < parts - 1), z, np.nan)
