"""Minimum purchase: takes a binding forecast and the share that has to be bought, gives how many units that is, and how many are left to buy."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.given import negatives, not_shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The `forecast` in units, the `share` of it that binds, and what was `bought` so far in units."""

    forecast: Decimal
    share: Decimal
    bought: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`required` units in all, and `left` to buy of them; nought once they are bought."""

    required: Decimal
    left: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return share × forecast, and what is left of it; refuses negative numbers and a share above 1."""
    wrong = (*negatives(given, "forecast", "bought"), *not_shares(given, "share"))
    if wrong:
        raise Refused(wrong)
    required = Fraction(given.share) * Fraction(given.forecast)
    left = max(Fraction(0), required - Fraction(given.bought))
    gives = Gives(required=decimal_of(required), left=decimal_of(left))
    parts = (Because("forecast as given", given.forecast, "units"), Because("bought so far", given.bought, "units"))
    says = f"{given.share} of the forecast binds: {gives.required} units, of which {gives.left} are left to buy"
    return Answer(gives, Because(says, gives.required, "units", parts=parts), unit="units")
