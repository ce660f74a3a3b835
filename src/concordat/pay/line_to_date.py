"""One contract line up to a month: takes priced activity, the plan and the factor, gives its value under the contract's terms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from concordat.kernel.answer import Because
from concordat.kernel.money import pence
from concordat.kernel.text import amount as in_pounds
from concordat.pay.exact import decimal_of
from concordat.pay.parameters import Parameter, Parameters
from concordat.pay.reported import Reported

if TYPE_CHECKING:
    from concordat.pay.bands import Band

ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class LineToDate:
    """What a payment model sees of one line, in exact pounds from the start of the year up to a month.

    `plan` is the planned value of the whole year, `elapsed` the share of it up to the month; `base` and `excess` are
    spells and excess days at national prices before the factor, `activity` the reason for them. `months` is how many months
    of the line have passed, `reported` what was reported of it that is not activity, `bands` those agreed, by side.
    """

    line: str
    form: str
    plan: Fraction
    elapsed: Fraction
    base: Fraction
    excess: Fraction
    factor: Fraction
    activity: Because
    because_factor: Because | None
    because_plan: Because
    months: int = 12
    reported: Mapping[str, Reported] = field(default_factory=dict)
    bands: Mapping[str, tuple["Band", ...]] = field(default_factory=dict)
    because_bands: tuple[Because, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether all of the line's year has passed, so that what is settled at its end falls due."""
        return self.elapsed == ONE


@dataclass(frozen=True, slots=True)
class Due:
    """What a model finds due on one line: exact pounds, why, and what it holds back of the value."""

    line: str
    amount: Fraction
    because: Because
    retained: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Valued:
    """The value of a line's activity under the contract's price terms, in exact pounds."""

    amount: Fraction
    because: Because


def value_under_terms(line: LineToDate, parameters: Parameters) -> Valued:
    """Return (base × local price factor + excess × excess-day factor) × market forces factor, each only where it applies."""
    local = parameters.own("local_price_factor") if line.form == "activity" else None
    long_stay = parameters.own("excess_day_factor")
    applies = parameters.get("market_forces_factor_applies")
    factor = line.factor if applies is None or applies.value else ONE
    base = line.base * (local.number if local else ONE)
    excess = line.excess * (long_stay.number if long_stay else ONE)
    amount = (base + excess) * factor
    parts = [line.activity, *because_of(local, long_stay, applies)]
    if line.because_factor and factor == line.factor:
        parts.append(line.because_factor)
    says = f"value under the contract's terms: ({text(base)} + {text(excess)} for excess days) × {decimal_of(factor)}"
    return Valued(amount, Because(says, decimal_of(amount), "£", parts=tuple(parts)))


def limited(amount: Fraction, line: LineToDate, parameters: Parameters) -> tuple[Fraction, tuple[Because, ...]]:
    """Return an amount within the contract's cap (share of the year's plan) and floor (share of the plan to date)."""
    cap, floor = parameters.own("cap_share"), parameters.own("floor_share")
    if cap and amount > cap.number * line.plan:
        amount = cap.number * line.plan
    if floor and amount < floor.number * line.plan * line.elapsed:
        amount = floor.number * line.plan * line.elapsed
    return amount, (*because_of(cap, floor), *((line.because_plan,) if cap or floor else ()))


def because_of(*parameters: Parameter | None) -> tuple[Because, ...]:
    """Return the reasons of those parameters that are set."""
    return tuple(parameter.because for parameter in parameters if parameter)


def text(amount: Fraction) -> str:
    """Return pounds as people read them, to the penny; the reason beside it holds the exact amount."""
    return in_pounds(pence(amount), "£")


def total(amounts: Sequence[Fraction]) -> Fraction:
    """Return the exact sum."""
    return sum(amounts, Fraction(0))
