"""A mean that is not known: takes possible means and their spread on the log scale, gives means with weights to average a closed form over."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
# Eight standard deviations hold all that six decimals can show.
REACH = 8.0
WIDEST_STEP = 0.25
MOST_NODES = 100_000
# More draws than this are gathered, in their order of size, into so many groups: no chance moves by more than a thousandth.
MOST_MEANS = 1_000
LEAST_NODES = 33


@dataclass(frozen=True)
class UncertainMean:
    """Possible `means` and the `weights` they count by; the weights sum to 1."""

    means: Numbers
    weights: Numbers

    @property
    def mean(self) -> float:
        """The mean of the means."""
        return float(self.means @ self.weights)


def uncertain_mean(means: Numbers, spread: float, dispersion: float) -> UncertainMean:
    """Return each of the means spread by a log-normal of this `spread` that keeps it on average.

    Even steps of the normal scale are exact where they are fine beside the spread of the count itself; a count of few
    thousand needs some tens of them, a large one hundreds, because the chance to pass a plan is nearly a step there.
    """
    if len(means) > MOST_MEANS:
        groups = np.array_split(np.sort(means), MOST_MEANS)
        means, equal = np.array([own.mean() for own in groups]), np.array([len(own) / len(means) for own in groups])
    else:
        equal = np.full(len(means), 1 / len(means))
    if spread <= 0 or means.max() <= 0:
        return UncertainMean(means, equal)
    fine = np.sqrt(dispersion / means.max()) / spread / 2
    most = max(LEAST_NODES, MOST_NODES // len(means))
    number = int(min(max(2 * REACH / min(WIDEST_STEP, fine), LEAST_NODES), most))
    z = np.linspace(-REACH, REACH, number + 1 - number % 2)
    weights = np.exp(-z * z / 2)
    weights /= weights.sum()
    factor = np.exp(spread * z)
    factor /= factor @ weights
    return UncertainMean(np.outer(means, factor).ravel(), np.outer(equal, weights).ravel())
