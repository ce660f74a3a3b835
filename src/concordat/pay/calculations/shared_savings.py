"""Shared savings: takes a benchmark and what was spent, gives what is earned from the first pound once the minimum rate is reached, or owed."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.algebra import Limit, Slice, Step, paid
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives, not_shares
from concordat.pay.line_to_date import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`benchmark` and `expenditure` in pounds. Rates, caps and limits are shares; those of the benchmark unless said otherwise.

    - `share`: the sharing rate of a saving; `quality`: the score it is multiplied by
    - `minimum_savings_rate`: below it nothing is earned, from it on every pound counts; `cap`: the most that is earned
    - `loss_rate`: the sharing rate of a loss (none where it is left out); `minimum_loss_rate`: as for savings
    - `loss_limit`, and `revenue_loss_limit` of the `revenue` in pounds: the smaller of the two is the most that is owed
    """

    benchmark: Decimal
    expenditure: Decimal
    share: Decimal
    minimum_savings_rate: Decimal = Decimal(0)
    quality: Decimal = Decimal(1)
    cap: Decimal | None = None
    loss_rate: Decimal | None = None
    minimum_loss_rate: Decimal = Decimal(0)
    loss_limit: Decimal | None = None
    revenue_loss_limit: Decimal | None = None
    revenue: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`pay` in pounds, to the penny: earned above nought, owed below; `savings` in pounds and `savings_rate` of the benchmark.

    `eligible`: whether the minimum rate was reached; `limited`: whether a cap or a limit bit.
    """

    pay: Decimal
    savings: Decimal
    savings_rate: Decimal
    eligible: bool
    limited: bool


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return min(savings × share × quality, cap) where savings / benchmark reach the minimum rate; a loss the same way, below nought.

    Refuses a benchmark of nought, numbers below nought, shares above 1 and a limit of a revenue that is not given.
    """
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    benchmark = Fraction(given.benchmark)
    saved = benchmark - Fraction(given.expenditure)
    rate = saved / benchmark
    lost = saved < 0
    needed = Fraction(given.minimum_loss_rate if lost else given.minimum_savings_rate)
    eligible = abs(rate) >= needed and not (lost and given.loss_rate is None)
    found = paid(_steps(given, benchmark, lost), abs(saved)) if eligible else paid((), Fraction(0))
    pay = (-1 if lost else 1) * pence(found.total) + 0
    gives = Gives(
        pay=pay,
        savings=decimal_of(saved),
        savings_rate=decimal_of(rate),
        eligible=eligible,
        limited=found.limited,
    )
    what = "loss" if lost else "saving"
    reached = "reaches" if abs(rate) >= needed else "stays below"
    says = f"A {what} of {text(abs(saved))}, {decimal_of(abs(rate) * 100):.2f} % of the benchmark, {reached} the minimum of {decimal_of(needed * 100)} %"
    parts = (
        Because("benchmark as given", given.benchmark, "£"),
        Because("expenditure as given", given.expenditure, "£"),
        *found.parts,
    )
    return Answer(gives, Because(says, pay, "£", parts=parts), unit="£")


def _steps(given: Given, benchmark: Fraction, lost: bool) -> tuple[Step, ...]:
    if lost:
        limits = [Fraction(given.loss_limit) * benchmark] if given.loss_limit is not None else []
        if given.revenue_loss_limit is not None and given.revenue is not None:
            limits.append(Fraction(given.revenue_loss_limit) * Fraction(given.revenue))
        share = Slice(says="shared of the loss", share=Fraction(given.loss_rate or 0))
        return share, Limit(says="the most that is owed", cap=min(limits, default=None))
    share = Slice(says="shared of the saving, times quality", share=Fraction(given.share) * Fraction(given.quality))
    cap = None if given.cap is None else Fraction(given.cap) * benchmark
    return share, Limit(says="the most that is earned", cap=cap)


def _wrong(given: Given) -> list[Finding]:
    shares = ("share", "minimum_savings_rate", "quality", "cap", "loss_rate", "minimum_loss_rate", "loss_limit")
    found = [
        *negatives(given, "benchmark", "expenditure", "revenue"),
        *not_shares(given, *shares, "revenue_loss_limit"),
    ]
    if not given.benchmark:
        found.append(bad("benchmark", "is nought"))
    if given.revenue_loss_limit is not None and given.revenue is None:
        found.append(bad("revenue", "is missing, and a limit is a share of it", "missing-field"))
    return found
