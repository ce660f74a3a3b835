"""The ledger of changes to one contract: takes each change in order, gives the totals since signature and what may still be added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from concordat.buy.amounts import amount_findings, in_pence, in_pounds
from concordat.buy.law import law
from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import as_fraction
from concordat.kernel.rulebook import Rulebook, RuleValue

ReasonClass = Literal["provided for", "external", "authority's decision", "succession", "urgent"]
DECISION: ReasonClass = "authority's decision"
EVERY = "every change"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change since signature: `on` which day, by which `reason_class`, and the `amount` in pounds by which the value rose."""

    on: date
    reason_class: ReasonClass
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One change with the totals after it, in pounds: of all, of its class, and of what counts; `headroom` is what was left."""

    on: date
    reason_class: ReasonClass
    amount: Decimal
    cumulative: Decimal
    cumulative_of_class: Decimal
    counted: Decimal
    headroom: Decimal


@dataclass(frozen=True, slots=True)
class Limits:
    """Below what the counted change must stay: the larger of an amount and a share of the original value; all in pence."""

    original: int
    amount: RuleValue
    share: RuleValue
    counts: RuleValue

    @property
    def ceiling(self) -> int:
        """The first whole penny at which the counted change is neither below the amount nor below the share."""
        part = as_fraction(self.share.decimal) * self.original
        return max(in_pence(self.amount.decimal), -(-part.numerator // part.denominator))

    @property
    def every(self) -> bool:
        """Whether every change counts, whatever its class."""
        return bool(self.counts.value == EVERY)

    def counted(self, changes: Sequence[Change]) -> int:
        """Return the sum of the changes that count, increases less decreases."""
        return sum(in_pence(one.amount) for one in changes if self.every or one.reason_class == DECISION)

    def left(self, counted: int) -> int:
        """Return the most that may still be added."""
        return max(0, self.ceiling - 1 - counted)


def limits(rules: Rulebook, original: Decimal, on: date | None) -> Limits:
    """Return the limits of a contract by its original lifetime value, which no variation moves."""
    names = ("modification_amount", "modification_share", "modification_counts")
    return Limits(in_pence(original), *(law(rules, name, on) for name in names))


def ledger(changes: Sequence[Change], limit: Limits) -> tuple[Entry, ...]:
    """Return each change with its running totals."""
    found: list[Entry] = []
    of_class: dict[str, int] = {}
    whole = counted = 0
    for one in changes:
        amount = in_pence(one.amount)
        whole += amount
        of_class[one.reason_class] = of_class.get(one.reason_class, 0) + amount
        counted += limit.counted((one,))
        found.append(
            Entry(
                on=one.on,
                reason_class=one.reason_class,
                amount=one.amount,
                cumulative=in_pounds(whole),
                cumulative_of_class=in_pounds(of_class[one.reason_class]),
                counted=in_pounds(counted),
                headroom=in_pounds(limit.left(counted)),
            )
        )
    return tuple(found)


def totals(changes: Sequence[Change]) -> dict[str, Decimal]:
    """Return the sum of each class of changes in pounds."""
    found: dict[str, int] = {}
    for one in changes:
        found[one.reason_class] = found.get(one.reason_class, 0) + in_pence(one.amount)
    return {name: in_pounds(pennies) for name, pennies in found.items()}


def headroom_percent(left: int, original: int) -> Decimal | None:
    """Return what is left in percent of the original value, cut to two places; None where that value is nought."""
    if not original:
        return None
    hundredths = Fraction(left * 10_000, original)
    return in_pounds(hundredths.numerator // hundredths.denominator)


def ledger_findings(changes: Sequence[Change]) -> Iterator[Finding]:
    """Give a finding for every amount that is none, and every change that stands before an earlier one."""
    for number, one in enumerate(changes):
        yield from amount_findings(f"changes.{number}.amount", one.amount, may_fall=True)
        if number and one.on < changes[number - 1].on:
            what = f"The change on {one.on} stands after that on {changes[number - 1].on}."
            place = Place(field=f"changes.{number}.on")
            yield Finding("not-in-order", what, "Totals run in order of day.", "Put the changes in order.", place)
