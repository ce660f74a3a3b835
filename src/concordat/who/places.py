"""Places: takes areas and what they lie within, gives the areas above and the smallest areas below each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from concordat.who.records import Area


@dataclass(frozen=True)
class Places:
    """Areas indexed once. An area that no record describes is its own smallest area."""

    areas: tuple[Area, ...]
    by_id: dict[str, Area] = field(init=False, repr=False)
    inside: dict[str, tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        inside: dict[str, list[str]] = defaultdict(list)
        for area in self.areas:
            if area.within and area.within != area.id:
                inside[area.within].append(area.id)
        object.__setattr__(self, "by_id", {area.id: area for area in self.areas})
        object.__setattr__(self, "inside", {area: tuple(parts) for area, parts in inside.items()})

    def above(self, area: str) -> tuple[str, ...]:
        """Return the areas that `area` lies in, nearest first; a circle is survived."""
        chain: list[str] = []
        here = self.by_id.get(area)
        while here is not None and here.within and here.within not in (area, *chain):
            chain.append(here.within)
            here = self.by_id.get(here.within)
        return tuple(chain)

    def smallest(self, area: str) -> tuple[str, ...]:
        """Return the smallest areas inside `area`, itself where nothing lies in it."""
        found: list[str] = []
        seen, stack = {area}, [area]
        while stack:
            here = stack.pop()
            parts = [part for part in self.inside.get(here, ()) if part not in seen]
            seen.update(parts)
            stack += reversed(parts)
            if not parts:
                found.append(here)
        return tuple(found)

    def name(self, area: str) -> str:
        """Return the name of an area, its id where no record describes it."""
        return self.by_id[area].name if area in self.by_id else area

    def kind(self, area: str) -> str:
        """Return the kind of an area, empty where no record describes it."""
        return self.by_id[area].kind if area in self.by_id else ""

    def at_level(self, area: str, kind: str) -> str:
        """Return the area of one kind (such as `district`) that `area` is or lies in, itself where there is none."""
        return next((one for one in (area, *self.above(area)) if self.kind(one) == kind), area)


def places(areas: Iterable[Area]) -> Places:
    """Index areas."""
    return Places(tuple(areas))
