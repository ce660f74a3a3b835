"""Marginal rate: takes the value of emergency care and a baseline, gives what is paid and what is held back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import Slice, paid
from concordat.pay.exact import decimal_of
from concordat.pay.given import negatives, not_shares, rate_of
from concordat.pay.line_to_date import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`value` and `baseline` in pounds a year for one commissioner and provider; `rate` a share from 0 to 1.

    Where there is no `rate`, the national one on the day `on` holds.
    """

    value: Decimal
    baseline: Decimal
    rate: Decimal | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`pay` and `retained` in pounds, to the penny, summing to the value; the `rate` used; `above_baseline` in pounds."""

    pay: Decimal
    retained: Decimal
    rate: Decimal
    above_baseline: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return min(value, baseline) + rate × max(0, value − baseline), and the rest as retained.

    Refuses negative numbers, a rate above 1, and a day on which there is no national rate.
    """
    wrong = (*negatives(given, "value", "baseline"), *not_shares(given, "rate"))
    if wrong:
        raise Refused(wrong)
    rate, because_rate = rate_of(rules, "payment.marginal_rate", given.rate, given.on, "rate")
    value, baseline = Fraction(given.value), Fraction(given.baseline)
    above = Slice(says="above the baseline", share=rate, above=baseline, because=(because_rate,))
    found = paid((Slice(says="up to the baseline", share=Fraction(1), upto=baseline), above), value)
    pay = pence(found.total)
    gives = Gives(
        pay=pay,
        retained=decimal_of(value - Fraction(pay)),
        rate=decimal_of(rate),
        above_baseline=decimal_of(above.part(value)),
    )
    says = f"{text(min(value, baseline))} up to the baseline and {gives.rate} of {text(above.part(value))} above it"
    parts = (
        Because("value as given", given.value, "£"),
        Because("baseline as given", given.baseline, "£"),
        *found.parts,
    )
    return Answer(gives, Because(says, pay, "£", parts=parts), unit="£")
