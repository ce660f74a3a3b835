"""Backwards in time: takes succession lines, gives them turned round, so that a later structure is restated on an earlier one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from concordat.who.lineage import Lineage
from concordat.who.placement import Placement, place
from concordat.who.records import Succession
from concordat.who.succession_shares import moves_people, shares_of

# A successor of these kinds existed before the event, so that a part of it goes back to itself.
SUCCESSOR_WAS_THERE = frozenset({"absorb", "boundary"})
_LAST = date.max.toordinal()


@dataclass
class Backwards:
    """Lines turned round: each successor goes back to its predecessors by the people each brought (`people` by body)."""

    lineage: Lineage
    people: Mapping[str, int]
    leaving: dict[str, list[Succession]] = field(init=False)
    original: dict[Succession, Succession] = field(init=False)

    def __post_init__(self) -> None:
        self.leaving = defaultdict(list)
        self.original = {}
        for line in self.lineage.lines:
            if moves_people(line) and line.predecessor != line.successor:
                turned = replace(
                    line,
                    predecessor=line.successor,
                    successor=line.predecessor,
                    on=_turned(line.on),
                    kind="split",
                    share=None,
                    residue=False,
                )
                self.leaving[line.successor].append(turned)
                self.original[turned] = line

    def placement(self, key: str, earliest: date, latest: date) -> Placement:
        """Place `key` of the day `latest` on the structure of the day `earliest`."""
        first = date.fromordinal(_LAST - latest.toordinal() - 1)
        last = date.fromordinal(_LAST - earliest.toordinal() - 1)
        placement = place(self.leaving, key, first, last, self._weigh)
        placement.lines = [self.original[line] for line in placement.lines]
        return placement

    def _weigh(self, body: str, lines: Sequence[Succession]) -> Mapping[str, Fraction] | None:
        """Share `body` over its predecessors by the people each brought; whole where there is only one."""
        sources = {line.successor for line in lines}
        if any(line.kind in SUCCESSOR_WAS_THERE for line in map(self.original.__getitem__, lines)):
            sources.add(body)
        if len(sources) == 1:
            return {source: Fraction(1) for source in sources}
        brought: dict[str, Fraction] = {}
        day = self.original[lines[0]].on
        for source in sources:
            share = Fraction(1) if source == body else self._passed_on(source, body, day)
            if share is None or source not in self.people:
                return None
            brought[source] = self.people[source] * share
        whole = sum(brought.values(), Fraction(0))
        return {source: people / whole for source, people in brought.items()} if whole else None

    def _passed_on(self, source: str, body: str, day: date) -> Fraction | None:
        shares = shares_of([line for line in self.lineage.leaving[source] if line.on == day])
        return None if shares is None else shares.get(body, Fraction(0))


def _turned(day: date) -> date:
    return date.fromordinal(_LAST - day.toordinal())
