"""What drives a chance: takes positions and what contracts add to them year by year, gives the contracts behind most of the spread and of the shortfall."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from concordat.balance.chance_draws import Pence
from concordat.need.figures import figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """One contract: its shares of what a position moves by; below nought where it moves against the others.

    - `spread_share`: of the variance of the position over all years; the shares of all contracts are 1 together
    - `shortfall_share`: of what the position lacks in the years that miss the target, against the average year; these are 1
      together too; none where no year misses it, or every one
    """

    contract: str
    spread_share: Decimal
    shortfall_share: Decimal | None


def drivers_of(position: Pence, met: NDArray[np.bool_], parts: Mapping[str, Pence]) -> tuple[Driver, ...]:
    """Return every contract that moves a position, the largest share of its spread first."""
    if position.min() == position.max():
        return ()
    off = position - position.mean()
    whole = float(off @ off)
    lacking = -float(off[~met].mean()) if 0 < met.sum() < len(met) else None
    found = []
    for name, added in parts.items():
        if added.min() != added.max():
            own = added - added.mean()
            short = None if lacking is None else figure(-float(own[~met].mean()) / lacking)
            found.append(Driver(contract=name, spread_share=figure(float(own @ off) / whole), shortfall_share=short))
    return tuple(sorted(found, key=lambda one: (-abs(one.spread_share), one.contract)))
