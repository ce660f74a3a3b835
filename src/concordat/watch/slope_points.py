"""Points that a slope is fitted through: takes values with limits or errors, their people and their order, gives each with its error on a scale."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from concordat.watch.arrays import Floats, together
from concordat.watch.confidence import USUAL, z_of
from concordat.watch.scales import Scale, onto


@dataclass(frozen=True, slots=True)
class Points:
    """Rows to fit a line through: values and their people, their order, and the error of each on the scale of its limits."""

    values: Floats
    people: Floats
    order: Floats
    error: Floats


def points_of(
    values: ArrayLike,
    people: ArrayLike,
    order: ArrayLike,
    *,
    lower: ArrayLike | None = None,
    upper: ArrayLike | None = None,
    error: ArrayLike | None = None,
    scale: Scale = "plain",
    limits_at: float = USUAL,
) -> Points:
    """Return rows with their errors, given or read off limits of some confidence, on the scale on which these lie evenly."""
    y, n, rank = together(values, people, order)
    if error is not None:
        return Points(*together(y, n, rank, error))
    if lower is None or upper is None:
        return Points(y, n, rank, np.full(len(y), np.nan))
    _, low, high = together(y, lower, upper)
    return Points(y, n, rank, (onto(high, scale) - onto(low, scale)) / (2 * z_of(limits_at)))
