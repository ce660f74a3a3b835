"""Forecasts watched of a system: takes what lines did since the year began, gives what was expected of each before it and what is expected now."""

from collections.abc import Mapping
from datetime import date

from concordat.kernel.system import System
from concordat.need.months import month_after
from concordat.pay.demand_desk import Ahead, Expected, demand_desk
from concordat.watch.watched_forecast import MonthAhead, WatchedForecast

Months = Mapping[str, Mapping[date, int]]
PERCENT = 100


def forecasts_watched(system: System, first: date, since: Months) -> Mapping[str, tuple[WatchedForecast, ...]]:
    """Return them by line, for lines with a history: as the year began in `first`, and with the months counted `since` then."""
    before = {one.line.id: one for one in demand_desk(system, first).forecast}
    newest = max((month for line in before for month in since.get(line, ())), default=None)
    if newest is None:
        return {}
    made = month_after(newest, 1)
    now = {one.line.id: one for one in demand_desk(system, made, since).forecast}
    found = {}
    for line, one in before.items():
        both = [(first, one)]
        # Of a line that others' months alone have moved nothing new is known.
        if line in now and newest in since.get(line, ()):
            both.append((made, now[line]))
        found[line] = tuple(_watched(day, own, own.ahead) for day, own in both if own.ahead)
    return found


def _watched(made: date, one: Expected, ahead: Ahead) -> WatchedForecast:
    return WatchedForecast(
        made=made,
        lower=ahead.low,
        middle=ahead.middle,
        upper=ahead.high,
        exceeded=ahead.odds.chance(one.plan).value / PERCENT,
        months=tuple(MonthAhead(month=month, lower=low, upper=high) for month, _, low, high in ahead.months),
    )
