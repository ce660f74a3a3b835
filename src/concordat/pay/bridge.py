"""From plan to actual: takes planned and actual activity and price by line, gives each line's difference by what caused it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.money import PENNY

EFFECTS = ("volume", "mix", "price", "unplanned", "one_off")


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeLine:
    """One line of a plan and of what was done: activity, and its price in pounds for all of it; 0 activity is none."""

    name: str
    planned_activity: Decimal = Decimal(0)
    planned_price: Decimal = Decimal(0)
    actual_activity: Decimal = Decimal(0)
    actual_price: Decimal = Decimal(0)
    flex_price: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridged:
    """The difference of one line in pounds and pence, by what caused it; `movement` is from flex to freeze."""

    name: str
    difference: Decimal
    volume: Decimal = Decimal(0)
    mix: Decimal = Decimal(0)
    price: Decimal = Decimal(0)
    unplanned: Decimal = Decimal(0)
    one_off: Decimal = Decimal(0)
    movement: Decimal | None = None


def bridged(lines: Sequence[BridgeLine]) -> tuple[Bridged, ...]:
    """Return the bridge of each line; the effects of a line sum to its difference to the penny."""
    planned = sum((Fraction(one.planned_activity) for one in lines if one.planned_activity), Fraction(0))
    done = sum((Fraction(one.actual_activity) for one in lines if one.planned_activity), Fraction(0))
    grown = done / planned if planned else Fraction(1)
    return tuple(_line(one, grown) for one in lines)


def _line(one: BridgeLine, grown: Fraction) -> Bridged:
    difference = one.actual_price - one.planned_price
    movement = None if one.flex_price is None else one.actual_price - one.flex_price
    if not one.planned_activity and not one.actual_activity:
        return Bridged(name=one.name, difference=difference, one_off=difference, movement=movement)
    if not one.planned_activity:
        return Bridged(name=one.name, difference=difference, unplanned=difference, movement=movement)
    unit = Fraction(one.planned_price) / Fraction(one.planned_activity)
    at_plan = Fraction(one.actual_activity) * unit
    exact = {
        "volume": Fraction(one.planned_price) * (grown - 1),
        "mix": at_plan - Fraction(one.planned_price) * grown,
        "price": Fraction(one.actual_price) - at_plan,
    }
    return Bridged(name=one.name, difference=difference, movement=movement, **_pence(exact, difference))


def _pence(exact: dict[str, Fraction], difference: Decimal) -> dict[str, Decimal]:
    """Round effects to whole pence that sum to the difference: each down, and what is left to the largest remainders."""
    scaled = {name: value * 100 for name, value in exact.items()}
    whole = {name: value.numerator // value.denominator for name, value in scaled.items()}
    left = int(difference * 100) - sum(whole.values())
    order = sorted(scaled, key=lambda name: scaled[name] - whole[name], reverse=True)
    return {name: (whole[name] + (order.index(name) < left)) * PENNY for name in exact}
