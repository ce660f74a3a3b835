"""What past errors teach: takes errors of totals at past origins, gives the shock that all series shared and the scale of their own errors."""

from typing import NamedTuple

import numpy as np
from scipy.special import ndtri

from concordat.need.arrays import Numbers
from concordat.need.peers import LEAST_PEERS

# How many years a scale of one is worth beside the years seen.
YEARS_OF_SCALE = 2.0
CENTRAL = 0.8


class Past(NamedTuple):
    """The log error of each series' total at one origin, with the spreads that were said: its own and the shock's."""

    error: Numbers
    own: Numbers
    shock: Numbers


def learnt(past: tuple[Past, ...], shock: float, worth: float) -> tuple[float, float]:
    """Return the shock of a year and what own spreads are to be multiplied by; `shock` is what was taken to be known,
    and `worth` how many years it counts beside those seen.

    An origin counts as one year however many series it has. With few series what they share cannot be told from their own.
    """
    errors = np.array([one.error for one in past])
    if errors.shape[1] < LEAST_PEERS:
        said = np.sqrt(np.array([one.own**2 + one.shock**2 for one in past]))
        scale = _scale(errors / said, len(past))
        return shock * scale, scale
    middle = np.median(errors, axis=1)
    seen = between(errors)
    known = (worth * shock**2 + len(past) * seen) / (worth + len(past))
    return float(np.sqrt(known)), _scale((errors - middle[:, None]) / np.array([one.own for one in past]), len(past))


def between(errors: Numbers) -> float:
    """Return the variance that series of a year share, by one-way components about nought: years by series.

    Years are compared with a forecast that was right, not with their mean: a forecast that is always too low has a shock too.
    """
    inside = errors.var(axis=1, ddof=1).mean() / errors.shape[1]
    return max(0.0, float((errors.mean(axis=1) ** 2).mean() - inside))


def _scale(standard: Numbers, years: int) -> float:
    """Return the conformal factor: by how much the central interval of 80 % should have been wider, drawn towards one."""
    ordered = np.sort(np.abs(standard).ravel())
    place = min(len(ordered), int(np.ceil((len(ordered) + 1) * CENTRAL)))
    factor = max(float(ordered[place - 1]), 0.1) / float(ndtri((1 + CENTRAL) / 2))
    return float(factor ** (years / (years + YEARS_OF_SCALE)))
