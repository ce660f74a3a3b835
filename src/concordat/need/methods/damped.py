"""Damped closed form: takes logs, gives a fading line, months of the year and the level of late, from one weighted regression."""

import numpy as np

from concordat.need.arrays import SEASON, Ahead, Numbers
from concordat.need.seasons import Fit, fit, season_ahead

TITLE = "Damped line and months, in closed form"
LEAST_MONTHS = 12
VERSION = "1"
DAMPING, FADING = 0.9, 0.85
LATE_MONTHS, LATE_MEMORY = 6, 3.0
COEFFICIENTS, GROWTH_OF_SPREAD = 6, 0.1


def ahead(logs: Numbers, horizon: int) -> Ahead:
    """Return the months ahead of every series."""
    return from_fit(fit(logs), horizon)


def from_fit(found: Fit, horizon: int, damping: float = DAMPING) -> Ahead:
    """Return the months ahead that a regression leads to; its slope fades by the damping, month by month."""
    steps = np.arange(1, horizon + 1)
    line = found.level[:, None] + found.slope[:, None] / SEASON * np.cumsum(damping**steps)
    late = level_of_late(found.left)[:, None] * FADING ** (steps - 1)
    mean = line + season_ahead(found.season, horizon) + late
    freedom = max(1.0, float(found.weights.sum()) - COEFFICIENTS)
    spread = np.sqrt((found.weights * found.left**2).sum(axis=1) / freedom)
    return Ahead(mean, spread[:, None] * np.sqrt(1 + GROWTH_OF_SPREAD * steps))


def level_of_late(left: Numbers) -> Numbers:
    """Return how far the last months lie above the line, the latest counting most."""
    weights = np.exp(-np.arange(LATE_MONTHS) / LATE_MEMORY)[::-1]
    return np.asarray(left[:, -LATE_MONTHS:] @ weights / weights.sum())
