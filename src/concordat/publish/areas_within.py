"""Areas within areas: takes areas, bodies and what they cover, gives which of those that have values lie within which.

A place and a body that covers it overlap: what is told of both tells of the sliver between.
"""

from collections.abc import Iterable, Mapping

from concordat.kernel.system import System
from concordat.who.records import Area, Coverage

Pairs = frozenset[tuple[str, str]]


def areas_within(system: System, codes: Iterable[str]) -> Pairs:
    """Return (smaller, larger) for every two of the codes of which the one lies wholly within the other."""
    parts = _parts(system.all(Area))
    covered = _covered(system.all(Coverage))
    touched, whole = {}, {}
    for code in dict.fromkeys(codes):
        lands = covered.get(code, {code: True} if code in parts else {})
        touched[code] = {leaf for land in lands for leaf in (parts.get(land) or {land}) if not parts.get(leaf)}
        whole[code] = {part for land, all_of_it in lands.items() if all_of_it for part in (land, *parts.get(land, ()))}
    return frozenset(
        (smaller, larger)
        for smaller, own in touched.items()
        for larger, other in whole.items()
        if own and smaller != larger and own <= other and not (touched[larger] <= whole[smaller])
    )


def _parts(areas: Iterable[Area]) -> Mapping[str, frozenset[str]]:
    """Return all that lies in each area, at any depth; raises nothing for rings, which the checks of places find."""
    own = {one.id: one.within for one in areas}
    found: dict[str, set[str]] = {code: set() for code in own}
    for code in own:
        seen, larger = {code}, own[code]
        while larger in own and larger not in seen:
            found[larger].add(code)
            seen.add(larger)
            larger = own[larger]
    return {code: frozenset(parts) for code, parts in found.items()}


def _covered(coverage: Iterable[Coverage]) -> Mapping[str, dict[str, bool]]:
    """Return what each body covers or has covered, and whether it covers all of it."""
    found: dict[str, dict[str, bool]] = {}
    for one in coverage:
        if one.withdrawn is None:
            lands = found.setdefault(one.body, {})
            lands[one.area] = lands.get(one.area, True) and one.share is None
    return found
