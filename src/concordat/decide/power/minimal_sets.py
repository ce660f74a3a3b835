"""Minimal sets: takes a rule as one whole number with a bit for each coalition, or voters alike together, gives the smallest sets that carry, and that block."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import comb, prod

from concordat.decide.power.game import Game
from concordat.decide.power.truth import everything, holding
from concordat.decide.power.voters_alike import groups_of
from concordat.decide.rules.minimal import LISTED, minimal_choices, sets_by_name
from concordat.decide.rules.tally import Voters
from concordat.decide.verdict import Sets


@dataclass(frozen=True, slots=True)
class Minimal:
    """Sets that would do less with any one of them gone: how many there are, and by name, the smallest first, where they are up to 1,000."""

    number: int
    sets: Sets


def minimal_winning(table: int, names: Sequence[str]) -> Minimal:
    """Return the minimal sets that carry when all others vote against."""
    places = len(names)
    smaller = 0
    for place in range(places):
        # Winning sets, each with one voter more, are winning but not minimal.
        smaller |= (table & ~holding(place, places)) << (1 << place)
    own = table & ~smaller
    number = own.bit_count()
    listed = _coalitions(own, places) if number <= LISTED else ()
    sets = (tuple(sorted(name for place, name in enumerate(names) if one >> place & 1)) for one in listed)
    return Minimal(number, tuple(sorted(sets, key=lambda one: (len(one), one))))


def minimal_blocking(table: int, names: Sequence[str]) -> Minimal:
    """Return the minimal sets that, all voting against, stop what all others want."""
    return minimal_winning(blocking(table, len(names)), names)


def minimal_of_alike(game: Game) -> tuple[Minimal, Minimal]:
    """Return the minimal sets that carry, and those that block, by groups of voters alike; for votes of few enough choices."""
    groups = groups_of((game,))
    sizes = tuple(map(len, groups))

    @cache
    def carries(choice: tuple[int, ...]) -> bool:
        chosen = (group[:number] for group, number in zip(groups, choice, strict=True))
        return game.carries(tuple(chain.from_iterable(chosen)))

    def blocks(choice: tuple[int, ...]) -> bool:
        return not carries(tuple(size - number for size, number in zip(sizes, choice, strict=True)))

    return _of_alike(groups, sizes, carries), _of_alike(groups, sizes, blocks)


def _of_alike(groups: Sequence[Voters], sizes: Sequence[int], passes: Callable[[tuple[int, ...]], bool]) -> Minimal:
    choices = tuple(minimal_choices(sizes, passes))
    number = sum(prod(map(comb, sizes, choice)) for choice in choices)
    return Minimal(number, sets_by_name(groups, choices)[0] if number <= LISTED else ())


def blocking(table: int, places: int) -> int:
    """Return the coalitions that block: those whose complement does not win."""
    mirrored = int(f"{table:0{1 << places}b}"[::-1], 2)
    return everything(places) ^ mirrored


def _coalitions(table: int, places: int) -> Iterator[int]:
    """Give the numbers of the coalitions that a table holds."""
    bits = f"{table:0{1 << places}b}"[::-1]
    found = bits.find("1")
    while found >= 0:
        yield found
        found = bits.find("1", found + 1)
