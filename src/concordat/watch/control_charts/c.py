"""C chart: takes counts of events over equal spans, gives limits from their mean."""

import numpy as np

from concordat.watch.control_chart import Charted, Points, at_sigmas

TITLE = "C chart: counts"
FORMULA = "c̄ ± 3√c̄"
TAKES = "events"


def chart(points: Points) -> Charted:
    """Return the chart."""
    centre = points.mean(points.counts)
    return at_sigmas(points, points.counts, centre, np.sqrt(centre))
