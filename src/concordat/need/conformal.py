"""Conformal limits: takes log errors of totals at past origins, gives the limits that the next one keeps as often as is asked."""

import numpy as np

from concordat.need.arrays import Numbers

# A tail of a tenth is not a whole one in binary.
HAIR = 1e-9


def limits(errors: Numbers, share: float) -> tuple[float, float]:
    """Return what a forecast is multiplied by (log scale) for the central interval of a share; raises ValueError where errors are too few.

    With m errors no tail is finer than one in m + 1.
    """
    ordered = np.sort(errors)
    number, tail = len(ordered), (1 - share) / 2
    below = (number + 1) * tail + HAIR
    if below < 1:
        raise ValueError(f"{number} errors bear no tail of {tail:.3f}")
    place = int(np.floor(below))
    return float(ordered[place - 1]), float(ordered[number - place])
