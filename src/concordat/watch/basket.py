"""Basket of outcomes: takes shares earned with weights, gates, cap and floor, gives the share of the pool that is paid, exactly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class Basket:
    """Shares `earned` by outcome with their `weights`; `gates` passed or not; the least and most that is paid while they are."""

    earned: Mapping[str, Fraction]
    weights: Mapping[str, Fraction]
    gates: Mapping[str, bool]
    floor: Fraction
    cap: Fraction

    @property
    def weighed(self) -> Fraction:
        """The sum of shares earned by their weights, before floor, cap and gates."""
        return sum((self.weights[name] * share for name, share in self.earned.items()), Fraction(0))

    @property
    def share(self) -> Fraction:
        """The share of the pool that is paid; nothing where a gate is not passed."""
        return max(self.floor, min(self.cap, self.weighed)) if all(self.gates.values()) else Fraction(0)


class Dated(Protocol):
    """What holds from a day on."""

    @property
    def starts(self) -> date:
        """Its first day."""


Any_ = TypeVar("Any_", bound=Dated)


def in_force(dated: Iterable[Any_], on: date) -> Any_ | None:
    """Return the last that has begun by a day."""
    return max((one for one in dated if one.starts <= on), key=lambda one: one.starts, default=None)
