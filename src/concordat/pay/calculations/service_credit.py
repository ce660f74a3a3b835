"""Service credit: takes the level reached and the tiers, gives the credit of the month, within the caps of the month and of twelve months."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.credits import credit, left_of_year
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives, not_shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """Below the `below_level`, `credit` as a share of the month's charge is given back."""

    below_level: Decimal
    credit: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`level` reached in the month, in the unit of the tiers; `monthly_charge` and sums of the last eleven months in pounds.

    `month_cap` is a share of the month's charge, `twelve_month_cap` of the charges of twelve months, this one among them.
    """

    level: Decimal
    tiers: tuple[Tier, ...]
    monthly_charge: Decimal
    month_cap: Decimal | None = None
    twelve_month_cap: Decimal | None = None
    last_11_months_charge: Decimal = Decimal(0)
    last_11_months_credit: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`credit` in pounds, to the penny; the `tier` reached as its share, nought where none is; `limited`: a cap bit."""

    credit: Decimal
    tier: Decimal
    limited: bool


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the share of the lowest tier that the level lies below, times the charge, within both caps; never below nought.

    Refuses negative sums, shares above 1 and two tiers at one level.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    charge = Fraction(given.monthly_charge)
    tiers = [(Fraction(one.below_level), Fraction(one.credit)) for one in given.tiers]
    charges = charge + Fraction(given.last_11_months_charge)
    left = left_of_year(_exact(given.twelve_month_cap), charges, Fraction(given.last_11_months_credit))
    made = credit(Fraction(given.level), tiers, charge, _exact(given.month_cap), left)
    share, found = made.share, made.found
    gives = Gives(credit=pence(found.total), tier=decimal_of(share), limited=found.limited)
    return Answer(gives, Because(made.says, gives.credit, "£", parts=found.parts), unit="£")


def _exact(share: Decimal | None) -> Fraction | None:
    return None if share is None else Fraction(share)


def _wrong(given: Given) -> list[Finding]:
    found = [*negatives(given, "monthly_charge", "last_11_months_charge", "last_11_months_credit")]
    found += not_shares(given, "month_cap", "twelve_month_cap")
    levels = [one.below_level for one in given.tiers]
    for number, one in enumerate(given.tiers):
        if not 0 <= one.credit <= 1:
            found.append(bad(f"tiers.{number}.credit", "does not lie between 0 and 1"))
        if levels.index(one.below_level) != number:
            found.append(bad(f"tiers.{number}.below_level", "is that of another tier", "bands-overlap"))
    return found
