"""Statistical guard of a payment: takes events and how many they are of, gives what is paid on in place of the point: chance, near limit, shrunk value."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np
from scipy import special

from concordat.watch.limits import limits_of_count, wilson
from concordat.watch.numbers import Floats

Kind = Literal["share", "rate"]


@dataclass(frozen=True, slots=True)
class Counted:
    """`events` counted `of` so many, as a share or as a rate of so many (`per`); arrays of one length."""

    kind: Kind
    events: Floats
    of: Floats
    per: float

    @property
    def value(self) -> Floats:
        """The share or rate."""
        return self.per * self.events / self.of


def chance_beyond(counted: Counted, target: float, up: bool) -> Floats:
    """Return the chance that the true share or rate lies above the target, or below it where fewer is better.

    Share: of a Beta with r + ½ and n − r + ½. Rate: of a Gamma with x + ½ and n.
    """
    if counted.kind == "rate":
        tail = special.gammaincc if up else special.gammainc
        return np.asarray(tail(counted.events + 0.5, counted.of * target / counted.per), dtype=np.float64)
    hits, misses = counted.events + 0.5, counted.of - counted.events + 0.5
    below = special.betainc(hits, misses, target), special.betainc(misses, hits, 1 - target)
    return np.asarray(below[1] if up else below[0], dtype=np.float64)


def near_limit(counted: Counted, confidence: float, up: bool) -> Floats:
    """Return the limit of the interval that is nearer to a poor result; a lower limit that there is none of is nought."""
    if counted.kind == "share":
        lower, upper = wilson(counted.events, counted.of, confidence)
        return lower if up else upper
    lower, upper = limits_of_count(counted.events, confidence)
    return counted.per * (np.nan_to_num(lower) if up else upper) / counted.of


def shrunk(counted: Counted, peers_mean: float, peers_variance: float) -> Floats:
    """Return (τ²y + s²θ)/(τ² + s²): the fewer stand behind a result, the nearer it is moved to the mean of its peers.

    s² is that of a share p(1 − p)/n, or of a rate p/n, at the peers' mean, so that a result of nought is not taken for certain.
    """
    middle = peers_mean / counted.per
    spread = middle * (1 - middle) if counted.kind == "share" else middle
    variance = counted.per**2 * spread / counted.of
    return (peers_variance * counted.value + variance * peers_mean) / (peers_variance + variance)


def exactly(share: float) -> Fraction:
    """Return a share that statistics gave as the millionths that are paid on."""
    return Fraction(int(share * 1_000_000 + 0.5), 1_000_000)
