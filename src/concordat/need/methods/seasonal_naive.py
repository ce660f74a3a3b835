"""Seasonal naive: takes logs, gives last year's months again; its spread is that of a month against the same month a year before."""

import numpy as np

from concordat.need.arrays import SEASON, Ahead, Numbers

TITLE = "Last year's months again"
LEAST_MONTHS = 24
VERSION = "1"


def ahead(logs: Numbers, horizon: int) -> Ahead:
    """Return the months of last year, again each year; the spread grows with the root of the years ahead."""
    places = np.arange(horizon)
    mean = logs[:, -SEASON:][:, places % SEASON]
    change = logs[:, SEASON:] - logs[:, :-SEASON]
    spread = change.std(axis=1, ddof=1)[:, None] * np.sqrt(1 + places // SEASON)
    return Ahead(mean, spread)
