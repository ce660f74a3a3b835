"""The dial of a payment: takes one outcome and how many stand behind it, gives what each true level pays on average and in 8 of 10 years, and what chance gives and takes.

What people achieve and what is counted differ by chance, the more so the fewer there are; the dial shows both.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.rulebook import Rulebook
from concordat.watch.outcome_given import Result
from concordat.watch.outcome_made import outcome_of
from concordat.watch.outcome_points import Asked, DialPoint, levels, most, numbers_of_guard
from concordat.watch.outcome_power import Fairness, fairness, in_unit
from concordat.watch.outcome_results import EVERYONE, Reading
from concordat.watch.outcome_terms import MOST_PEOPLE, PaidMeasure


@dataclass(frozen=True, slots=True)
class Dial:
    """What one outcome pays at so many `people`: its points, and the shares of its weight that chance gives and takes away.

    `for_nothing` is earned on average where nothing changed, `lost` where all was reached; `false_reward` and `false_penalty` are the
    chances that anything is, and that anything is lost. `fairness` says whether so many can show the difference at all.
    """

    people: int
    points: tuple[DialPoint, ...]
    for_nothing: float
    lost: float
    false_reward: float
    false_penalty: float
    fairness: Fairness | None
    scale: Decimal

    @property
    def smallest(self) -> Decimal | None:
        """The level nearest to the poor one that so many can tell from it, as it is shown."""
        return in_unit(self.fairness.smallest, self.scale) if self.fairness else None


def asked(measure: PaidMeasure, people: int, before: Reading, rules: Rulebook) -> Asked | None:
    """Return the outcome at so many people; None where it is published without counts, or what it improves on is not known."""
    own = measure.indicator
    if own is None or own.method == "as published" or not 1 <= people <= MOST_PEOPLE:
        return None
    everyone = Reading((Result(id=EVERYONE, events=0, of=Decimal(people)),), (), ())
    one = outcome_of(measure, everyone, before)
    if one.way == "attain or improve" and one.before is None:
        return None
    return Asked(one, people, numbers_of_guard(rules), measure.scale)


def dial(ready: Asked, rules: Rulebook) -> Dial:
    """Return the dial of an outcome."""
    one = ready.one
    start = one.nothing_at if one.before is None else one.before
    nothing = ready.spread(Fraction(start if one.if_nothing_changes is None else one.if_nothing_changes))
    reached = ready.spread(Fraction(one.all_at if one.if_reached is None else one.if_reached))
    return Dial(
        people=ready.people,
        points=tuple(map(ready.point, levels(one))),
        for_nothing=nothing.average,
        lost=1 - reached.average,
        false_reward=float(nothing.chances[nothing.shares > 0].sum()),
        false_penalty=float(reached.chances[reached.shares < 1].sum()),
        fairness=fairness(one, ready.people, rules),
        scale=ready.scale,
    )


def point_at(ready: Asked, reached: Decimal) -> DialPoint | None:
    """Return what a level, as it is shown, would pay; None where no result can be that."""
    level = Fraction(reached) / Fraction(ready.scale)
    return ready.point(level) if 0 <= level <= most(ready.one) else None
