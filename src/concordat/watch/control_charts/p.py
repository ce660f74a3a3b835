"""P chart: takes events among opportunities, gives the share of each point and limits that follow its number of opportunities."""

import numpy as np

from concordat.watch.control_chart import Charted, Points, at_sigmas

TITLE = "P chart: shares"
FORMULA = "p̄ ± 3√(p̄(1 − p̄)/n)"
TAKES = "events and opportunities"


def chart(points: Points) -> Charted:
    """Return the chart; p̄ is all events over all opportunities."""
    centre = points.pooled(points.counts, points.of)
    return at_sigmas(points, points.counts / points.of, centre, np.sqrt(centre * (1 - centre) / points.of), most=1.0)
