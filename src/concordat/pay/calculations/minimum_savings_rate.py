"""Minimum savings rate: takes how many people a contract is for, gives the saving below which nothing is shared; fewer people, more chance."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad

RULE = "payment.minimum_savings_rates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The number of `people`, and the day `on` whose table holds."""

    people: int
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `rate` as a share of the benchmark, exact to eight places."""

    rate: Decimal


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the rate of the table, on a straight line between two of its sizes, and the last rate for more people.

    Refuses fewer people than the table begins with: for so few a saving cannot be told from chance.
    """
    rule = rules.on(RULE, given.on)
    table = {int(people): Fraction(rate) for people, rate in dict(rule.value).items()}
    wrong = tuple(_wrong(given, table))
    if wrong:
        raise Refused(wrong)
    rate = decimal_of(_between(given.people, sorted(table.items())))
    says = f"For {given.people:,} people a saving below {decimal_of(Fraction(rate) * 100):.2f} % of the benchmark is not shared"
    return Answer(Gives(rate=rate), Because(says, rate, "share", parts=(because_rule(rule),)), unit="share")


def _between(people: int, knots: list[tuple[int, Fraction]]) -> Fraction:
    for (low, first), (high, last) in pairwise(knots):
        if people < high:
            return first + (last - first) * Fraction(people - low, high - low)
    return knots[-1][1]


def _wrong(given: Given, table: Mapping[int, Fraction]) -> list[Finding]:
    if given.people < min(table):
        return [bad("people", f"is below {min(table):,}, where the table begins")]
    return []
