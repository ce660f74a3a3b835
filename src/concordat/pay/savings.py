"""Shared savings: takes a benchmark, what was spent and the terms, gives what is earned from the first pound, or owed, and whether it counts."""

from dataclasses import dataclass
from fractions import Fraction

from concordat.pay.algebra import Limit, Paid, Slice, Step, paid

NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingsTerms:
    """Shares agreed: of a saving and of a loss, the least rate that counts, and the most in exact pounds (none without)."""

    share: Fraction
    quality: Fraction = Fraction(1)
    least_saving: Fraction = NOTHING
    most_earned: Fraction | None = None
    loss_share: Fraction | None = None
    least_loss: Fraction = NOTHING
    most_owed: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Savings:
    """What is `saved` (lost, below nought) and its `rate` of the benchmark; `needed` is the least that counts, `eligible` whether it is reached."""

    saved: Fraction
    rate: Fraction
    needed: Fraction
    eligible: bool
    found: Paid

    @property
    def pay(self) -> Fraction:
        """Earned above nought, owed below, in exact pounds."""
        return (-1 if self.saved < 0 else 1) * self.found.total


def savings(benchmark: Fraction, spent: Fraction, terms: SavingsTerms) -> Savings:
    """Return min(saving × share × quality, most) where the least rate is reached; a loss the same way."""
    saved = benchmark - spent
    rate, lost = saved / benchmark, saved < 0
    needed = terms.least_loss if lost else terms.least_saving
    eligible = abs(rate) >= needed and not (lost and terms.loss_share is None)
    found = paid(_steps(terms, lost), abs(saved)) if eligible else paid((), NOTHING)
    return Savings(saved, rate, needed, eligible, found)


def _steps(terms: SavingsTerms, lost: bool) -> tuple[Step, ...]:
    if lost:
        share = Slice(says="shared of the loss", share=terms.loss_share or NOTHING)
        return share, Limit(says="the most that is owed", cap=terms.most_owed)
    share = Slice(says="shared of the saving, times quality", share=terms.share * terms.quality)
    return share, Limit(says="the most that is earned", cap=terms.most_earned)
