"""What a true level pays: takes an outcome and how many stand behind it, gives at any level what is paid as counted, on average, and in 8 of 10 years."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

from concordat.kernel.rulebook import Rulebook
from concordat.watch.numbers import Floats, numbers_of
from concordat.watch.outcome_achieved import Guarding, earned_by, guarding_of
from concordat.watch.outcome_given import Outcome
from concordat.watch.outcome_power import in_unit
from concordat.watch.payment_guard import Counted
from concordat.watch.payment_odds import results_paid

# The dial goes a quarter of the way beyond both levels, in twelve steps.
STEPS, BEYOND = 12, Fraction(1, 4)
LOW, HIGH = 0.1, 0.9
# More events than one person has in a year.
MOST_EVENTS = 10


@dataclass(frozen=True, slots=True)
class DialPoint:
    """One true `level` in the unit of the indicator: the share earned on `average`, and from `low` to `high` in 8 of 10 years.

    `counted` is the share earned where the result is that level, or the nearest that can be counted.
    """

    level: Decimal
    counted: float
    average: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Spread:
    """The shares that the possible results of one truth earn, with their chances."""

    shares: Floats
    chances: Floats

    @property
    def average(self) -> float:
        """The share earned on average."""
        return float((self.shares * self.chances).sum() / self.chances.sum())

    def at(self, chance: float) -> float:
        """Return the share that is not passed with a chance."""
        order = np.argsort(self.shares, kind="stable")
        reached = np.cumsum(self.chances[order]) / self.chances.sum()
        return float(self.shares[order][int(np.searchsorted(reached, chance))])


@dataclass(frozen=True, slots=True)
class Asked:
    """One outcome at a number of people, ready to be asked at any level; levels are shown times `scale`."""

    one: Outcome
    people: int
    numbers: Guarding
    scale: Decimal = Decimal(1)

    def spread(self, truth: Fraction) -> Spread:
        """Return what the results of one truth earn."""
        one = self.one
        shares, chances = results_paid(self.pays, one.kind, float(self.people), float(one.per), float(truth))
        return Spread(shares, chances)

    def pays(self, counted: Counted) -> Floats:
        """Return what results earn."""
        return earned_by(counted, self.one, self.numbers)

    def point(self, level: Fraction) -> DialPoint:
        """Return the point of the dial at a level in the unit that is counted in."""
        per = Fraction(self.one.per)
        events = np.array([float(round(level / per * self.people))])
        counted = self.pays(Counted(self.one.kind, events, np.array([float(self.people)]), float(per)))
        spread = self.spread(level)
        shown = in_unit(float(level), self.scale) or Decimal(0)
        return DialPoint(shown, float(counted[0]), spread.average, spread.at(LOW), spread.at(HIGH))


def numbers_of_guard(rules: Rulebook) -> Guarding:
    """Return the numbers of the guard, and of attaining and improving."""
    guard, score = (numbers_of(rules, name).rule.value for name in ("payment_guard", "attain_or_improve"))
    return guarding_of(guard, score)


def levels(one: Outcome) -> list[Fraction]:
    """Return the levels of the dial from beyond the poor one to beyond the good one, each within what can be."""
    start, end = Fraction(one.nothing_at), Fraction(one.all_at)
    first, last = start - (end - start) * BEYOND, end + (end - start) * BEYOND
    levels = [first + (last - first) * step / STEPS for step in range(STEPS + 1)]
    return list(dict.fromkeys(max(Fraction(0), min(most(one), level)) for level in levels))


def most(one: Outcome) -> Fraction:
    """Return the largest level that can be: all for a share, for a rate so many events of each."""
    return Fraction(1) if one.kind == "share" else Fraction(one.per) * MOST_EVENTS
