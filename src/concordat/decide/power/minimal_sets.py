"""Minimal sets: takes a rule as one whole number with a bit for each coalition, gives the smallest sets that carry, and that block."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from concordat.decide.power.truth import everything, holding
from concordat.decide.rules.minimal import LISTED
from concordat.decide.verdict import Sets


@dataclass(frozen=True, slots=True)
class Minimal:
    """Sets that would do less with any one of them gone: how many there are, and the first 1,000 by name, the smallest first."""

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
    listed = islice(_coalitions(own, places), LISTED)
    sets = (tuple(sorted(name for place, name in enumerate(names) if one >> place & 1)) for one in listed)
    return Minimal(own.bit_count(), tuple(sorted(sets, key=lambda one: (len(one), one))))


def minimal_blocking(table: int, names: Sequence[str]) -> Minimal:
    """Return the minimal sets that, all voting against, stop what all others want."""
    return minimal_winning(blocking(table, len(names)), names)


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
