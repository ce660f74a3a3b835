"""Values of a statistic: one for each area or group, with its limits, what it stands on, and why there is none."""

from dataclasses import dataclass, replace

import numpy as np

from concordat.watch.arrays import Floats, Words


@dataclass(frozen=True, slots=True)
class Values:
    """Arrays of one length: the `value` with its `lower` and `upper` limit, NaN where there is none, and the `note` that says why.

    `count` is what was counted, `base` what it is set against: people, expected events, values.
    """

    value: Floats
    lower: Floats
    upper: Floats
    count: Floats
    base: Floats
    note: Words

    def __len__(self) -> int:
        return len(self.value)

    def times(self, multiplier: float) -> "Values":
        """Return the values and limits for so many: 100 for per cent, 100,000 for a rate."""
        return replace(
            self, value=self.value * multiplier, lower=self.lower * multiplier, upper=self.upper * multiplier
        )

    def only_without_note(self) -> "Values":
        """Return them with neither value nor limits where a note says why there is none."""
        bare = self.note != ""
        value, lower, upper = (np.where(bare, np.nan, one) for one in (self.value, self.lower, self.upper))
        return replace(self, value=value, lower=lower, upper=upper)
