"""Rolling origins: takes monthly numbers of series that end together, gives for each origin what would have been said and what came."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtr

from concordat.need.arrays import SEASON, Numbers
from concordat.need.learnt import Past
from concordat.need.many import LEAST_HISTORY, MOST_PAST, at_origin, with_past
from concordat.need.measures import PINBALL, scale_of
from concordat.need.methods import seasonal_naive
from concordat.need.months import days_of, logs_a_day, month_after
from concordat.need.outlook import Outlook, unit_of
from concordat.need.prior import Prior

# Plans whose odds are scored, as multiples of the last twelve months.
PLANS = (1.0, 1.02, 1.05)
COVERS = (0.8, 0.95)


class Fold(NamedTuple):
    """One origin, series by month: what came, the middle and the quantiles said, the limits of each cover, and seasonal naive.

    `scale` is what errors are told in; `error` the log error of the total; `said` and `came_above` the odds of each plan.
    """

    end: int
    actual: Numbers
    middle: Numbers
    quantiles: Numbers
    limits: tuple[tuple[Numbers, Numbers], ...]
    naive: Numbers
    scale: Numbers
    error: Numbers
    naive_error: Numbers
    said: Numbers
    came_above: NDArray[np.bool_]
    growth_said: Numbers
    growth_came: Numbers


def ends_of(months: int, origins: int, apart: int) -> tuple[int, ...]:
    """Return how many months are known at each origin, the latest last; as many origins as asked for, or as there are."""
    ends = range(months - SEASON, LEAST_HISTORY - 1, -apart)
    return tuple(ends[:origins])[::-1]


def folds(counts: Numbers, first: date, ends: tuple[int, ...], prior: Prior, method: str = "") -> tuple[Fold, ...]:
    """Return every fold; what an origin learns from the past is what had ended by then."""
    before = {end - SEASON * years for end in ends for years in range(MOST_PAST + 1)}
    plain = {
        end: at_origin(counts[:, :end], first, SEASON, prior, method) for end in sorted(before) if end >= LEAST_HISTORY
    }
    return tuple(_fold(counts, first, end, with_past(plain[end], _past(counts, end, plain), prior)) for end in ends)


def _past(counts: Numbers, end: int, plain: Mapping[int, Outlook]) -> tuple[Past, ...]:
    """Return the errors of the years that had ended before an origin, the latest first."""
    ends = range(end - SEASON, LEAST_HISTORY - 1, -SEASON)
    found = []
    for one in ends[:MOST_PAST]:
        log, own, shock = plain[one].total(slice(None))
        found.append(Past(np.log(counts[:, one : one + SEASON].sum(axis=1)) - log, own, shock))
    return tuple(found)


def _fold(counts: Numbers, first: date, end: int, found: Outlook) -> Fold:
    known, actual = counts[:, :end], counts[:, end : end + SEASON]
    days = np.log(days_of(month_after(first, end), SEASON))
    naive = np.exp(seasonal_naive.ahead(logs_a_day(known, first), SEASON).mean + days)
    log, own, shock = found.total(slice(None))
    spread = np.hypot(own, shock) * unit_of(found.tail)
    total, last = np.log(actual.sum(axis=1)), np.log(known[:, -SEASON:].sum(axis=1))
    plans = last + np.log(PLANS)[:, None]
    return Fold(
        end=end,
        actual=actual,
        middle=np.exp(found.mean),
        quantiles=np.array([found.quantiles(level) for level in PINBALL]),
        limits=tuple((found.quantiles((1 - cover) / 2), found.quantiles((1 + cover) / 2)) for cover in COVERS),
        naive=naive,
        scale=scale_of(known),
        error=total - log,
        naive_error=total - np.log(naive.sum(axis=1)),
        said=stdtr(found.tail, (log - plans) / spread),
        came_above=total > plans,
        growth_said=log - last,
        growth_came=total - last,
    )
