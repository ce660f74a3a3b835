"""Series and their peers: takes logs of many series, gives what they do together and what is each one's own, as far as that predicts better."""

from typing import NamedTuple

import numpy as np

from concordat.need.arrays import SEASON, Numbers
from concordat.need.seasons import Fit, fit, left_out, levers

LEAST_PEERS = 8
# A slope of one's own is held two hundred times as firmly as of a series that stands alone; months as firmly as is found.
HOLD_OF_SLOPE, HOLD_ALONE = 30.0, (1e-6, 0.15, 0.15)
HOLDS_OF_MONTHS = (0.15, 0.5, 1.0, 2.0, 4.0, 8.0)
# How many months of its own a series' noise counts beside that of its peers.
WORTH_OF_PEERS = 2.0
# A series may lie this many of its peers' spreads from their middle and still pull it; what lies further pulls as if it lay there.
PULL = 2.0
# The standard deviation of a normal distribution, as multiple of its median distance from the middle.
OF_MEDIAN = 1.4826


class Apart(NamedTuple):
    """`common` by month, nought where peers do not help (`together` says so); `own` fit of each series, and its monthly `noise`."""

    common: Numbers
    together: bool
    own: Fit
    noise: Numbers
    rest: Numbers


def apart(logs: Numbers) -> Apart:
    """Take series apart into what is common and what is each one's own."""
    together, months_hold = _held(logs)
    common = common_of(logs) if together else np.zeros(logs.shape[1])
    rest = logs - common
    hold = (HOLD_ALONE[0], HOLD_OF_SLOPE if together else HOLD_ALONE[1], months_hold)
    own = fit(rest, hold)
    return Apart(common, together, own, _noise(own, levers(own.left.shape[1], hold)), rest)


def common_of(logs: Numbers) -> Numbers:
    """Return the middle of all series, each against its own mean, moved to where larger ones lie; none pulls from further than others do."""
    means = logs.mean(axis=1)
    against = logs - means[:, None]
    middle = np.median(against, axis=0)
    reach = PULL * OF_MEDIAN * np.median(np.abs(against - middle), axis=0)
    size = np.exp(means - means.max())
    return np.asarray(middle + size @ np.clip(against - middle, -reach, reach) / size.sum())


def _held(logs: Numbers) -> tuple[bool, float]:
    """Return whether peers help to predict months left out, and how firmly months of the year are held best."""
    tries = [(False, hold) for hold in HOLDS_OF_MONTHS]
    if len(logs) >= LEAST_PEERS:
        tries = [(True, hold) for hold in HOLDS_OF_MONTHS] + tries
    common = common_of(logs)

    def missed(how: tuple[bool, float]) -> float:
        return float(left_out(logs - common if how[0] else logs, (*HOLD_ALONE[:2], how[1])).mean())

    return min(tries, key=missed)


def _noise(own: Fit, lever: Numbers) -> Numbers:
    """Return each series' spread from month to month, drawn towards the middle of its peers."""
    freedom = float((own.weights * (1 - lever)).sum())
    each = (own.weights * own.left**2).sum(axis=1) / freedom
    return np.asarray(np.sqrt((freedom * each + WORTH_OF_PEERS * np.median(each)) / (freedom + WORTH_OF_PEERS)))


def own_growth(rest: Numbers) -> Numbers:
    """Return how far each series grew between its last two years, beyond the middle of all; nought where two years are not there."""
    if rest.shape[1] < 2 * SEASON:
        return np.zeros(len(rest))
    grown = rest[:, -SEASON:].mean(axis=1) - rest[:, -2 * SEASON : -SEASON].mean(axis=1)
    return np.asarray(grown - np.median(grown))
