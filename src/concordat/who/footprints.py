"""Footprints: takes coverage and areas, gives which bodies cover a place and which places a body covers, many to many."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from concordat.kernel.finding import Finding, Place
from concordat.who.knowledge import in_force
from concordat.who.places import Places
from concordat.who.records import Coverage

Extent = Literal["whole", "through", "part"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """One body covers a place: `whole` (named itself), `through` a larger place it lies in, or in `part` (a smaller place in it)."""

    body: str
    area: str
    extent: Extent
    share: Fraction
    starts: date | None = None
    ends: date | None = None


def share_of(cover: Coverage) -> Fraction:
    """The share of the area's people that a coverage gives to its body; all of them where none is stated."""
    return Fraction(1) if cover.share is None else Fraction(cover.share)


def covers(
    coverage: Iterable[Coverage], places: Places, area: str, on: date, known_on: date | None = None
) -> tuple[Cover, ...]:
    """Return every body that covers a place on the day, those that name it first, then through larger, then in part."""
    larger, smaller = set(places.above(area)), _below(places, area)
    found = []
    for one in in_force(coverage, on, known_on):
        extent: Extent | None = None
        if one.area == area:
            extent = "whole" if share_of(one) == 1 else "part"
        elif one.area in larger:
            extent = "through"
        elif one.area in smaller:
            extent = "part"
        if extent:
            found.append(
                Cover(
                    body=one.body, area=one.area, extent=extent, share=share_of(one), starts=one.starts, ends=one.ends
                )
            )
    order = {"whole": 0, "through": 1, "part": 2}
    return tuple(sorted(found, key=lambda cover: (order[cover.extent], cover.area != area, cover.body, cover.area)))


def footprints(
    coverage: Iterable[Coverage],
    places: Places,
    on: date,
    known_on: date | None = None,
    bodies: Iterable[str] | None = None,
) -> dict[str, dict[str, Fraction]]:
    """Return for each body the smallest areas it covers on the day with the share of each; the nearest coverage counts."""
    stated = named_areas(coverage, on, known_on)
    wanted = set(stated if bodies is None else bodies)
    return {body: _spread(areas, places) for body, areas in stated.items() if body in wanted}


def named_areas(coverage: Iterable[Coverage], on: date, known_on: date | None = None) -> dict[str, dict[str, Fraction]]:
    """Return for each body the areas its coverage names on the day, large or small, with the share of each."""
    named: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for one in in_force(coverage, on, known_on):
        named[one.body][one.area] = share_of(one)
    return dict(named)


def by_area(footprints: Mapping[str, Mapping[str, Fraction]]) -> dict[str, dict[str, Fraction]]:
    """Turn body → area → share into area → body → share: the matrix read the other way."""
    turned: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for body, areas in footprints.items():
        for area, share in areas.items():
            turned[area][body] = share
    return dict(turned)


def too_much(covering: Mapping[str, Mapping[str, Fraction]]) -> list[Finding]:
    """Return a finding for each area (area → body → share) whose people are given out more than once."""
    return [
        Finding(
            "shares-exceed-one",
            f"{area} is covered {sum(shares.values())} times over, by {', '.join(sorted(shares))}.",
            "People of a place can be counted for bodies of one sort only once.",
            "Compare bodies of one sort (one tier of councils, one sort of commissioner), or correct the shares.",
            Place(field=area),
        )
        for area, shares in covering.items()
        if sum(shares.values()) > 1
    ]


def _spread(areas: dict[str, Fraction], places: Places) -> dict[str, Fraction]:
    """Spread larger areas first, so that what is stated for a smaller area inside them overrides."""
    small: dict[str, Fraction] = {}
    for area in sorted(areas, key=lambda one: (len(places.above(one)), one)):
        small.update(dict.fromkeys(places.smallest(area), areas[area]))
    return small


def _below(places: Places, area: str) -> set[str]:
    below, stack = set(), [area]
    while stack:
        for part in places.inside.get(stack.pop(), ()):
            if part not in below:
                below.add(part)
                stack.append(part)
    return below - {area}
