"""What a line pays as activity moves, in straight pieces: takes a fixed sum and changes of slope, gives the payment of an activity and its expectation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad, negatives, too_large


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Every unit `above` this activity `adds` so many pounds to the payment; less than nought where it takes them off."""

    above: Decimal
    adds: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRule:
    """A payment that is straight between its steps: the `fixed` sum in pounds and what each of the `steps` adds for every unit above it.

    A price of £100 is one step above 0 that adds 100; a marginal rate of 30 % above a plan takes 70 off again there; a
    cap takes off all that is left; a block has no step.
    """

    fixed: Decimal = Decimal(0)
    steps: tuple[Step, ...] = ()

    def at(self, activity: Any) -> Any:
        """Return the payment of one activity, or of many, in pounds."""
        return self._sum(lambda above: np.maximum(0.0, activity - above)) + 0.0 * activity

    def expected(self, excess: Callable[[float], float]) -> float:
        """Return the expected payment, in pounds, where `excess` gives the expected units above an activity."""
        return float(self._sum(excess))

    def _sum(self, over: Callable[[float], Any]) -> Any:
        return float(self.fixed) + sum(float(step.adds) * over(float(step.above)) for step in self.steps)


def rule_findings(rule: PlanRule, field: str) -> Iterator[Finding]:
    """Give a finding for a step below nought, for steps that stand twice, and for a payment that falls as activity rises."""
    yield from too_large(abs(rule.fixed), f"{field}.fixed")
    for number, step in enumerate(rule.steps):
        yield from negatives(step, "above", within=f"{field}.steps.{number}.")
        yield from too_large(abs(step.adds), f"{field}.steps.{number}.adds")
    places = [step.above for step in rule.steps]
    for place in dict.fromkeys(place for place in places if places.count(place) > 1):
        yield bad(f"{field}.steps", f"has two steps above {place}", "duplicate-key")
    slope = Decimal(0)
    for step in sorted(rule.steps, key=lambda one: one.above):
        slope += step.adds
        if slope < 0:
            yield bad(f"{field}.steps", f"pays less for more activity above {step.above}", "falling-payment")
