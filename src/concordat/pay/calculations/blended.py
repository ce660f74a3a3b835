"""Blended payment: takes a fixed sum, plan and actual value, gives what is paid with a share of what lies above or below plan."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import Fixed, Shortfall, Slice, paid
from concordat.pay.exact import decimal_of
from concordat.pay.given import negatives, not_shares, rate_of
from concordat.pay.line_to_date import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`plan` and `actual` are values at full price, in pounds; `fixed` is the fixed sum, the plan where it is left out.

    `rate` is paid of what lies above plan, `rate_below` taken off for what falls short (the same rate where it is left
    out). Without a rate the national one on the day `on` holds. `break_glass` is the share of the plan either side beyond
    which the parties agree anew.
    """

    plan: Decimal
    actual: Decimal
    fixed: Decimal | None = None
    rate: Decimal | None = None
    rate_below: Decimal | None = None
    break_glass: Decimal | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`pay` in pounds, to the penny; the `adjustment` to the fixed sum; the rates used; `renegotiate`: beyond break-glass."""

    pay: Decimal
    adjustment: Decimal
    rate: Decimal
    rate_below: Decimal
    renegotiate: bool


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return fixed + rate × max(0, actual − plan) − rate below × max(0, plan − actual).

    Refuses negative numbers, rates above 1, and a day on which there is no national rate.
    """
    wrong = (
        *negatives(given, "plan", "actual", "fixed", "break_glass"),
        *not_shares(given, "rate", "rate_below"),
    )
    if wrong:
        raise Refused(wrong)
    rate, because = rate_of(rules, "payment.blended_rate", given.rate, given.on, "rate")
    below, because_below = rate, because
    if given.rate_below is not None:
        below, because_below = Fraction(given.rate_below), Because("rate_below as given", given.rate_below)
    plan, actual = Fraction(given.plan), Fraction(given.actual)
    fixed = Fraction(given.plan if given.fixed is None else given.fixed)
    found = paid(
        (
            Fixed(says="fixed sum", amount=fixed),
            Slice(says="above plan", share=rate, above=plan, because=(because,)),
            Shortfall(says="below plan", share=below, below=plan, because=(because_below,)),
        ),
        actual,
    )
    far = given.break_glass is not None and abs(actual - plan) > Fraction(given.break_glass) * plan
    pay = pence(found.total)
    gives = Gives(
        pay=pay,
        adjustment=decimal_of(Fraction(pay) - fixed),
        rate=decimal_of(rate),
        rate_below=decimal_of(below),
        renegotiate=far,
    )
    says = f"{text(fixed)} and a share of what lies {'above' if actual >= plan else 'below'} the plan of {text(plan)}"
    findings = (_far(),) if far else ()
    return Answer(gives, Because(says, pay, "£", parts=found.parts), unit="£", findings=findings)


def _far() -> Finding:
    return Finding(
        "beyond-break-glass",
        "The actual value lies beyond the point at which the parties agree anew.",
        "So far from plan neither fixed sum nor share is what they meant.",
        "Agree on another fixed sum; what is given here is what the formula gives.",
        Place(field="actual"),
        "warning",
    )
