"""Values of a statistic: one for each area or group, with its limits, what it stands on, and why there is none."""

from dataclasses import dataclass, replace

import numpy as np

from concordat.kernel.table import HasTable, Table, table
from concordat.watch.arrays import Floats, Words
from concordat.watch.said import kept

# A notebook shows so many; the rest is in the arrays.
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Values(HasTable):
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

    def table(self) -> Table:
        """Return the first of them as a table to read."""
        columns = {"value": "Value", "lower": "Lower limit", "upper": "Upper limit", "count": "Count", "base": "Base"}
        numbers = [[kept(one) for one in getattr(self, name)[:SHOWN]] for name in columns]
        rows = zip(*numbers, self.note[:SHOWN].tolist(), strict=True)
        says = f"The first {SHOWN} of {len(self):,}." if len(self) > SHOWN else ""
        return table("values", "Values with their limits", columns | {"note": "Note"}, rows, says)

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
