"""The dial of a payment: takes one outcome and how many stand behind it, gives what each true level pays on average and in 8 of 10 years, and what chance gives and takes.

What people achieve and what is counted differ by chance, the more so the fewer there are; the dial shows both.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

from concordat.kernel.rulebook import Rulebook
from concordat.watch.numbers import Floats, numbers_of
from concordat.watch.outcome_achieved import Guarding, earned_by, guarding_of
from concordat.watch.outcome_given import Outcome, Result
from concordat.watch.outcome_made import outcome_of
from concordat.watch.outcome_power import Fairness, fairness, in_unit
from concordat.watch.outcome_results import EVERYONE, Reading
from concordat.watch.outcome_terms import MOST_EVENTS, MOST_PEOPLE, PaidMeasure
from concordat.watch.payment_guard import Counted
from concordat.watch.payment_odds import results_paid

# The dial goes a quarter of the way beyond both levels, in twelve steps.
STEPS, BEYOND = 12, Fraction(1, 4)
LOW, HIGH = 0.1, 0.9


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
class Dial:
    """What one outcome pays at so many `people`: its points, and the shares of its weight that chance gives and takes away.

    `for_nothing` is earned on average where nothing changed, `lost` where all was reached; `false_reward` and `false_penalty` are the
    chances that anything is, and that anything is lost. `fairness` says whether so many can show the difference at all.
    """

    measure: PaidMeasure
    people: int
    points: tuple[DialPoint, ...]
    for_nothing: float
    lost: float
    false_reward: float
    false_penalty: float
    fairness: Fairness | None

    @property
    def smallest(self) -> Decimal | None:
        """The level nearest to the poor one that so many can tell from it, in the unit of the indicator."""
        return in_unit(self.fairness.smallest, self.measure.scale) if self.fairness else None


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
    """One outcome at a number of people, ready to be asked at any level."""

    measure: PaidMeasure
    one: Outcome
    people: int
    numbers: Guarding

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
        shown = in_unit(float(level), self.measure.scale) or Decimal(0)
        return DialPoint(shown, float(counted[0]), spread.average, spread.at(LOW), spread.at(HIGH))


def asked(measure: PaidMeasure, people: int, before: Reading, rules: Rulebook) -> Asked | None:
    """Return the outcome at so many people; None where it is published without counts, or what it improves on is not known."""
    own = measure.indicator
    if own is None or own.method == "as published" or not 1 <= people <= MOST_PEOPLE:
        return None
    everyone = Reading((Result(id=EVERYONE, events=0, of=Decimal(people)),), (), ())
    one = outcome_of(measure, everyone, before)
    if one.way == "attain or improve" and one.before is None:
        return None
    guard, score = (numbers_of(rules, name).rule.value for name in ("payment_guard", "attain_or_improve"))
    return Asked(measure, one, people, guarding_of(guard, score))


def dial(ready: Asked, rules: Rulebook) -> Dial:
    """Return the dial of an outcome."""
    one = ready.one
    nothing = ready.spread(Fraction(one.nothing_at if one.before is None else one.before))
    reached = ready.spread(Fraction(one.all_at))
    return Dial(
        measure=ready.measure,
        people=ready.people,
        points=tuple(map(ready.point, _levels(one))),
        for_nothing=nothing.average,
        lost=1 - reached.average,
        false_reward=float(nothing.chances[nothing.shares > 0].sum()),
        false_penalty=float(reached.chances[reached.shares < 1].sum()),
        fairness=fairness(one, ready.people, rules),
    )


def point_at(ready: Asked, reached: Decimal) -> DialPoint | None:
    """Return what a level, in the unit of the indicator, would pay; None where no result can be that."""
    level = Fraction(reached) / Fraction(ready.measure.scale)
    return ready.point(level) if 0 <= level <= _most(ready.one) else None


def _levels(one: Outcome) -> list[Fraction]:
    """Return the levels of the dial from beyond the poor one to beyond the good one, each within what can be."""
    start, end = Fraction(one.nothing_at), Fraction(one.all_at)
    first, last = start - (end - start) * BEYOND, end + (end - start) * BEYOND
    levels = [first + (last - first) * step / STEPS for step in range(STEPS + 1)]
    return list(dict.fromkeys(max(Fraction(0), min(_most(one), level)) for level in levels))


def _most(one: Outcome) -> Fraction:
    """Return the largest level that can be: all for a share, for a rate so many events of each."""
    return Fraction(1) if one.kind == "share" else Fraction(one.per) * MOST_EVENTS
