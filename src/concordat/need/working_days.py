"""Working days: takes logs of monthly numbers a day and bank holidays, gives how much of each series goes with the working days of a month."""

from collections.abc import Collection
from datetime import date

import numpy as np

from concordat.need.arrays import SEASON, Numbers
from concordat.need.months import days_of, month_after
from concordat.need.peers import LEAST_PEERS

# A weight is nought for what goes on every day, one for what goes on working days only: so far it may lie from nought.
SPREAD = 0.5
# How much of what a series' weight differs from that of its peers is its own.
OWN = 0.3


def shares_of(first: date, months: int, holidays: Collection[date]) -> Numbers:
    """Return the log of the share of each month's days that are working days."""
    start, end = np.datetime64(first), np.datetime64(month_after(first, months))
    days = np.arange(start, end)
    working = np.is_busday(days, holidays=np.array(sorted(holidays), dtype="datetime64[D]"))
    starts = np.concatenate([[0], np.cumsum(days_of(first, months)).astype(int)[:-1]])
    return np.asarray(np.log(np.add.reduceat(working.astype(float), starts) / days_of(first, months)))


def weights_of(logs: Numbers, shares: Numbers) -> Numbers:
    """Return the weight of each series, from how months changed against the year before as their working days did."""
    if logs.shape[1] <= SEASON + 1:
        return np.zeros(len(logs))
    changed = _middled(logs[:, SEASON:] - logs[:, :-SEASON])
    moved = _middled((shares[SEASON:] - shares[:-SEASON])[None])[0]
    hold = changed.var(axis=1) / SPREAD**2
    each = (changed @ moved) / np.maximum(moved @ moved + hold, np.finfo(float).tiny)
    if len(logs) < LEAST_PEERS:
        return np.asarray(each)
    middle = np.median(each)
    return np.asarray(middle + OWN * (each - middle))


def _middled(rows: Numbers) -> Numbers:
    return np.asarray(rows - rows.mean(axis=1, keepdims=True))
