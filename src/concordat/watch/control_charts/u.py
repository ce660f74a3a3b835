"""U chart: takes events and what they are counted over, gives the rate of each point and limits that follow its size."""

import numpy as np

from concordat.watch.control_chart import Charted, Points, at_sigmas

TITLE = "U chart: rates"
FORMULA = "ū ± 3√(ū/n)"
TAKES = "events and opportunities"


def chart(points: Points) -> Charted:
    """Return the chart; ū is all events over all that they are counted over."""
    centre = points.pooled(points.counts, points.of)
    return at_sigmas(points, points.counts / points.of, centre, np.sqrt(centre / points.of))
