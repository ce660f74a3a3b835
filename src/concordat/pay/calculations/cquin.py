"""Quality incentive: takes the sum it is a share of and how each indicator was met, gives the pot, what was earned and what is taken off."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives, not_shares, rate_of
from concordat.pay.line_to_date import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator: what was reached, the level at which nothing is earned, and the one at which all of its weight is."""

    id: str
    performance: Decimal
    minimum: Decimal = Decimal(0)
    maximum: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`base` in pounds is what the year takes its share of: the actual annual value, from 2022/23 the fixed element.

    Without a `rate` the national one on the day `on` holds. All indicators weigh the same.
    """

    base: Decimal
    indicators: tuple[Indicator, ...]
    rate: Decimal | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """In pounds, to the penny: the `pot`, what was `earned`, the `deduction` from the pot; `shares` earned by indicator."""

    pot: Decimal
    earned: Decimal
    deduction: Decimal
    shares: dict[str, Decimal]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return rate × base, of which each indicator earns its weight × clip((performance − minimum) / (maximum − minimum), 0, 1).

    Refuses no indicators or more than the year allows, equal limits, negative sums and a year without the incentive.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    rate, because_rate = rate_of(rules, "payment.incentive_rate", given.rate, given.on, "rate")
    scoring = rules.history("payment.cquin_scoring")[-1]
    pot = Fraction(given.base) * rate
    shares = {one.id: _share(one) for one in given.indicators}
    weight = pot / len(shares)
    earned = pence(sum(shares.values(), Fraction(0)) * weight)
    gives = Gives(
        pot=pence(pot),
        earned=earned,
        deduction=pence(pot) - earned,
        shares={name: decimal_of(share) for name, share in shares.items()},
    )
    parts = (
        because_rate,
        because_rule(scoring),
        *(
            Because(f"{name}: {decimal_of(share)} of its weight of {text(weight)}", decimal_of(share * weight), "£")
            for name, share in shares.items()
        ),
    )
    says = f"{decimal_of(rate)} of {text(Fraction(given.base))}, earned over {counted(len(shares), 'indicator')} of the same weight"
    return Answer(gives, Because(says, earned, "£", parts=parts), unit="£")


def _share(one: Indicator) -> Fraction:
    reached = Fraction(one.performance - one.minimum) / Fraction(one.maximum - one.minimum)
    return max(Fraction(0), min(Fraction(1), reached))


def _wrong(given: Given) -> list[Finding]:
    found = [*negatives(given, "base"), *not_shares(given, "rate")]
    if not given.indicators:
        found.append(bad("indicators", "is empty"))
    names = [one.id for one in given.indicators]
    for number, one in enumerate(given.indicators):
        if one.minimum == one.maximum:
            found.append(bad(f"indicators.{number}.maximum", "is the minimum too"))
        if names.index(one.id) != number:
            found.append(bad(f"indicators.{number}.id", f"is {one.id}, which is there already", "duplicate-key"))
    return found
