"""P′ chart: takes events among many opportunities, gives limits of shares that allow for variation between periods as well as within."""

import numpy as np

from concordat.watch.control_chart import Charted, Points, at_sigmas
from concordat.watch.laney import between_periods

TITLE = "P′ chart: shares of large numbers"
FORMULA = "p̄ ± 3σ·average moving range of z/1.128, σ = √(p̄(1 − p̄)/n), z = (p − p̄)/σ"
TAKES = "events and opportunities"


def chart(points: Points) -> Charted:
    """Return the chart."""
    centre, values = points.pooled(points.counts, points.of), points.counts / points.of
    sigma = np.sqrt(centre * (1 - centre) / points.of)
    return at_sigmas(points, values, centre, sigma * between_periods(points, values - centre, sigma), most=1.0)
