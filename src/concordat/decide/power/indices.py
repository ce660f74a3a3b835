"""The indices of power: takes the winning coalitions by size, gives each voter's indices as whole numbers and exact fractions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import factorial

from concordat.decide.power.wins import Counts, Wins


@dataclass(frozen=True, slots=True, kw_only=True)
class Indices:
    """One voter's power before anybody votes.

    - `swings`: coalitions that lose without the voter and win with it
    - `absolute_banzhaf`: swings by all coalitions of the others (Penrose, Banzhaf): the chance that its vote decides
    - `normalised`: its part of all swings (Banzhaf)
    - `shapley`: its part of the orders in which it is the one that turns losing into winning (Shapley, Shubik)
    - `prevent`, `initiate`: swings by winning, and by losing, coalitions (Coleman)
    - `veto`: nothing is carried without it; `dummy`: its vote never decides
    """

    swings: int
    absolute_banzhaf: Fraction
    normalised: Fraction
    shapley: Fraction
    prevent: Fraction
    initiate: Fraction
    veto: bool
    dummy: bool


def indices(wins: Wins) -> Mapping[str, Indices]:
    """Return the indices of every voter. Some coalition must win and some must lose, as in any rule that can be met."""
    people = len(wins.by_size) - 1
    winning = sum(wins.by_size)
    all_swings = sum(2 * sum(own) - winning for own in wins.with_voter.values())
    orders = [factorial(size) * factorial(people - 1 - size) for size in range(people)]
    known: dict[Counts, Indices] = {}
    for own in wins.with_voter.values():
        if own not in known:
            swings = 2 * sum(own) - winning
            known[own] = Indices(
                swings=swings,
                absolute_banzhaf=Fraction(swings, 2 ** (people - 1)),
                normalised=Fraction(swings, all_swings),
                shapley=_shapley(wins.by_size, own, orders),
                prevent=Fraction(swings, winning),
                initiate=Fraction(swings, 2**people - winning),
                veto=swings == winning,
                dummy=swings == 0,
            )
    return {name: known[own] for name, own in wins.with_voter.items()}


def _shapley(by_size: Counts, own: Counts, orders: Sequence[int]) -> Fraction:
    """Add up the swings by the size of the coalition before the voter joins, each by the orders that put it there."""
    swings = (own[size + 1] - (by_size[size] - own[size]) for size in range(len(orders)))
    turned = sum(number * ways for number, ways in zip(swings, orders, strict=True))
    return Fraction(turned, factorial(len(orders)))
