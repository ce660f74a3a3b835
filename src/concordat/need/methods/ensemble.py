"""Ensemble: takes logs, gives the middle of the damped line, exponential smoothing and Theta, and the mean of their spreads."""

import numpy as np

from concordat.need.arrays import Ahead, Numbers
from concordat.need.methods import damped, exponential, theta

TITLE = "The middle of damped line, exponential smoothing and Theta"
LEAST_MONTHS = 24
VERSION = "1"


def ahead(logs: Numbers, horizon: int) -> Ahead:
    """Return the months ahead of every series, each from its own months alone."""
    found = [method.ahead(logs, horizon) for method in (damped, exponential, theta)]
    return Ahead(np.median([one.mean for one in found], axis=0), np.mean([one.spread for one in found], axis=0))
