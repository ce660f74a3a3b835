"""Late penalty: takes a value, how late it is and the rate of a period, gives the penalty within its cap; how part days count is said."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import Fixed, Limit, paid
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives, not_shares

PartDays = Literal["left out", "count whole", "in proportion"]
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was late: its `value` in pounds, when it was `agreed` for and when it came or is asked about (`at`), as date-times.

    - `rate`: share of the value for each period of `period_days` days; `cap`: the most, as a share of the value
    - `part_days`: whether a day begun is left out, counts whole, or in proportion; clauses differ, so that it has to be said
    """

    value: Decimal
    agreed: datetime
    at: datetime
    rate: Decimal
    period_days: Decimal
    part_days: PartDays
    cap: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The `penalty` in pounds, to the penny; the `days` it counts, none where nothing is late; `limited`: the cap bit."""

    penalty: Decimal
    days: Decimal
    limited: bool


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return rate × days / period × value, at most cap × value; periods are counted in proportion to days.

    Refuses a negative value or rate, a period of no days, a cap that is no share, and one date-time with a time zone beside one without.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    value, days = Fraction(given.value), _days(given)
    says = f"{decimal_of(days)} days late (part days: {given.part_days}), {given.rate} of the value for every {given.period_days} days"
    cap = None if given.cap is None else Fraction(given.cap) * value
    steps = (
        Fixed(says=says, amount=Fraction(given.rate) * days / Fraction(given.period_days) * value),
        Limit(says="the most the clause allows", cap=cap),
    )
    found = paid(steps, value)
    gives = Gives(penalty=pence(found.total), days=decimal_of(days), limited=found.limited)
    return Answer(gives, Because(f"£{gives.penalty:,} for being late", gives.penalty, "£", parts=found.parts), unit="£")


def _days(given: Given) -> Fraction:
    late = max(given.at - given.agreed, timedelta(0))
    whole, rest = divmod(late, DAY)
    if given.part_days == "left out":
        return Fraction(whole)
    if given.part_days == "count whole":
        return Fraction(whole + bool(rest))
    return Fraction(late // timedelta(microseconds=1), DAY // timedelta(microseconds=1))


def _wrong(given: Given) -> list[Finding]:
    found = [*negatives(given, "value", "rate", "period_days"), *not_shares(given, "cap")]
    if not given.period_days:
        found.append(bad("period_days", "is nought"))
    if (given.agreed.tzinfo is None) != (given.at.tzinfo is None):
        found.append(bad("at", "has a time zone where the other has none, or the other way round"))
    return found
