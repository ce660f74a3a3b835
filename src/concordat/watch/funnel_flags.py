"""Flags of a funnel: takes units with their limits, gives which lie outside, and at which level of confidence."""

from collections.abc import Sequence

import numpy as np

from concordat.watch.arrays import Floats, Words
from concordat.watch.funnel_kinds import INSIDE, Kind
from concordat.watch.limits import Limits, limits_of_count


def flags(
    share: Floats,
    x: Floats,
    n: Floats,
    average: float,
    kind: Kind,
    confidence: Sequence[float],
    limits: Sequence[Limits],
    *,
    wider: bool,
) -> Words:
    """Return the flag of each unit; `wider`: limits allow for more variation than chance, and are what it is held against."""
    flag: Words = np.full(len(share), INSIDE, dtype=object)
    for level, (low, high) in sorted(zip(confidence, limits, strict=True), key=lambda one: one[0]):
        if kind in ("ratio", "rate", "count") and not wider:
            # Without more variation than chance the unit's own interval is held against the target.
            own_low, own_high = (end / n for end in limits_of_count(x, level))
            above, below = own_low > average, own_high < average
        else:
            above, below = share > high, share < low
        words = f"{level * 100:.10g} %"
        flag[above], flag[below] = f"higher {words}", f"lower {words}"
    return flag
