"""Control charts of counts, shares, rates and rare events: takes points in segments and a kind of chart, gives its values and lines.

A kind is one file of `control_charts`: `TITLE`, `FORMULA`, `TAKES` (what its points are) and `chart(points)`.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from concordat.kernel.registry import plugin
from concordat.watch.numbers import Floats, Numbers
from concordat.watch.segments import Segments
from concordat.watch.special_causes import Lines

CHARTS = "concordat.watch.control_charts"
Takes = Literal["events and opportunities", "events", "gaps"]


@dataclass(frozen=True, kw_only=True)
class Points:
    """What a chart stands on: `counts` (events, or the gap before an event), `of` how many, where the kind takes that.

    `fix`: the lines stand on the first so many points of each segment. `warning_from`: where the warning zone begins.
    """

    counts: Floats
    of: Floats
    segments: Segments
    numbers: Numbers
    warning_from: float
    fix: int | None = None

    def pooled(self, counts: Floats, of: Floats) -> Floats:
        """Return for each point the sum of counts over the sum of `of` in its segment, over the points that count."""
        used = self.segments.within(self.fix)
        sums = self.segments.sums(np.where(used, counts, 0.0)) / self.segments.sums(np.where(used, of, 0.0))
        return self.segments.each(sums)

    def mean(self, values: Floats) -> Floats:
        """Return for each point the mean of its segment, over the points that count."""
        return self.pooled(values, np.ones(len(values)))


@dataclass(frozen=True)
class Charted:
    """The value of each point and the lines it is held against."""

    values: Floats
    lines: Lines


def control_chart(kind: str, points: Points) -> Charted:
    """Return the values and lines of one kind of chart; raises LookupError for a kind that there is not."""
    charted: Charted = plugin(CHARTS, kind).chart(points)
    return charted


def at_sigmas(points: Points, values: Floats, centre: Floats, sigma: Floats, most: float = np.inf) -> Charted:
    """Return lines at so many standard deviations from the centre, held within nought and `most`."""
    reach = points.numbers["sigmas"] * sigma
    warning = points.warning_from * reach

    def held(line: Floats) -> Floats:
        return np.clip(line, 0.0, most)

    lines = Lines(centre, held(centre - reach), held(centre + reach), held(centre - warning), held(centre + warning))
    return Charted(values, lines)
