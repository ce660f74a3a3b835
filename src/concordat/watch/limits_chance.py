"""Chances read off limits: takes values with their limits and what each is held against, gives the chance of so large a difference if there were none.

The limit on the side of the benchmark is read, so that the chance is under one in twenty just where 95 % limits leave the benchmark out.
"""

import numpy as np
from scipy import special

from concordat.watch.confidence import USUAL, z_of
from concordat.watch.numbers import Floats


def chances_of_difference(
    values: Floats, lower: Floats, upper: Floats, benchmark: Floats, confidence: float = USUAL
) -> Floats:
    """Return the two-sided chance of each; NaN where a number is missing or its limits leave no room."""
    apart = values - benchmark
    reach = np.where(apart > 0, values - lower, upper - values)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(reach > 0, np.abs(apart) / reach * z_of(confidence), np.nan)
    found: Floats = 2 * special.ndtr(-z)
    return found
