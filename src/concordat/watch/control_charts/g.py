"""G chart: takes how many cases passed before each rare event, gives limits of a geometric distribution about their mean."""

import numpy as np

from concordat.watch.control_chart import Charted, Points, at_sigmas

TITLE = "G chart: cases between rare events"
FORMULA = "ḡ ± 3√(ḡ(ḡ + 1))"
TAKES = "gaps"


def chart(points: Points) -> Charted:
    """Return the chart; up is good where the event is to be avoided."""
    centre = points.mean(points.counts)
    return at_sigmas(points, points.counts, centre, np.sqrt(centre * (centre + 1)))
