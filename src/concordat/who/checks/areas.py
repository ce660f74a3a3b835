"""Takes areas, gives a finding where a place lies within itself, directly or in a circle."""

from collections.abc import Iterator

from concordat.kernel.finding import Finding
from concordat.who.checking import Facts, where
from concordat.who.records import Area


def check(facts: Facts) -> Iterator[Finding]:
    """Yield `area-within-itself`, once for each area of the circle."""
    areas = {area.id: area for area in facts.all(Area)}
    fine: set[str] = set()
    for area in areas.values():
        chain: dict[str, None] = {}
        here = area.id
        while here in areas and here not in fine and here not in chain:
            chain[here] = None
            here = areas[here].within
        if here == area.id:
            yield Finding(
                "area-within-itself",
                f"{area.id} lies within itself: {' → '.join([*chain, area.id])}.",
                "A place lies in larger places only.",
                "Correct “within”.",
                where(facts, area, "within"),
            )
        elif here not in chain:
            fine.update(chain)
