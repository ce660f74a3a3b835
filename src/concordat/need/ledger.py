"""The out-of-hospital ledger by draw: takes what leaves and where it lands, gives units created and money by destination and party."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from concordat.need.ledger_given import Landing, LedgerCell, Movement
from concordat.need.projection.copula import together
from concordat.need.projection.intervals import Interval
from concordat.need.projection.parameters import Chance

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Ledger:
    """By draw: units `taken` by mitigation, `landed` and `created` by landing in the order given, `cost` of what is created by party,
    `cash` released and what `stays` behind by party of the cell."""

    taken: Mapping[str, Numbers]
    landed: tuple[Numbers, ...]
    created: tuple[Numbers, ...]
    cost: Mapping[str, Numbers]
    cash: Mapping[str, Numbers]
    stays: Mapping[str, Numbers]

    @property
    def net(self) -> Numbers:
        """Cost of what is created less cash released, over all parties."""
        return _all(self.cost) - _all(self.cash)


def ledger_of(
    cells: Sequence[LedgerCell],
    movements: Sequence[Movement],
    landings: Sequence[Landing],
    families: Mapping[str, float],
    chance: Chance,
) -> Ledger:
    """Return the ledger of a world without findings."""
    taken: dict[str, Numbers] = {}
    cash: dict[str, Numbers] = {}
    stays: dict[str, Numbers] = {}
    by_name = {cell.id: cell for cell in cells}
    for one in movements:
        units, cell = np.resize([float(own) for own in one.units], chance.draws), by_name[one.cell]
        worth = units * float(cell.price)
        _add(taken, one.mitigation, units)
        _add(cash, cell.party, worth * float(cell.cash))
        _add(stays, cell.party, worth * float(1 - cell.cash))
    shares = _shares(landings, families, chance)
    landed = tuple(taken[one.mitigation] * share for one, share in zip(landings, shares, strict=True))
    created = tuple(
        own * _ratio(one, families, chance) if one.is_care else np.zeros(chance.draws)
        for one, own in zip(landings, landed, strict=True)
    )
    cost: dict[str, Numbers] = {}
    for one_landing, own in zip(landings, created, strict=True):
        if one_landing.is_care:
            _add(cost, one_landing.party, own * float(one_landing.unit_cost))
    return Ledger(taken, landed, created, cost, cash, stays)


def _shares(landings: Sequence[Landing], families: Mapping[str, float], chance: Chance) -> list[Numbers]:
    """Return shares by draw; those of one mitigation sum to 1 in every draw."""
    drawn = []
    for one in landings:
        if one.share is not None:
            drawn.append(np.full(chance.draws, float(one.share)))
        else:
            interval = Interval(float(one.share_low or 0), float(one.share_high or 0), share=True)
            drawn.append(np.asarray(interval.of(_normals(one, "share", families, chance))))
    whole: dict[str, Numbers] = {}
    for one, share in zip(landings, drawn, strict=True):
        _add(whole, one.mitigation, share)
    return [share / whole[one.mitigation] for one, share in zip(landings, drawn, strict=True)]


def _ratio(one: Landing, families: Mapping[str, float], chance: Chance) -> Numbers:
    if one.ratio is not None:
        return np.full(chance.draws, float(one.ratio))
    interval = Interval(float(one.ratio_low or 0), float(one.ratio_high or 0))
    return np.asarray(interval.of(_normals(one, "ratio", families, chance)))


def _normals(one: Landing, what: str, families: Mapping[str, float], chance: Chance) -> Numbers:
    alone = chance.normals(f"{what} of {one.mitigation} to {one.destination}")
    if not one.family:
        return alone
    common = chance.normals(f"{what} of family {one.family}")
    return together(common, alone[:, None], families[one.family])[:, 0]


def _add(to: dict[str, Numbers], name: str, amount: Numbers) -> None:
    to[name] = to[name] + amount if name in to else amount


def _all(amounts: Mapping[str, Numbers]) -> Numbers:
    return sum(amounts.values(), np.zeros(1))
