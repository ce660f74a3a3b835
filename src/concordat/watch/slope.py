"""Slope and relative index of inequality: takes a value for each group from most to least deprived, gives the gap from end to end, all areas at once.

A line is fitted through the groups by their people, and the index is what it rises from the most deprived person to the least.
Three things are called the relative index; each is given under its own name:

- Kunst and Mackenbach's is the fitted end of the least deprived by that of the most;
- Pamuk's is the slope by the mean;
- the fitted log-odds' is Kunst and Mackenbach's for a line fitted to the log-odds, which stays between nought and one.
"""

from dataclasses import dataclass

import numpy as np

from concordat.watch.arrays import Floats, Truths, Words
from concordat.watch.confidence import USUAL, z_of
from concordat.watch.groups import Groups, one_group
from concordat.watch.ridits import ridits
from concordat.watch.scales import Scale, back, onto
from concordat.watch.slope_fit import Fitted, fitted
from concordat.watch.slope_points import Points


@dataclass(frozen=True, slots=True)
class Interval:
    """Values with their limits; NaN where there is none."""

    value: Floats
    lower: Floats
    upper: Floats


@dataclass(frozen=True, slots=True)
class Slopes:
    """What each area has: the slope index `sii`, the three relative indices, the fitted ends of the `most` and the `least` deprived.

    `fit_error` is the error of the fitted slope from how far values lie from the line; `note` says why there is no index.
    """

    sii: Interval
    kunst_mackenbach: Interval
    pamuk: Interval
    fitted_logit: Floats
    most: Floats
    least: Floats
    fit_error: Floats
    note: Words


@np.errstate(over="ignore")
def slope_index(
    points: Points,
    groups: Groups | None = None,
    *,
    scale: Scale = "plain",
    transform: bool = False,
    confidence: float = USUAL,
    multiplier: float = 1,
) -> Slopes:
    """Return the indices with limits in closed form.

    `scale` says on what scale the limits of values lie evenly; with `transform` the line too is fitted there. With a multiplier
    below nought high values are bad, and the relative indices are turned over.
    """
    groups = groups or one_group(len(points.values))
    line = fitted(points, groups, scale=scale, transform=transform)
    return indices(line, points, groups, scale if transform else "plain", z_of(confidence) * line.error, multiplier)


def indices(line: Fitted, points: Points, groups: Groups, scale: Scale, reach: Floats, multiplier: float) -> Slopes:
    """Return the indices of fitted lines whose slopes reach so far to each side."""
    bare = line.note != ""
    share, place = ridits(points.people, points.order, groups)
    with np.errstate(divide="ignore", invalid="ignore"):
        ends = [
            (back(line.mean - b / 2, scale), back(line.mean + b / 2, scale))
            for b in (line.slope, line.slope - reach, line.slope + reach)
        ]
        gaps = [(least - most) * multiplier for most, least in ends]
        ratios = [_ratio(most, least, multiplier) for most, least in ends]
        mean = groups.sum(share * points.values)
        pamuk = [gap / (abs(multiplier) * mean) for gap in gaps]
        whole = onto(points.values, "logit")
        weight = share * (place - 0.5)
        slope = groups.sum(weight * whole) / groups.sum(weight * (place - 0.5))
        middle = groups.sum(share * whole)
        logit = _ratio(back(middle - slope / 2, "logit"), back(middle + slope / 2, "logit"), multiplier)
    sii, km, pam = (_interval(one, bare) for one in (gaps, ratios, pamuk))
    most, least = (np.where(bare, np.nan, one) for one in ends[0])
    logit, fit_error = np.where(bare, np.nan, logit), np.where(bare, np.nan, line.fit_error)
    return Slopes(sii, km, pam, logit, most, least, fit_error, line.note)


def _ratio(most: Floats, least: Floats, multiplier: float) -> Floats:
    """Return the end of the least deprived by that of the most, or the other way where high is bad; none where an end is not above nought."""
    top, bottom = (least, most) if multiplier > 0 else (most, least)
    return np.where((most > 0) & (least > 0), top / bottom, np.nan)


def _interval(three: list[Floats], bare: Truths) -> Interval:
    value, one, other = (np.where(bare, np.nan, each) for each in three)
    return Interval(value, np.minimum(one, other), np.maximum(one, other))
