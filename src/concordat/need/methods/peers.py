"""Peers: takes logs of series that share their years, gives what all do together, forecast once, and how each departs from it.

A hospital's own growth of two or three years is mostly chance, so that its slope is held near its peers'; its own months of
the year are held as firmly as predicts months left out best. A quarter of its departure is told by exponential smoothing, which
follows a level that moved.
"""

import numpy as np

from concordat.need.arrays import SEASON, Ahead, Numbers
from concordat.need.methods import damped, exponential
from concordat.need.peers import Apart, apart
from concordat.need.seasons import fit, season_ahead

TITLE = "What peers do together, and how each departs"
LEAST_MONTHS = 12
VERSION = "3"
# The series of all is smooth: its months are hardly held, and its slope fades slowly. So does a departure of late.
HOLD_OF_ALL, DAMPING_OF_ALL = (1e-6, 0.15, 0.05), 0.95
FADING, SMOOTHED = 0.95, 0.25


def ahead(logs: Numbers, horizon: int) -> Ahead:
    """Return the months ahead of every series."""
    return ahead_of(apart(logs), horizon)


def ahead_of(found: Apart, horizon: int) -> Ahead:
    """Return the months ahead of series that are taken apart already."""
    steps = np.arange(1, horizon + 1)
    together = damped.from_fit(fit(found.common[None], HOLD_OF_ALL), horizon, DAMPING_OF_ALL)
    own = found.own
    line = own.level[:, None] + own.slope[:, None] / SEASON * np.cumsum(damped.DAMPING**steps)
    late = damped.level_of_late(own.left)[:, None] * FADING ** (steps - 1)
    departs = line + season_ahead(own.season, horizon) + late
    if found.rest.shape[1] >= exponential.LEAST_MONTHS:
        departs += SMOOTHED * (exponential.ahead(found.rest, horizon).mean - departs)
    mean = together.mean + departs
    return Ahead(mean, np.sqrt(together.spread**2 + found.noise[:, None] ** 2 * (1 + damped.GROWTH_OF_SPREAD * steps)))
