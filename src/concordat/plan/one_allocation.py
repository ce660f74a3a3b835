"""One allocation: takes baselines, shares of need, a pace, bounds and an envelope, gives target, distance, growth and whole pounds by area."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from concordat.plan.exact import whole_steps
from concordat.plan.pace_of_change import Bound, Pulled, solved


@dataclass(frozen=True, slots=True)
class Allocated:
    """By area: what was given, its target, its distance, the growth it is pulled by, the growth it has, and its pounds.

    A distance is taken to `PLACES` places, and all that follows uses it exactly so.
    """

    PLACES: ClassVar[int] = 12

    baselines: Mapping[str, Fraction]
    shares: Mapping[str, Fraction]
    target: Mapping[str, Fraction]
    distance: Mapping[str, Fraction]
    pull: Mapping[str, Fraction]
    general: Fraction
    growth: Mapping[str, Fraction]
    bound: Mapping[str, Bound]
    allocation: Mapping[str, int]


def allocated(
    baselines: Mapping[str, Fraction],
    shares: Mapping[str, Fraction],
    pace: Decimal,
    floor: Decimal,
    cap: Decimal,
    envelope: Decimal,
) -> Allocated:
    """Return the allocations, which sum to the envelope to the pound; every area has a share above nought."""
    whole = sum(baselines.values(), Fraction(0))
    target = {name: share * whole for name, share in shares.items()}
    distance = {name: _taken(baselines[name] / target[name] - 1) if whole else Fraction(0) for name in baselines}
    pull = {name: Fraction(pace) * -distance[name] for name in baselines}
    areas = [Pulled(name, baseline, pull[name]) for name, baseline in baselines.items()]
    found = solved(areas, Fraction(floor), Fraction(cap), Fraction(envelope))
    growth = dict(zip(baselines, found.growth, strict=True))
    exact = {name: baseline * (1 + growth[name]) for name, baseline in baselines.items()}
    return Allocated(
        baselines,
        shares,
        target,
        distance,
        pull,
        found.general,
        growth,
        dict(zip(baselines, found.bound, strict=True)),
        whole_steps(exact, int(envelope)),
    )


def _taken(number: Fraction) -> Fraction:
    return Fraction(round(number * 10**Allocated.PLACES), 10**Allocated.PLACES)
