"""A payment as a line with knots: takes a function that is straight between knots, gives the knots, exactly, and what it pays anywhere between.

The knots are found by asking the function itself, so that every payment model has them without saying so: near both ends of a
stretch its slopes are taken; where the two straight lines meet there is a knot, or the stretch is halved until there is. A bulge
that comes back to the very same straight line between two places asked would not be seen; no form of payment has one.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

Pays = Callable[[Fraction], Fraction]
# Where a stretch is asked whether it is straight, and how far from its ends the slopes are taken, as shares of it.
PROBES = (Fraction(2, 7), Fraction(9, 11))
BESIDE = Fraction(1, 2**30)
# A stretch this short that is not straight is a step: what is due there jumps.
NARROWEST = Fraction(1, 2**24)


@dataclass(frozen=True, slots=True)
class Knots:
    """Places `at` in rising order and what is paid there; straight between them, and beyond them as in the stretch beside."""

    at: tuple[Fraction, ...]
    pays: tuple[Fraction, ...]

    def of(self, place: Fraction) -> Fraction:
        """Return what is paid at a place, exactly."""
        right = min(max(bisect_right(self.at, place), 1), len(self.at) - 1)
        low, high = self.at[right - 1], self.at[right]
        before, after = self.pays[right - 1], self.pays[right]
        return before + (after - before) * (place - low) / (high - low)

    def crossings(self) -> tuple[Fraction, ...]:
        """Return where it passes through nought from one side to the other, or comes to it and leaves it again."""
        found: list[Fraction] = []
        stretches = zip(pairwise(self.at), pairwise(self.pays), strict=True)
        for (low, high), (before, after) in stretches:
            if before == 0 != after or before * after < 0:
                found.append(low - before * (high - low) / (after - before))
            elif after == 0 != before:
                found.append(high)
        return tuple(dict.fromkeys(found))


def knots(pays: Pays, places: Iterable[Fraction]) -> Knots:
    """Return the line of a function from the lowest of some places to the highest; raises ValueError for fewer than two.

    The places are knots in any case, so that a caller can name those that matter.
    """
    every = sorted(set(places))
    if len(every) < 2:
        raise ValueError("a line needs two places")
    known = {place: pays(place) for place in every}
    points = [(every[0], known[every[0]])]
    for low, high in pairwise(every):
        points += _within(pays, low, known[low], high, known[high])
    at, amounts = zip(*_straightened(points), strict=True)
    return Knots(tuple(at), tuple(amounts))


def summed(lines: Sequence[Knots], signs: Sequence[int] = ()) -> Knots:
    """Return the sum of lines that go over the same places, each taken off where its sign is below nought."""
    every = sorted({place for line in lines for place in line.at})
    own = signs or [1] * len(lines)
    pays = [sum((sign * line.of(place) for line, sign in zip(lines, own, strict=True)), Fraction(0)) for place in every]
    return Knots(tuple(every), tuple(pays))


def _within(
    pays: Pays, low: Fraction, first: Fraction, high: Fraction, last: Fraction
) -> Iterator[tuple[Fraction, Fraction]]:
    """Give the knots after `low` up to `high`, which is the last of them."""
    span = high - low
    slope = (last - first) / span
    if span <= NARROWEST or _straight(pays, low, first, slope, span):
        yield high, last
        return
    meets = _meeting(pays, low, first, high, last)
    if meets is not None:
        yield meets
        yield high, last
        return
    middle = low + span / 2
    paid = pays(middle)
    yield from _within(pays, low, first, middle, paid)
    yield from _within(pays, middle, paid, high, last)


def _straight(pays: Pays, low: Fraction, first: Fraction, slope: Fraction, span: Fraction) -> bool:
    return all(pays(low + span * part) == first + slope * span * part for part in PROBES)


def _meeting(
    pays: Pays, low: Fraction, first: Fraction, high: Fraction, last: Fraction
) -> tuple[Fraction, Fraction] | None:
    """Return the one knot between two places, None where there is more than one or a step."""
    beside = (high - low) * BESIDE
    rising, falling = (pays(low + beside) - first) / beside, (last - pays(high - beside)) / beside
    if rising == falling:
        return None
    place = (last - first + rising * low - falling * high) / (rising - falling)
    if not low < place < high:
        return None
    paid = first + rising * (place - low)
    if pays(place) != paid:
        return None
    if pays(place - beside) != paid - rising * beside or pays(place + beside) != paid + falling * beside:
        return None
    before = _straight(pays, low, first, rising, place - low)
    return (place, paid) if before and _straight(pays, place, paid, falling, high - place) else None


def _straightened(points: list[tuple[Fraction, Fraction]]) -> Iterator[tuple[Fraction, Fraction]]:
    """Give the points without those that lie on the line between their neighbours and were only places to halve at."""
    kept = [points[0]]
    for place, paid in points[1:]:
        if len(kept) > 1:
            (early, least), (late, most) = kept[-2], kept[-1]
            if (most - least) * (place - late) == (paid - most) * (late - early):
                kept.pop()
        kept.append((place, paid))
    yield from kept
