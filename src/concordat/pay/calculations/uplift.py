"""Uplift: takes a price, cost uplift and efficiency, gives the price of the next year by the method of that year."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.given import negatives, not_shares, rate_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`price` in pounds; `cost_uplift` and `efficiency` as shares. What is left out is that of the year of the day `on`.

    `method` is `multiplicative`, (1 + uplift) × (1 − efficiency), or `additive`, 1 + uplift − efficiency.
    """

    price: Decimal
    cost_uplift: Decimal | None = None
    efficiency: Decimal | None = None
    method: Literal["", "multiplicative", "additive"] = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`price` to the penny and `price_unrounded`, in pounds; the `factor` between the years and the `method` used."""

    price: Decimal
    price_unrounded: Decimal
    factor: Decimal
    method: str


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return price × factor; raises Refused for numbers below nought, shares above 1 and a year without rates."""
    wrong = (*negatives(given, "price", "cost_uplift"), *not_shares(given, "efficiency"))
    if wrong:
        raise Refused(wrong)
    cost, because_cost = rate_of(rules, "payment.cost_uplift", given.cost_uplift, given.on, "cost_uplift")
    efficiency, because_efficiency = rate_of(rules, "payment.efficiency", given.efficiency, given.on, "efficiency")
    method, because_method = _method(given, rules)
    factor = 1 + cost - efficiency if method == "additive" else (1 + cost) * (1 - efficiency)
    exact = Fraction(given.price) * factor
    gives = Gives(price=pence(exact), price_unrounded=decimal_of(exact), factor=decimal_of(factor), method=method)
    says = f"the price of the year before × {gives.factor} ({method})"
    parts = (Because("price as given", given.price, "£"), because_cost, because_efficiency, because_method)
    return Answer(gives, Because(says, gives.price, "£", parts=parts), unit="£")


def _method(given: Given, rules: Rulebook) -> tuple[str, Because]:
    if given.method:
        return given.method, Because("method as given", given.method)
    known = rules.history("payment.uplift_method")
    value = rules.on("payment.uplift_method", given.on) if given.on else known[-1]
    return str(value.value), because_rule(value)
