"""People of bodies: takes footprints and people by small area, gives whole people of each body, conserved to the person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from concordat.kernel.finding import Refused
from concordat.who.apportion import apportion
from concordat.who.footprints import by_area, too_much
from concordat.who.succession_shares import UNALLOCATED


@dataclass(frozen=True, slots=True)
class Spread:
    """People of each body, and of each pair (body, area); what no body covers stands under `unallocated`."""

    by_body: Mapping[str, int]
    by_pair: Mapping[tuple[str, str], int]

    @property
    def total(self) -> int:
        """All people, unallocated ones included."""
        return sum(self.by_body.values())


def spread_people(
    footprints: dict[str, dict[str, Fraction]], people: Mapping[str, int], bodies: Iterable[str] = ()
) -> Spread:
    """Give every person of every area to the bodies that cover it by share, so that nobody is lost or counted twice.

    `bodies` narrows to bodies of one sort. Raises Refused `shares-exceed-one` with every area they cover more than once.
    """
    wanted = set(bodies) or set(footprints)
    covering = by_area({body: areas for body, areas in footprints.items() if body in wanted})
    if findings := too_much(covering):
        raise Refused(findings)
    pairs: dict[tuple[str, str], int] = {}
    for area, heads in people.items():
        for body, part in _share(heads, covering.get(area, {})).items():
            if part or body != UNALLOCATED:
                pairs[body, area] = part
    totals: dict[str, int] = {}
    for (body, _), part in pairs.items():
        totals[body] = totals.get(body, 0) + part
    return Spread(totals, pairs)


def _share(heads: int, shares: Mapping[str, Fraction]) -> dict[str, int]:
    rest = 1 - sum(shares.values())
    weights = {**shares, UNALLOCATED: rest} if rest else dict(shares)
    return apportion(heads, weights)
