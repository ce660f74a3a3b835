"""XmR charts: takes values of many series in segments, gives mean, limits, and the special cause of each point, all series at once."""

from dataclasses import dataclass

from concordat.watch.moving_range import moving_range_lines
from concordat.watch.numbers import Floats, Numbers
from concordat.watch.segments import Segments
from concordat.watch.special_causes import Causes, Lines, special_causes


@dataclass(frozen=True, slots=True, kw_only=True)
class XmrOptions:
    """What tools do differently; None is the number of the rulebook.

    `screening` leaves out extreme moving ranges once. `fix`: the limits stand on the first so many points of each segment.
    `shift` and `trend`: how many points in a row. `outside_counts`: a point beyond a limit counts among two in three.
    """

    screening: bool = True
    fix: int | None = None
    shift: int | None = None
    trend: int | None = None
    outside_counts: bool = False


def xmr(
    values: Floats, segments: Segments, numbers: Numbers, options: XmrOptions | None = None
) -> tuple[Lines, Causes]:
    """Return the lines and the causes of every point; `values` are flat, segment after segment, and none is missing."""
    options = options or XmrOptions()
    lines = moving_range_lines(
        values,
        segments,
        limit=numbers["limit"],
        screen=numbers["screen"] if options.screening else None,
        warning_from=numbers["warning_from"],
        fix=options.fix,
    )
    return lines, causes_of(values, lines, segments, numbers, options)


def causes_of(values: Floats, lines: Lines, segments: Segments, numbers: Numbers, options: XmrOptions) -> Causes:
    """Return the special causes under these options; control charts of every kind share them."""
    shift = numbers.whole("shift") if options.shift is None else options.shift
    trend = numbers.whole("trend") if options.trend is None else options.trend
    return special_causes(values, lines, segments, shift, trend, options.outside_counts)
