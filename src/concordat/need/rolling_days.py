"""Rolling origins of days: takes daily counts and a model, gives its errors and coverage as means over horizons, series and origins."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np
from scipy.special import ndtri

from concordat.need.arrays import Ahead, Numbers
from concordat.need.measures import covered, scale_of, scaled_error

WEEK = 7
DayModel = Callable[[Numbers, int], Ahead]


class DayScores(NamedTuple):
    """MASE against the same day of the week before, sMAPE in percent, and the share of days inside 80 and 95 %."""

    mase: float
    smape: float
    cover_80: float
    cover_95: float


def day_scores(counts: Numbers, ends: Iterable[int], days_ahead: int, model: DayModel) -> DayScores:
    """Return how good a model was at each origin over the first week, the first two weeks and so on."""
    found = []
    for end in ends:
        told = model(counts[:, :end], days_ahead)
        actual, scale = counts[:, end : end + days_ahead], scale_of(counts[:, :end], WEEK)
        for reach in range(WEEK, days_ahead + 1, WEEK):
            own, logs, spread = actual[:, :reach], told.mean[:, :reach], told.spread[:, :reach]
            said = np.exp(logs)
            inside = [covered(own, np.exp(logs - wide * spread), np.exp(logs + wide * spread)) for wide in _WIDTHS]
            smape = 200 * np.abs(own - said) / (own + said)
            found.append((scaled_error(own, said, scale).mean(), smape.mean(), *inside))
    return DayScores(*(float(one) for one in np.mean(found, axis=0)))


def week_before(known: Numbers, days_ahead: int) -> Ahead:
    """Return the last week again and again; its spread is that of a day against the same day a week before."""
    logs = np.log(known)
    spread = (logs[:, WEEK:] - logs[:, :-WEEK]).std(axis=1)[:, None]
    return Ahead(logs[:, -WEEK:][:, np.arange(days_ahead) % WEEK], np.repeat(spread, days_ahead, axis=1))


_WIDTHS = tuple(float(ndtri(share)) for share in (0.9, 0.975))
