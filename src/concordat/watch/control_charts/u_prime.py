"""U′ chart: takes events over large numbers, gives limits of rates that allow for variation between periods as well as within."""

import numpy as np

from concordat.watch.control_chart import Charted, Points, at_sigmas
from concordat.watch.laney import between_periods

TITLE = "U′ chart: rates over large numbers"
FORMULA = "ū ± 3σ·average moving range of z/1.128, σ = √(ū/n), z = (u − ū)/σ"
TAKES = "events and opportunities"


def chart(points: Points) -> Charted:
    """Return the chart."""
    centre, values = points.pooled(points.counts, points.of), points.counts / points.of
    sigma = np.sqrt(centre / points.of)
    return at_sigmas(points, values, centre, sigma * between_periods(points, values - centre, sigma))
