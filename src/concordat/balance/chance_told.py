"""The chance of one target as it is told: takes positions year by year and a target, gives how often it is met, the range, what more is needed, and what drives it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from concordat.balance.chance_draws import PENCE, Pence, pennies
from concordat.balance.chance_drivers import Driver, drivers_of
from concordat.kernel.answer import Because
from concordat.kernel.money import PENNY, decimal_from, pence
from concordat.kernel.text import amount
from concordat.need.figures import figure

Met = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How one position stands against its target (£).

    - `chance`: the share of possible years that meet the `target`; `error`: its standard error by the number of years drawn
    - `mean`, `spread`: average and standard deviation of the position; `low` to `high`: its range as the rulebook tells it
    - `needed`: how much more surplus would make the chance the wanted one of the rulebook, nought where it is that already
    - `drivers`: the contracts that move the position most
    """

    body: str
    tested: bool
    target: Decimal
    chance: Decimal
    error: Decimal
    mean: Decimal
    spread: Decimal
    low: Decimal
    high: Decimal
    needed: Decimal
    drivers: tuple[Driver, ...]

    @property
    def because(self) -> Because:
        """Why the chance is so."""
        most = tuple(
            Because(f"{one.contract}: its share of the spread of the position", one.spread_share)
            for one in self.drivers
        )
        says = (
            f"{self.body}: {amount(self.mean, '£')} on average, {amount(self.low, '£')} to {amount(self.high, '£')}, "
            f"against a target of {amount(self.target, '£')}"
        )
        return Because(says, self.chance, "chance", parts=most)


def met_by(position: Pence, target: Decimal) -> Met:
    """Return for each year whether a position reaches a target, exactly."""
    return np.asarray(position >= pennies(target))


def chance_of(
    body: str, tested: bool, target: Decimal, position: Pence, parts: Mapping[str, Pence], told: Mapping[str, Any]
) -> Chance:
    """Return how one position stands; `told` is what the rulebook says is told."""
    low, high, wanted = (Fraction(decimal_from(told[name])) for name in ("low", "high", "wanted"))
    met, ordered, count = met_by(position, target), np.sort(position), len(position)
    enough = int(ordered[count - max(1, ceil(wanted * count))])
    chance, error = share_of(met)
    return Chance(
        body=body,
        tested=tested,
        target=target,
        chance=chance,
        error=error,
        mean=pence(Fraction(sum(position.tolist()), PENCE * count)),
        spread=figure(float(position.std()) / PENCE, 2),
        low=_at(ordered, low),
        high=_at(ordered, high),
        needed=max(0, pennies(target) - enough) * PENNY,
        drivers=drivers_of(position, met, parts)[: int(told["drivers"])],
    )


def share_of(met: Met) -> tuple[Decimal, Decimal]:
    """Return the share of years that meet something, and its standard error."""
    share = int(met.sum()) / len(met)
    return figure(share), figure(sqrt(share * (1 - share) / len(met)))


def _at(ordered: Pence, level: Fraction) -> Decimal:
    """Return the least position that at least this share of years does not exceed."""
    return int(ordered[max(1, ceil(level * len(ordered))) - 1]) * PENNY
