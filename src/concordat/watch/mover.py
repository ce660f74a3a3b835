"""Limits of a difference from limits of its two sides (MOVER): takes two values with their limits, gives the limits of first less second."""

import numpy as np

from concordat.watch.numbers import Floats

Limited = tuple[Floats, Floats, Floats]


def difference_limits(first: Limited, second: Limited) -> tuple[Floats, Floats]:
    """Return d − √((y₁ − l₁)² + (u₂ − y₂)²) and d + √((u₁ − y₁)² + (y₂ − l₂)²); each side is value, lower, upper."""
    (value, lower, upper), (other, other_lower, other_upper) = first, second
    apart = value - other
    down = np.sqrt((value - lower) ** 2 + (other_upper - other) ** 2)
    up = np.sqrt((upper - value) ** 2 + (other - other_lower) ** 2)
    return apart - down, apart + up
