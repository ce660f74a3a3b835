"""Mitigations that share units: takes levers on cells, gives the pairs that do and the share of the smaller one's units that both claim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from concordat.need.projection.cells import Cells
from concordat.need.projection.levers import Lever


@dataclass(frozen=True)
class Overlap:
    """Two mitigations, the `units` that both apply to, and the `share` of the smaller one's units that this is."""

    first: str
    second: str
    units: float
    share: float


def overlaps(cells: Cells, levers: Sequence[Lever], above: float) -> Iterator[Overlap]:
    """Give the pairs of mitigations that share more than this part of their units, in order of the levers."""
    own = {lever.name: cells.count @ lever.member for lever in levers}
    for first, second in combinations([lever for lever in levers if lever.role != "grow"], 2):
        smaller = min(own[first.name], own[second.name])
        both = float(cells.count @ (first.member & second.member))
        if smaller and both / smaller > above:
            yield Overlap(first.name, second.name, both, float(both / smaller))
