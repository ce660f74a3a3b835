"""Marginal rate: takes the value of emergency care and a baseline, gives what is paid and what is held back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
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
    findings = [_bad(name, "is negative") for name in ("value", "baseline") if getattr(given, name) < 0]
    if given.rate is not None and not 0 <= given.rate <= 1:
        findings.append(_bad("rate", "does not lie between 0 and 1"))
    if given.rate is None and given.on is None:
        findings.append(_no_rate())
    if findings:
        raise Refused(findings)
    rate, because_rate = _rate(given, rules)
    value, baseline = Fraction(given.value), Fraction(given.baseline)
    above = max(Fraction(0), value - baseline)
    pay = pence(min(value, baseline) + Fraction(rate) * above)
    gives = Gives(pay=pay, retained=decimal_of(value - Fraction(pay)), rate=rate, above_baseline=decimal_of(above))
    says = f"{text(min(value, baseline))} up to the baseline and {rate} of {text(above)} above it"
    parts = (
        Because("value as given", given.value, "£"),
        Because("baseline as given", given.baseline, "£"),
        because_rate,
    )
    return Answer(gives, Because(says, pay, "£", parts=parts), unit="£")


def _rate(given: Given, rules: Rulebook) -> tuple[Decimal, Because]:
    if given.rate is not None or given.on is None:
        rate = given.rate or Decimal(0)
        return rate, Because("rate as given", rate)
    value = rules.on("payment.marginal_rate", given.on)
    return value.decimal, because_rule(value)


def _bad(field: str, what: str) -> Finding:
    kind = "negative-number" if field != "rate" else "bad-number"
    return Finding(kind, f"{field} {what}.", "The formula has no meaning then.", "Correct it.", Place(field=field))


def _no_rate() -> Finding:
    what, why = "There is neither a rate nor a day.", "The national rate differs from year to year."
    return Finding("missing-field", what, why, "Give rate, or on.", Place(field="rate"))
