"""Price and volume: takes lines on a common basis, gives what of each value is people, price and volume; each effect sums to nought."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.contract.common_basis import Basis
from concordat.kernel.money import PENNY, pence


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceEffect:
    """One line: `value` (£) = `by_people` + `price_effect` + `volume_effect`, to the penny.

    `price` is pounds per unit, exact. `price_effect` is activity × (price − mean price). `by_people` is what its people
    would cost at the mean price and the mean volume per head, `volume_effect` what its own volume adds; where people are
    not known there is no such parting, and `by_people` is its activity at the mean price.
    """

    id: str
    activity: Fraction
    value: Decimal
    price: Fraction
    price_effect: Decimal
    volume_effect: Decimal | None
    by_people: Decimal
    per_head: Fraction | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceEffects:
    """Lines with the mean price (£ per unit, exact), the spread (highest price by lowest) and the volume per head of all."""

    lines: tuple[PriceEffect, ...]
    mean_price: Fraction
    spread: Fraction | None
    per_head: Fraction | None
    unpriced: tuple[Basis, ...]


def price_effects(lines: Sequence[Basis]) -> PriceEffects:
    """Return the effects; a line without activity has no price and stands in `unpriced`, with its value."""
    priced = [line for line in lines if line.activity > 0]
    unpriced = tuple(line for line in lines if line.activity <= 0)
    if not priced:
        return PriceEffects(lines=(), mean_price=Fraction(0), spread=None, per_head=None, unpriced=unpriced)
    activity = sum((line.activity for line in priced), Fraction(0))
    mean = sum((line.value for line in priced), Fraction(0)) / activity
    counted = [line.people for line in priced if line.people]
    people = sum(counted) if len(counted) == len(priced) else 0
    per_head = activity / people if people else None
    values = in_pence({line.id: line.value for line in priced})
    by_price = in_pence({line.id: line.value - line.activity * mean for line in priced})
    by_volume = (
        in_pence({line.id: mean * (line.activity - (line.people or 0) * per_head) for line in priced})
        if per_head is not None
        else {}
    )
    prices = [line.value / line.activity for line in priced]
    return PriceEffects(
        lines=tuple(
            PriceEffect(
                id=line.id,
                activity=line.activity,
                value=values[line.id],
                price=line.value / line.activity,
                price_effect=by_price[line.id],
                volume_effect=by_volume.get(line.id),
                by_people=values[line.id] - by_price[line.id] - by_volume.get(line.id, Decimal(0)),
                per_head=line.activity / line.people if people and line.people else None,
            )
            for line in priced
        ),
        mean_price=mean,
        spread=max(prices) / min(prices) if min(prices) > 0 else None,
        per_head=per_head,
        unpriced=unpriced,
    )


def in_pence(exact: Mapping[str, Fraction]) -> dict[str, Decimal]:
    """Return amounts in whole pence that sum to the rounded whole: pennies left go to the largest remainders, ties by key."""
    down = {key: amount * 100 // 1 for key, amount in exact.items()}
    left = int(pence(sum(exact.values(), Fraction(0))) / PENNY) - sum(down.values())
    order = sorted(exact, key=lambda key: (down[key] - exact[key] * 100, key))
    more = set(order[:left])
    return {key: (down[key] + (key in more)) * PENNY for key in exact}
