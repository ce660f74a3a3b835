"""Funnels: takes what each unit counted and how large it is, gives its value between the limits that chance would leave it, and says which lie outside.

Kinds: a `proportion` of those counted among; a `ratio` of observed to expected; a `rate` of events to people; a `count`, which
is how far observed lies from expected as a share of it; and a `ratio of counts`, of two counts that both vary.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import ArrayLike

from concordat.kernel.finding import Refused
from concordat.watch.arrays import Floats, Words, notes, together
from concordat.watch.confidence import BOTH
from concordat.watch.funnel_flags import flags
from concordat.watch.funnel_kinds import Adjust, Kind, adjust_findings
from concordat.watch.funnel_limits import limits_at_expected, limits_of_share, limits_round
from concordat.watch.limits import Limits
from concordat.watch.overdispersion import (
    TRIM,
    Overdispersion,
    Spread,
    correlation,
    off_scale,
    on_scale,
    overdispersion,
)


@dataclass(frozen=True, slots=True)
class Funnel:
    """Each unit's `value`, its limits by level of confidence, and its `flag`; the `average` or target of all; what made limits wider.

    `flag` is `as expected`, or `higher` or `lower` with the highest level at which it lies outside, such as `higher 99.8 %`; a `note`
    says why there is none. `counts` and `sizes` are what curves are drawn through: events and people, or events and expected.
    """

    value: Floats
    average: float
    limits: tuple[Limits, ...]
    flag: Words
    note: Words
    counts: Floats
    sizes: Floats
    dispersion: Overdispersion | None = None
    correlation: float = 0.0


@np.errstate(over="ignore")
def funnel(
    count: ArrayLike,
    base: ArrayLike,
    kind: Kind,
    *,
    confidence: Sequence[float] = BOTH,
    adjust: Adjust = "none",
    multiplier: float = 1,
    trim: float = TRIM,
    fewest: float = 0,
) -> Funnel:
    """Return the funnel of some units; `base` is people, expected events, or the second count, as the kind has it.

    Units with fewer events than `fewest` are not compared: set it to 10 where values are standardised rates. Raises Refused for
    an adjustment that does not go with the kind.
    """
    if wrong := tuple(adjust_findings(kind, adjust)):
        raise Refused(wrong)
    x, n = together(count, base)
    note = _notes(x, n, kind)
    good = note == ""
    if kind in ("rate", "ratio of counts") and not np.sum(x[good]):
        note[good] = "nothing was counted"
        good = note == ""
    few = good & (x < fewest)
    note[few] = f"fewer than {fewest:g} events"
    average = 1.0 if kind in ("ratio", "count") else _shared(x[good], n[good])
    expected = np.where(good, n * (average if kind == "rate" else 1.0), 1.0)
    own, size = np.where(good, x, 0.0), np.where(good, n, 1.0)
    dispersion = _dispersion(x[good], expected[good], adjust, trim) if good.sum() > 1 else None
    rho = correlation(x[good], n[good]) if adjust == "beta-binomial" and good.sum() > 1 else 0.0
    limits = tuple(_limits(own, size, expected, average, kind, level, dispersion, adjust, rho) for level in confidence)
    share = own / size
    flag = flags(share, own, size, average, kind, confidence, limits, wider=dispersion is not None or rho > 0)
    shown = partial(_as_shown, kind=kind, multiplier=multiplier)
    return Funnel(
        value=np.where(good, shown(share), np.nan),
        average=float(shown(np.array(average))),
        limits=tuple((np.where(good, shown(low), np.nan), np.where(good, shown(high), np.nan)) for low, high in limits),
        flag=np.where(good & ~few, flag, "").astype(object),
        note=note,
        counts=own,
        sizes=expected,
        dispersion=dispersion,
        correlation=rho,
    )


def _as_shown(values: Floats, kind: Kind, multiplier: float) -> Floats:
    """Return values for so many as the multiplier says, those of counts as how far they lie from what is expected."""
    return (values - 1 if kind == "count" else values) * multiplier


def base_of_rates(count: ArrayLike, rate: ArrayLike, multiplier: float) -> Floats:
    """Return the people with whom so many events are such a rate: what a standardised rate stands on."""
    x, value = together(count, rate)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(value > 0, multiplier * x / value, np.nan)


def _shared(x: Floats, n: Floats) -> float:
    return float(np.sum(x) / np.sum(n)) if len(x) else float("nan")


def _dispersion(x: Floats, n: Floats, adjust: Adjust, trim: float) -> Overdispersion | None:
    if adjust in ("none", "beta-binomial"):
        return None
    spread: Spread = adjust  # type: ignore[assignment]  # the two that are no spread are gone
    return overdispersion(x, n, spread, trim)


def _limits(
    x: Floats,
    n: Floats,
    expected: Floats,
    average: float,
    kind: Kind,
    level: float,
    dispersion: Overdispersion | None,
    adjust: Adjust,
    rho: float,
) -> Limits:
    if dispersion is not None or kind == "ratio of counts":
        spread: Spread = "ratio of counts" if dispersion is None else adjust  # type: ignore[assignment]
        scale = on_scale(x, expected, spread)
        target = scale.target if dispersion is None else dispersion.scale.target
        tau_squared = 0.0 if dispersion is None else dispersion.tau_squared
        low, high = limits_round(np.full(len(x), target), scale.error, np.full(len(x), tau_squared), level)
        times = average if kind == "rate" else 1.0
        return off_scale(low, spread) * times, off_scale(high, spread) * times
    if kind == "proportion":
        return limits_of_share(average, n, level, rho)
    low, high = limits_at_expected(expected, level)
    return low * average, high * average


def _notes(x: Floats, n: Floats, kind: Kind) -> Words:
    with np.errstate(invalid="ignore"):
        why = [
            (np.isnan(x) | np.isnan(n), "a number is missing"),
            (x < 0, "the count is negative"),
            (n <= 0, "nothing is expected" if kind in ("ratio", "count") else "nobody to count among"),
        ]
        if kind == "proportion":
            why.append((x > n, "more are counted than there are"))
    return notes(len(x), why)
