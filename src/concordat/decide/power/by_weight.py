"""Counts by total weight: takes weights and a quota, gives the winning coalitions of hundreds of voters, adding one voter at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from concordat.decide.power.wins import Counts, Packing, Wins

# What one answer may take: bytes of counts kept, and bytes added up.
MOST_KEPT, MOST_ADDED = 400_000_000, 10_000_000_000
_BYTES_OF_A_NUMBER = 100


@dataclass(frozen=True, slots=True)
class Weighted:
    """A coalition wins where its weights reach the quota and it has at least so many voters; whole weights, none below nought."""

    weights: tuple[int, ...]
    quota: int
    at_least: int = 0

    @property
    def limit(self) -> int:
        """The most weight that has to be told apart: what loses weighs less than the quota, or what is missing is light."""
        return min(self.quota - 1, sum(self.weights) - self.quota)

    @property
    def countable(self) -> bool:
        """Whether counting takes no more memory and time than an answer may."""
        voters = len(self.weights)
        kept = self.limit * (voters * voters // 8 + _BYTES_OF_A_NUMBER)
        return kept <= MOST_KEPT and kept * voters <= MOST_ADDED


def counted(game: Weighted, names: Sequence[str]) -> Wins:
    """Return the coalitions that win, by size; the lighter side of the quota is counted, the other side follows."""
    voters = len(game.weights)
    packing = Packing(voters)
    sums = _up_to(game.weights, game.limit, packing.slot)
    losing = game.limit == game.quota - 1
    light = packing.apart(sums[game.limit])
    own: dict[int, Counts] = {}
    for weight in sorted(set(game.weights)):
        without = _without(sums, weight, game.limit, packing)
        with_it = tuple(all_ - others for all_, others in zip(light, without, strict=True))
        if losing:
            wins = tuple((comb(voters - 1, size - 1) if size else 0) - with_it[size] for size in range(voters + 1))
        else:
            # Everyone but a light coalition wins; the voter is in it where the light coalition lacks the voter.
            wins = tuple(without[voters - size] for size in range(voters + 1))
        own[weight] = _large_enough(wins, game.at_least)
    every = tuple(comb(voters, size) - light[size] if losing else light[voters - size] for size in range(voters + 1))
    with_voter = {name: own[weight] for name, weight in zip(names, game.weights, strict=True)}
    return Wins(_large_enough(every, game.at_least), with_voter)


def _up_to(weights: Sequence[int], limit: int, slot: int) -> list[int]:
    """Return, for every weight up to the limit, the coalitions that weigh no more, packed by size."""
    exactly = [0] * (limit + 1)
    exactly[0] = 1
    reached = 0
    for weight in sorted(weights):
        reached = min(limit, reached + weight)
        for total in range(reached, weight - 1, -1):
            before = exactly[total - weight]
            if before:
                exactly[total] += before << slot
    for total in range(1, limit + 1):
        exactly[total] += exactly[total - 1]
    return exactly


def _without(sums: Sequence[int], weight: int, limit: int, packing: Packing) -> Counts:
    """Return the coalitions up to the limit that lack a voter of one weight: all, less those it has joined."""
    if weight == 0:
        found: list[int] = []
        for count in packing.apart(sums[limit]):
            found.append(count - (found[-1] if found else 0))
        return tuple(found)
    total = limit % weight
    lacking = sums[total]
    while total < limit:
        total += weight
        lacking = sums[total] - (lacking << packing.slot)
    return packing.apart(lacking)


def _large_enough(counts: Counts, at_least: int) -> Counts:
    return tuple(count if size >= at_least else 0 for size, count in enumerate(counts))
