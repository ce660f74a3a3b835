"""Forecast of many series: takes monthly numbers, gives the outlook of numbers a month, with what past errors taught."""

from datetime import date

import numpy as np

from concordat.need.arrays import SEASON, Numbers
from concordat.need.learnt import Past, learnt
from concordat.need.months import chance_alone, days_of, logs_a_day, month_after
from concordat.need.outlook import Outlook, outlook
from concordat.need.prior import Prior
from concordat.need.working_days import shares_of, weights_of

LEAST_HISTORY, MOST_PAST = 2 * SEASON, 6


def forecast(counts: Numbers, first: date, horizon: int, prior: Prior, method: str = "") -> tuple[Outlook, int]:
    """Return the outlook of each series and the number of past years whose errors it learnt from."""
    past = past_errors(counts, first, prior, method)
    return with_past(at_origin(counts, first, horizon, prior, method), past, prior), len(past)


def at_origin(counts: Numbers, first: date, horizon: int, prior: Prior, method: str = "") -> Outlook:
    """Return the outlook of each series, by what the rulebook takes to be known."""
    months = counts.shape[1]
    logs = logs_a_day(counts, first)
    days = np.log(days_of(month_after(first, months), horizon))
    if prior.holidays is None:
        found = outlook(logs, horizon, prior, method, chance_alone(counts))
        return found._replace(mean=found.mean + days)
    shares = shares_of(first, months + horizon, prior.holidays)
    weights = weights_of(logs, shares[:months])[:, None]
    found = outlook(logs - weights * shares[:months], horizon, prior, method, chance_alone(counts))
    return found._replace(mean=found.mean + weights * shares[months:] + days)


def past_errors(counts: Numbers, first: date, prior: Prior, method: str = "") -> tuple[Past, ...]:
    """Return the errors of the totals that would have been forecast a year before the end, two years before, and so on."""
    ends = range(counts.shape[1] - SEASON, LEAST_HISTORY - 1, -SEASON)
    return tuple(past_error(counts[:, : end + SEASON], first, prior, method) for end in ends[:MOST_PAST])


def past_error(counts: Numbers, first: date, prior: Prior, method: str = "") -> Past:
    """Return the error of the last twelve months as it would have been."""
    found = at_origin(counts[:, :-SEASON], first, SEASON, prior, method)
    log, own, shock = found.total(slice(None))
    return Past(np.log(counts[:, -SEASON:].sum(axis=1)) - log, own, shock)


def with_past(found: Outlook, past: tuple[Past, ...], prior: Prior) -> Outlook:
    """Return an outlook whose shock and scale are those that past errors taught."""
    if not past:
        return found
    shock, scale = learnt(past, found.shock, prior.shock_years)
    return found._replace(noise=found.noise * scale, drift=found.drift * scale**2, shock=shock)
