"""Sums that build up (CUSUM): takes residuals in standard deviations, gives after each month how much of one direction has built up."""

import numpy as np

from concordat.need.arrays import Numbers

# What a month may lie off before it counts.
SLACK = 0.5


def built_up(standard: Numbers) -> Numbers:
    """Return the larger of the sums upwards and downwards after each month, series by month; what lies within the slack lets them fall."""
    above, below = np.zeros(len(standard)), np.zeros(len(standard))
    sums = np.empty_like(standard)
    for month, own in enumerate(standard.T):
        above = np.maximum(0.0, above + own - SLACK)
        below = np.maximum(0.0, below - own - SLACK)
        sums[:, month] = np.maximum(above, below)
    return sums
