"""Lines from moving ranges: takes values in segments, gives the mean of each and limits at so many average moving ranges from it."""

import numpy as np

from concordat.watch.numbers import Floats
from concordat.watch.segments import Segments
from concordat.watch.special_causes import Lines


def moving_range_lines(
    values: Floats,
    segments: Segments,
    *,
    limit: float,
    screen: float | None,
    warning_from: float,
    fix: int | None = None,
) -> Lines:
    """Return mean ± `limit` × average moving range over the first `fix` points of each segment, or over all of them.

    Where `screen` is given, ranges of at least so many times their average are left out once, and the average is taken again.
    A segment with fewer than two points has no limits.
    """
    used = segments.within(fix)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = segments.sums(np.where(used, values, 0.0)) / segments.sums(used.astype(np.float64))
        average = _average_range(values, segments, used, screen)
    centre, reach = segments.each(mean), segments.each(limit * average)
    warning = warning_from * reach
    return Lines(centre, centre - reach, centre + reach, centre - warning, centre + warning)


def average_moving_range(values: Floats, segments: Segments, fix: int | None = None) -> Floats:
    """Return the average moving range of each segment, NaN where there is none."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return _average_range(values, segments, segments.within(fix), None)


def _average_range(values: Floats, segments: Segments, used: np.ndarray, screen: float | None) -> Floats:
    ranges = np.zeros(len(values))
    ranges[1:] = np.abs(np.diff(values))
    counted = used & ~segments.starts
    average = segments.sums(np.where(counted, ranges, 0.0)) / segments.sums(counted.astype(np.float64))
    if screen is None:
        return average
    # Where all ranges are nought none is left out: there is always one that is no larger than the average.
    kept = counted & ((ranges < screen * segments.each(average)) | (segments.each(average) == 0))
    return np.asarray(segments.sums(np.where(kept, ranges, 0.0)) / segments.sums(kept.astype(np.float64)))
