"""XmR charts: takes values of many series in segments, gives mean, limits, and the special cause of each point, all series at once."""

from dataclasses import dataclass

from concordat.watch.moving_range import moving_range_lines
from concordat.watch.numbers import Floats, Numbers
from concordat.watch.segments import Segments
from concordat.watch.special_causes import Causes, Lines, special_causes


@dataclass(frozen=True, slots=True, kw_only=True)
class XmrOptions:
    """The numbers of the method, those of the rulebook where nothing is said, and what tools do differently.

    Limits lie at `limit` average moving ranges; ranges of at least `screen` times the average are left out once (None: none is); the
    warning zone begins at the share `warning_from` of the way to a limit. `shift` and `trend`: how many points in a row. `fix`: limits
    stand on the first so many points of each segment. `outside_counts`: a point beyond a limit counts among two in three.
    """

    limit: float = 2.66
    screen: float | None = 3.267
    warning_from: float = 2 / 3
    shift: int = 7
    trend: int = 7
    fix: int | None = None
    outside_counts: bool = False


USUAL = XmrOptions()


def options_of(
    numbers: Numbers, *, screening: bool, fix: int | None, shift: int | None, trend: int | None, outside_counts: bool
) -> XmrOptions:
    """Return the options with the numbers of the rulebook, where none of them is given."""
    return XmrOptions(
        limit=numbers["limit"],
        screen=numbers["screen"] if screening else None,
        warning_from=numbers["warning_from"],
        shift=numbers.whole("shift") if shift is None else shift,
        trend=numbers.whole("trend") if trend is None else trend,
        fix=fix,
        outside_counts=outside_counts,
    )


def xmr(values: Floats, segments: Segments, options: XmrOptions = USUAL) -> tuple[Lines, Causes]:
    """Return the lines and the causes of every point; `values` are flat, segment after segment, and none is missing."""
    lines = moving_range_lines(
        values,
        segments,
        limit=options.limit,
        screen=options.screen,
        warning_from=options.warning_from,
        fix=options.fix,
    )
    return lines, causes_of(values, lines, segments, options)


def causes_of(values: Floats, lines: Lines, segments: Segments, options: XmrOptions) -> Causes:
    """Return the special causes under these options; control charts of every kind share them."""
    return special_causes(values, lines, segments, options.shift, options.trend, options.outside_counts)
