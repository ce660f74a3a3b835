"""Places inside others: takes a system and the places that something is told of, gives for each that lies in another of them that other."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.who import places
from concordat.who.records import Area, Coverage


def places_inside(system: System, told: Collection[str]) -> Mapping[str, str]:
    """Return the places that lie in a larger one that is told too, or that one body alone covers and that body is told, each with that one."""
    known = places(system.all(Area))
    found: dict[str, str] = {}
    covering: defaultdict[str, set[str]] = defaultdict(set)
    for cover in system.all(Coverage):
        if holds(cover.starts, cover.ends, system.settings.as_at):
            covering[cover.area].add(cover.body)
    for one in sorted(told):
        for area in (one, *known.above(one)):
            if area != one and area in told:
                found[one] = area
            elif len(covering[area]) == 1 and covering[area] <= set(told):
                found[one] = min(covering[area])
    return found
