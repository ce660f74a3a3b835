"""Odds that are counted: takes possible years of a forecast, gives the chance that a plan is exceeded, by how much, and the plan at a chosen risk."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from concordat.kernel.answer import Answer, Because
from concordat.need.figures import figure

PERCENT, UNITS = 1, 0
Number = TypeVar("Number", Decimal, int)


@dataclass(frozen=True)
class DrawnOdds:
    """Possible years of one line, or of lines added up draw by draw, and why they are what they are."""

    draws: Sequence[int]
    because: Because

    @cached_property
    def _years(self) -> NDArray[np.float64]:
        return np.array(self.draws, dtype=float)

    def chance(self, plan: Decimal, *why: Because) -> Answer[Decimal]:
        """Return how likely it is that a plan is exceeded, in per cent; how far counting errs is told beside."""
        above = int(np.count_nonzero(self._years > float(plan)))
        share = above / len(self.draws)
        error = figure(100 * float(np.sqrt(share * (1 - share) / len(self.draws))), PERCENT)
        says = (
            f"{above:,} of {len(self.draws):,} possible years have more than {plan:,}; counting them errs by {error} %"
        )
        return self._told(figure(100 * share, PERCENT), says, "%", *why)

    def excess(self, plan: Decimal, *why: Because) -> Answer[Decimal]:
        """Return how much activity above a plan there is on average, over all possible years."""
        more = figure(float(np.maximum(self._years - float(plan), 0).mean()), UNITS)
        says = f"what {len(self.draws):,} possible years have above {plan:,}, on average; a year that stays below counts as none"
        return self._told(more, says, "", *why)

    def plan_at(self, risk: Decimal, *why: Because) -> Answer[int]:
        """Return the least whole plan that is exceeded in at most this share of the possible years."""
        ordered = np.sort(self._years)
        allowed = int(risk * len(ordered))
        plan = int(ordered[len(ordered) - 1 - allowed]) if allowed < len(ordered) else 0
        says = (
            f"the least plan that at most {(100 * risk).normalize():f} % of {len(self.draws):,} possible years exceed"
        )
        return self._told(plan, says, "", *why)

    def _told(self, value: Number, says: str, unit: str, *why: Because) -> Answer[Number]:
        return Answer(value, Because(says, value, unit, parts=(self.because, *why)), unit=unit)
