"""Possible years of a system: takes members and uncertain contracts, gives each body's position in each year, and what each contract adds to it, in whole pence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from concordat.balance.chance_given import Member, Uncertain
from concordat.need.streams import named_normals

Pence = NDArray[np.int64]
Numbers = NDArray[np.float64]
ROOM, SCENARIO, SHARED = "balance", "chance", "the year that all contracts share"
PENCE = 100


@dataclass(frozen=True, slots=True)
class Years:
    """`positions`: of each member, a surplus above nought; `parts`: what each contract adds to each of the two bodies it touches.

    `system`: of all members; `to_system`: what each contract adds to that. One place is one year, everywhere.
    """

    positions: Mapping[str, Pence]
    parts: Mapping[str, Mapping[str, Pence]]
    system: Pence
    to_system: Mapping[str, Pence]


def years_of(
    members: Sequence[Member], contracts: Sequence[Uncertain], draws: int, correlation: Decimal, seed: int
) -> Years:
    """Return the possible years; what two members pay each other leaves the system unmoved to the penny."""
    parts: dict[str, dict[str, Pence]] = {one.id: {} for one in members}
    to_system: dict[str, Pence] = {}
    shared = sqrt(correlation) * named_normals(seed, ROOM, SCENARIO, SHARED, draws)
    for one in contracts:
        paid, cost = _results(one, draws, seed, shared, sqrt(1 - correlation))
        added = {body: own for body, own in ((one.payer, -paid), (one.provider, paid - cost)) if body in parts}
        for body, own in added.items():
            parts[body][one.id] = own
        to_system[one.id] = _sum(0, added.values(), draws)
    positions = {one.id: _sum(pennies(one.known), parts[one.id].values(), draws) for one in members}
    return Years(positions, parts, _sum(0, positions.values(), draws), to_system)


def pennies(amount: Decimal) -> int:
    """Return pounds in whole pence as pence."""
    return int(amount * PENCE)


def _results(one: Uncertain, draws: int, seed: int, shared: Numbers, own: float) -> tuple[Pence, Pence]:
    """Return what is paid and what it costs in each year: as given, by activity as given, or normal; both by the same activity."""
    if one.activity_draws:
        return _moved(one.paid, one.varies, one.activity_draws), _moved(one.cost, one.cost_varies, one.activity_draws)
    paid, cost = _given(one.paid_draws or (one.paid,), draws), _given(one.cost_draws or (one.cost,), draws)
    if one.spread or one.cost_spread:
        activity = shared + own * named_normals(seed, ROOM, SCENARIO, f"contract {one.id}", draws)
        paid = paid + np.rint(float(one.spread) * PENCE * activity).astype(np.int64)
        cost = cost + np.rint(float(one.cost_spread) * PENCE * activity).astype(np.int64)
    return paid, cost


def _moved(planned: Decimal, varies: Decimal, shares: Sequence[Decimal]) -> Pence:
    """Return an amount at each share of the planned activity, to the penny; only the part that varies moves."""
    fixed, moving = float(planned * (1 - varies)), float(planned * varies)
    return np.rint(PENCE * (fixed + moving * np.array(shares, dtype=float))).astype(np.int64)


def _given(amounts: Sequence[Decimal], draws: int) -> Pence:
    return np.resize(np.array([pennies(one) for one in amounts], dtype=np.int64), draws)


def _sum(first: int, amounts: Iterable[Pence], draws: int) -> Pence:
    found = np.full(draws, first, dtype=np.int64)
    for one in amounts:
        found += one
    return found
