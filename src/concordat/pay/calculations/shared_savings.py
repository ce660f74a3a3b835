"""Shared savings: takes a benchmark and what was spent, gives what is earned from the first pound once the minimum rate is reached, or owed."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad, negatives, not_shares
from concordat.pay.line_to_date import text
from concordat.pay.savings import SavingsTerms, savings


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
    found = savings(Fraction(given.benchmark), Fraction(given.expenditure), _terms(given))
    saved, rate, needed = found.saved, found.rate, found.needed
    lost = saved < 0
    pay = pence(found.pay) + 0
    gives = Gives(
        pay=pay,
        savings=decimal_of(saved),
        savings_rate=decimal_of(rate),
        eligible=found.eligible,
        limited=found.found.limited,
    )
    what = "loss" if lost else "saving"
    reached = "reaches" if abs(rate) >= needed else "stays below"
    says = f"A {what} of {text(abs(saved))}, {decimal_of(abs(rate) * 100):.2f} % of the benchmark, {reached} the minimum of {decimal_of(needed * 100)} %"
    parts = (
        Because("benchmark as given", given.benchmark, "£"),
        Because("expenditure as given", given.expenditure, "£"),
        *found.found.parts,
    )
    return Answer(gives, Because(says, pay, "£", parts=parts), unit="£")


def _terms(given: Given) -> SavingsTerms:
    limits = [] if given.loss_limit is None else [Fraction(given.loss_limit) * Fraction(given.benchmark)]
    if given.revenue_loss_limit is not None and given.revenue is not None:
        limits.append(Fraction(given.revenue_loss_limit) * Fraction(given.revenue))
    return SavingsTerms(
        share=Fraction(given.share),
        quality=Fraction(given.quality),
        least_saving=Fraction(given.minimum_savings_rate),
        most_earned=None if given.cap is None else Fraction(given.cap) * Fraction(given.benchmark),
        loss_share=None if given.loss_rate is None else Fraction(given.loss_rate),
        least_loss=Fraction(given.minimum_loss_rate),
        most_owed=min(limits, default=None),
    )


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
