"""Market forces factor: takes an amount at tariff and a provider's factor, gives the amount with it, unrounded and rounded."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import WHOLE_POUND, pence, round_half_away
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`amount` in pounds with its adjustments, before the factor; `market_forces_factor` of `provider` in the price year."""

    amount: Decimal
    market_forces_factor: Decimal
    provider: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The amount in pounds with the factor: exact, to the penny, and in whole pounds."""

    unrounded: Decimal
    rounded_2dp: Decimal
    rounded_integer: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return amount × factor; refuses a factor that is not above nought."""
    if given.market_forces_factor <= 0:
        what = f"The market forces factor {given.market_forces_factor} is not above nought."
        why, field = "Amounts are multiplied by it; it lies near 1.", Place(field="market_forces_factor")
        raise Refused(Finding("negative-number", what, why, "Correct the factor.", field))
    exact = Fraction(given.amount) * Fraction(given.market_forces_factor)
    unrounded = decimal_of(exact)
    gives = Gives(
        unrounded=unrounded, rounded_2dp=pence(exact), rounded_integer=round_half_away(unrounded, WHOLE_POUND)
    )
    parts = (
        Because("amount as given", given.amount, "£"),
        Because(f"market forces factor of {given.provider or 'the provider'}, as given", given.market_forces_factor),
    )
    return Answer(gives, Because("amount × market forces factor", unrounded, "£", parts=parts), unit="£")
