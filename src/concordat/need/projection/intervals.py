"""What is known of a factor as an interval: takes the limits within which it lies in eight cases of ten, gives it for any state of chance.

A factor above nought is log-normal, a share kept is logit-normal; both have exactly these limits as their 10th and 90th
percentiles, and neither can leave its range.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from scipy.special import expit, logit, ndtri

from concordat.kernel.finding import Finding
from concordat.kernel.wrong_given import bad

# The limits of the middle eighty in a hundred, in standard deviations.
LIMIT = float(ndtri(0.9))
# No factor multiplies activity by more.
MOST = 1_000


@dataclass(frozen=True)
class Interval:
    """A factor between two limits; `share` says that it is a part of 1. Equal limits are a factor that is known."""

    low: float
    high: float
    share: bool = False

    def of(self, normal: Any) -> Any:
        """Return the factor for a standard normal number, or for many."""
        if self.low == self.high:
            return np.full_like(np.asarray(normal, dtype=float), self.low)
        to, back = (logit, expit) if self.share else (np.log, np.exp)
        low, high = to(self.low), to(self.high)
        return back((low + high) / 2 + (high - low) / (2 * LIMIT) * normal)


def interval_findings(low: Decimal, high: Decimal, field: str, share: bool = False) -> Iterator[Finding]:
    """Give a finding for limits that are reversed, or that no factor, or no share, can have."""
    if low > high:
        yield bad(field, f"goes from {low} down to {high}", "reversed-interval")
    elif high > MOST:
        yield bad(field, f"reaches above {MOST}", "number-out-of-range")
    elif low <= 0:
        yield bad(field, "reaches down to nought or below")
    elif share and (high > 1 or (high == 1 and low < 1)):
        yield bad(field, "reaches up to 1 or above: a share that is not known for sure lies below it")
