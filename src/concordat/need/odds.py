"""Odds of one line in one year: takes what is expected and how sure that is, gives chances, expected excess, slices and the plan at a risk."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from concordat.need.tails import above, excess
from concordat.need.uncertain_mean import UncertainMean


@dataclass(frozen=True)
class Odds:
    """A count whose mean is not known, with the `dispersion` (variance over mean) of the count given its mean."""

    mean: UncertainMean
    dispersion: float

    @property
    def expected(self) -> float:
        """The expected activity."""
        return self.mean.mean

    @property
    def deviation(self) -> float:
        """The standard deviation of activity."""
        means, weights = self.mean.means, self.mean.weights
        return sqrt(self.dispersion * self.expected + float(weights @ (means - self.expected) ** 2))

    def above(self, plan: float) -> float:
        """Return the chance of more than the plan."""
        return min(1.0, float(self.mean.weights @ above(plan, self.mean.means, self.dispersion)))

    def excess(self, plan: float) -> float:
        """Return the expected units above the plan."""
        return max(0.0, float(self.mean.weights @ excess(plan, self.mean.means, self.dispersion)))

    def between(self, lowest: float, highest: float) -> float:
        """Return the expected units that fall into a slice of activity."""
        return self.excess(lowest) - self.excess(highest)

    def plan_at(self, risk: float) -> int:
        """Return the least whole plan that is exceeded with at most this chance."""
        if self.above(0) <= risk:
            return 0
        low, high = 0, int(np.ceil(self.expected + self.deviation)) + 1
        while self.above(high) > risk:
            low, high = high, 2 * high
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.above(middle) > risk else (low, middle)
        return high
