"""Weighted shares: takes practices with weighted populations by stream, gives each area's share of the money, exactly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, localcontext
from fractions import Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One practice: its `area`, the area that was `formerly` its own, people on its list, and people weighted for need by stream.

    `cost`: by how much care costs more there than elsewhere (market forces, ambulances), where the weights do not hold it yet.
    """

    id: str
    area: str
    formerly: str = ""
    population: Decimal
    weighted: dict[str, Decimal]
    cost: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Weighted:
    """People of a group of practices, and its `share` of the money of all; `weighted` people are that share of all people."""

    population: Fraction = Fraction(0)
    weighted: Fraction = Fraction(0)
    share: Fraction = Fraction(0)


@dataclass(slots=True)
class _Sums:
    population: Decimal = Decimal(0)
    streams: dict[str, Decimal] = field(default_factory=dict)


def weighted_shares(
    practices: Iterable[Practice], streams: Mapping[str, Decimal], formerly: bool = False
) -> dict[str, Weighted]:
    """Return each area's share: for each stream its weighted people of all, times what the stream is of the money.

    `formerly`: by the areas that there were, written as “old area → new area”, so that one that was cut in two is told twice.
    """
    groups = _summed(practices, streams, formerly)
    whole = {name: sum((Fraction(own.streams[name]) for own in groups.values()), Fraction(0)) for name in streams}
    people = sum((Fraction(own.population) for own in groups.values()), Fraction(0))
    found = {}
    for name, own in groups.items():
        parts = (Fraction(part) * Fraction(own.streams[stream]) / whole[stream] for stream, part in streams.items())
        share = sum(parts, Fraction(0))
        found[name] = Weighted(Fraction(own.population), share * people, share)
    return found


def former(old: str, area: str) -> str:
    """Return the name of what an area has of an old one."""
    return f"{old or area} → {area}"


def _summed(practices: Iterable[Practice], streams: Iterable[str], formerly: bool) -> dict[str, _Sums]:
    groups: dict[str, _Sums] = {}
    with localcontext() as context:
        # Sums of decimals are exact as long as they fit; these always do.
        context.prec = 200
        for practice in practices:
            name = former(practice.formerly, practice.area) if formerly else practice.area
            sums = groups.setdefault(name, _Sums())
            sums.population += practice.population
            for stream in streams:
                sums.streams[stream] = sums.streams.get(stream, Decimal(0)) + practice.weighted[stream] * practice.cost
    return groups
