"""Lines through groups from most to least deprived: takes points, gives the line of each area weighted by people, and its errors."""

from dataclasses import dataclass

import numpy as np

from concordat.watch.arrays import Floats, Words, notes
from concordat.watch.groups import Groups
from concordat.watch.ridits import ridits
from concordat.watch.scales import Scale, onto, steepness
from concordat.watch.slope_points import Points


@dataclass(frozen=True, slots=True)
class Fitted:
    """The line of each area on the scale it was fitted on: its `mean`, which stands in the middle, and its `slope`.

    `error` is what the errors of the values give the slope, `fit_error` what the distances of the values from the line do.
    """

    mean: Floats
    slope: Floats
    error: Floats
    fit_error: Floats
    note: Words


def fitted(points: Points, groups: Groups, *, scale: Scale, transform: bool) -> Fitted:
    """Return the line through the groups of each area, weighted by their people, with the error that those of the values give its slope."""
    share, place = ridits(points.people, points.order, groups)
    y = onto(points.values, scale) if transform else points.values
    with np.errstate(divide="ignore", invalid="ignore"):
        weight = share * (place - 0.5)
        lever = weight / groups.spread(groups.sum(weight * (place - 0.5)))
        slope, mean = groups.sum(lever * y), groups.sum(share * y)
        spread = points.error if transform else points.error * steepness(points.values, scale)
        error = np.sqrt(groups.sum((lever * spread) ** 2))
        off = y - groups.spread(mean) - groups.spread(slope) * (place - 0.5)
        around = groups.sum(share * off**2) / groups.sum(weight * (place - 0.5))
        fit_error = np.sqrt(around / np.where(groups.size() > 2, groups.size() - 2, np.nan))
    return Fitted(mean, slope, error, fit_error, _notes(points, groups, scale, transform, place))


def _notes(points: Points, groups: Groups, scale: Scale, transform: bool, place: Floats) -> Words:
    n, y = points.people, points.values
    with np.errstate(invalid="ignore"):
        spread = groups.sum((place - 0.5) ** 2 * np.where(n > 0, n, 0.0))
        why = (
            (groups.any(np.isnan(y) | np.isnan(points.order)), "a number is missing"),
            (groups.any(np.isnan(n) | (n <= 0)), "a group has nobody in it"),
            (~(spread > 0), "fewer than two groups"),
            (
                groups.any(np.isnan(onto(y, scale))) if transform else np.zeros(groups.number, dtype=bool),
                "a value has no place on the scale",
            ),
        )
    return notes(groups.number, why)
