"""Prices activity in bulk: takes spells or counted activity and a price list, gives value at tariff by contract line and month.

One expression for every engine. Money is added up in whole pence, factors are applied to the few rows that come out.
"""

from collections.abc import Sequence
from typing import Any

import ibis

from concordat.kernel.period import FinancialYear
from concordat.kernel.vocabulary import beyond, count_rows, from_pence, month, rank_within, times, whole

LINE_MONTH = ("line", "month")


def in_year(activity: Any, year: FinancialYear) -> Any:
    """Return the rows of one financial year, by day of discharge where there is one, by month otherwise."""
    day = activity.discharged if "discharged" in activity.columns else activity.month
    return activity.filter(day >= year.interval.start, day < year.interval.end)


def priced(activity: Any, prices: Any, by: Sequence[str] = LINE_MONTH) -> Any:
    """Return spells, base_pence, excess_days and excess_pence for each group of `by`, of the activity that has a price.

    `activity`: line, hrg, setting (or both as one `currency`); month or discharged; spells (one a row where absent);
    excess_days, or length_of_stay_days from which days beyond the trim point follow. `prices`: see `price_table`.
    """
    joined = activity.inner_join(prices, _price_key(activity))
    spells, days = _spells(joined), _excess_days(joined)
    return (
        joined.mutate(
            month=_month(activity, joined),
            base_pence=joined.price_pence if spells is None else spells * joined.price_pence,
            excess_days=days,
            excess_pence=days * joined.per_day_pence,
        )
        .group_by(list(by))
        .aggregate(
            spells=count_rows if spells is None else (lambda rows: whole(rows.spells.sum())),
            base_pence=lambda rows: rows.base_pence.sum(),
            excess_days=lambda rows: rows.excess_days.sum(),
            excess_pence=lambda rows: rows.excess_pence.sum(),
        )
    )


def value_at_tariff(activity: Any, prices: Any, factors: Any) -> Any:
    """Return `priced` by contract line and month with value (£, eight places, not rounded) times the line's factor.

    `factors`: line, factor (six places); a line without one is left out here, and a finding where the system is settled.
    """
    sums = priced(activity, prices).inner_join(factors, "line")
    return sums.mutate(value=times(from_pence(sums.base_pence + sums.excess_pence.fill_null(0)), sums.factor))


def exceptions(activity: Any, plain: Any) -> Any:
    """Return line, hrg, setting with spells and days of all activity that is not under a plain price, none dropped.

    `plain` holds the groups with a price above nought, and with a price per day where they can be long.
    """
    days = "excess_days" if "excess_days" in activity.columns else "length_of_stay_days"
    left = activity.anti_join(plain, _price_key(activity))
    left = left.mutate(month=_month(activity, left))
    return left.group_by(["line", "hrg", "setting"]).aggregate(
        spells=count_rows if "spells" not in left.columns else (lambda rows: whole(rows.spells.sum())),
        days=lambda rows: rows[days].sum(),
        first_month=lambda rows: rows.month.min(),
    )


def largest(activity: Any, prices: Any, number: int) -> Any:
    """Return for each line the `number` groups of greatest value, with `priced` sums and rank from 0."""
    sums = priced(activity, prices, ("line", "hrg", "setting"))
    value = sums.base_pence + sums.excess_pence.fill_null(0)
    ranked = sums.mutate(rank=rank_within(sums.line, [ibis.desc(value), sums.hrg, sums.setting]))
    return ranked.filter(ranked["rank"] < number)


def _price_key(activity: Any) -> list[str]:
    return ["currency"] if "currency" in activity.columns else ["hrg", "setting"]


def _month(activity: Any, rows: Any) -> Any:
    return rows.month if "month" in activity.columns else month(rows.discharged)


def _spells(rows: Any) -> Any:
    return rows.spells if "spells" in rows.columns else None


def _excess_days(rows: Any) -> Any:
    if "excess_days" in rows.columns:
        return rows.excess_days
    return beyond(rows.length_of_stay_days, rows.trim_point_days)
