"""Co-terminosity: takes the footprints of a body and of councils, gives the people in both and those who fall outside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from concordat.kernel.finding import Refused
from concordat.who.apportion import apportion
from concordat.who.footprints import by_area, too_much
from concordat.who.places import Places

OUTSIDE = "no council"


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilOverlap:
    """People of the body in one council (`both`), and of that council outside the body (None where not all its people are known)."""

    council: str
    both: int
    council_only: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideArea:
    """People of the body in one area who live outside its main council, with the council they live in."""

    area: str
    name: str
    council: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coterminosity:
    """How a body's footprint lies over councils.

    `coterminous`: the body is exactly the whole of one or several councils; None where the places listed agree, but it is not
    known whether all places of the councils are listed.
    """

    body: str
    people: int
    main_council: str
    coterminous: bool | None
    councils: tuple[CouncilOverlap, ...]
    outside: tuple[OutsideArea, ...]


def coterminosity(
    body: str,
    councils: Iterable[str],
    footprints: Mapping[str, Mapping[str, Fraction]],
    places: Places,
    people: Mapping[str, int],
    level: str = "district",
    named: Mapping[str, Mapping[str, Fraction]] | None = None,
) -> Coterminosity:
    """Compare a body with councils over people by small area; those outside are listed by areas of kind `level`.

    `named` are the areas that each council's coverage names, such as a county: its people are known only where the county
    itself has a population, because not all its districts need be listed. Without `named`, footprints are complete.
    Areas without a population count nought people, but still decide whether the two are co-terminous. Raises Refused
    `shares-exceed-one` where the councils overlap each other, such as a county and its districts.
    """
    own = footprints.get(body, {})
    theirs = {council: footprints.get(council, {}) for council in councils}
    if findings := too_much({area: who for area, who in by_area(theirs).items() if area in own}):
        raise Refused(findings)
    both = dict.fromkeys(theirs, 0)
    by_place: dict[tuple[str, str], int] = {}
    total = 0
    for area, share in own.items():
        heads = _of(people.get(area, 0), share)
        total += heads
        for council, part in _councils(heads, area, theirs).items():
            both[council] = both.get(council, 0) + part
            key = (council, places.at_level(area, level))
            by_place[key] = by_place.get(key, 0) + part
    listed = {
        council: sum(_of(people.get(area, 0), share) for area, share in areas.items())
        for council, areas in theirs.items()
    }
    whole = {council: _whole((named or footprints).get(council, {}), people) for council in theirs}
    ranked = sorted((council for council in theirs if both[council]), key=lambda council: (-both[council], council))
    main = ranked[0] if ranked else ""
    outside = [
        OutsideArea(area=area, name=places.name(area), council=council, people=heads)
        for (council, area), heads in sorted(by_place.items())
        if council != main and heads
    ]
    return Coterminosity(
        body=body,
        people=total,
        main_council=main,
        coterminous=_agree(own, {council: theirs[council] for council in ranked}, listed, whole),
        councils=tuple(_overlap(council, both[council], whole[council]) for council in ranked),
        outside=tuple(sorted(outside, key=lambda one: (-one.people, one.area))),
    )


def _of(heads: int, share: Fraction) -> int:
    return apportion(heads, {"in": share, "out": 1 - share})["in"]


def _councils(heads: int, area: str, theirs: Mapping[str, Mapping[str, Fraction]]) -> dict[str, int]:
    """Share the body's people of one area among the councils that cover it, in proportion; the rest has no council."""
    shares = {council: areas[area] for council, areas in theirs.items() if area in areas}
    rest = 1 - sum(shares.values(), Fraction(0))
    if rest:
        shares[OUTSIDE] = rest
    return apportion(heads, shares)


def _overlap(council: str, both: int, whole: int | None) -> CouncilOverlap:
    return CouncilOverlap(council=council, both=both, council_only=None if whole is None else whole - both)


def _whole(areas: Mapping[str, Fraction], people: Mapping[str, int]) -> int | None:
    """Return all people of the areas a coverage names, None where one of them has no population of its own."""
    if not set(areas) <= set(people):
        return None
    return sum(_of(people[area], share) for area, share in areas.items())


def _agree(
    own: Mapping[str, Fraction],
    theirs: Mapping[str, Mapping[str, Fraction]],
    listed: Mapping[str, int],
    whole: Mapping[str, int | None],
) -> bool | None:
    if not _same(own, theirs):
        return False
    if any(whole[council] is None for council in theirs):
        return None
    return all(whole[council] == listed[council] for council in theirs)


def _same(own: Mapping[str, Fraction], theirs: Mapping[str, Mapping[str, Fraction]]) -> bool:
    covered: dict[str, Fraction] = {}
    for areas in theirs.values():
        for area, share in areas.items():
            covered[area] = covered.get(area, Fraction(0)) + share
    return bool(own) and covered == dict(own)
