"""Prices every row of activity: takes activity, prices, factors and top-ups as tables, gives each step of each row, or its fault.

One expression for every engine, for ten rows as for a country's year. Nothing is left out: a row that cannot be priced
comes out with the word for what is wrong with it, and no amounts.
"""

from collections.abc import Sequence
from typing import Any

import ibis

from concordat.kernel.vocabulary import (
    beyond,
    count_rows,
    financial_year_of,
    financial_year_start,
    no_amount,
    product,
    rounded,
    six_places,
    so_many,
    sum_exactly,
    whole,
    whole_total,
    year_named,
)
from concordat.kernel.vocabulary import month as month_of

AMOUNTS = ("base", "top_up", "adjustment", "excess")
TOTALS = ("unrounded", "unrounded_without_factor", "whole_pounds", "whole_pounds_without_factor")
COUNTS = ("spells", "excess_days")
GROUPS = ("line", "month", "provider", "price_year", "hrg", "setting", "top_up_service")
FAULTS = (
    "no-date",
    "negative-number",
    "no-price",
    "zero-price",
    "missing-age",
    "no-short-stay-price",
    "no-trim-point",
    "no-per-day-price",
    "no-top-up-rate",
    "no-best-practice-adjustment",
    "no-market-forces-factor",
)
_NOT_NEGATIVE = ("spells", "length_of_stay_days", "days_paid_separately", "excess_days", "age")


def stepped(activity: Any, prices: Any, factors: Any, top_ups: Any) -> Any:
    """Return every row of `activity` with its steps in pounds, or its `fault`.

    `activity` has the columns of ActivityRow and `row`, its number; `prices` those of `prices_to_join`; `factors`: year,
    provider, factor; `top_ups`: year, top_up, rate.
    """
    rows = _dated(activity)
    joined = (
        rows.left_join(prices, ["year", "hrg", "setting"])
        .drop("year_right", "hrg_right", "setting_right")
        .left_join(factors, ["year", "provider"])
        .drop("year_right", "provider_right")
        .left_join(top_ups, ["year", "top_up"])
        .drop("year_right", "top_up_right")
    )
    days = joined.length_of_stay_days - joined.days_paid_separately
    may_be_short = joined.emergency & (joined.length_of_stay_days <= joined.short_days) & (joined.short_applies == 1)
    short = may_be_short & (joined.age >= joined.short_age).fill_null(False)
    long = (joined.long_stay == 1).fill_null(False)
    by_stay = ibis.ifelse(
        long & joined.trim_point_days.notnull(), beyond(days, joined.trim_point_days) * joined.spells, 0
    )
    worked = joined.mutate(
        short=short.fill_null(False),
        may_be_short=may_be_short.fill_null(False),
        excess_days=ibis.ifelse(short.fill_null(False), 0, ibis.coalesce(joined.excess_days, by_stay)),
        counted=joined.excess_days.notnull(),
        long=long,
        stay=days,
    )
    worked = worked.mutate(fault=_fault(worked))
    good = worked.fault == ""
    price = ibis.ifelse(worked.short, worked.short_price, worked.price)
    with_base = worked.mutate(
        base=_only(good, so_many(price, worked.spells)),
        adjustment=_only(
            good, six_places(ibis.ifelse(worked.best_practice_met, so_many(worked.best_practice, worked.spells), 0))
        ),
        excess=_only(
            good,
            six_places(ibis.ifelse(worked.excess_days > 0, so_many(worked.per_day, worked.excess_days), 0)),
        ),
    )
    topped = with_base.mutate(
        top_up_service=with_base.top_up,
        top_up=six_places(rounded(product(with_base.base, ibis.coalesce(with_base.rate, 0)), 6)),
    )
    without = six_places(topped.base + topped.top_up + topped.adjustment + topped.excess)
    both = topped.mutate(without_factor=without, with_factor=product(without, ibis.coalesce(topped.factor, 1)))
    return both.mutate(
        whole_pounds_without_factor=rounded(both.without_factor, 0),
        whole_pounds=rounded(both.with_factor, 0),
    )


def summed(rows: Any, by: Sequence[str]) -> Any:
    """Return the priced rows of `stepped` added up by these columns: counts, steps, and the totals that billing keeps.

    Unrounded amounts are added up as they are; whole pounds are those of each row.
    """
    good = rows.filter(rows.fault == "")
    return good.group_by(list(by)).aggregate(
        rows=count_rows,
        **{name: whole_total(good[name]) for name in COUNTS},
        **{name: sum_exactly(good[name]) for name in AMOUNTS},
        unrounded_without_factor=sum_exactly(good.without_factor),
        unrounded=sum_exactly(good.with_factor),
        whole_pounds_without_factor=sum_exactly(good.whole_pounds_without_factor),
        whole_pounds=sum_exactly(good.whole_pounds),
    )


def each(rows: Any) -> Any:
    """Return every priced row of `stepped` with what it is and its steps, under the names of `summed`."""
    good = rows.filter(rows.fault == "")
    return good.select(
        "row",
        *GROUPS,
        rows=ibis.literal(1),
        **{name: good[name] for name in (*COUNTS, *AMOUNTS)},
        unrounded_without_factor=good.without_factor,
        unrounded=good.with_factor,
        whole_pounds_without_factor=good.whole_pounds_without_factor,
        whole_pounds=good.whole_pounds,
    )


def as_billed(priced: Any, names: Sequence[str]) -> Any:
    """Return rows of `each` or `summed` as billing keeps them: the price to the penny, unrounded totals with four places."""
    four = {name: rounded(priced[name], 4) for name in (*AMOUNTS, *TOTALS[:2])}
    whole_pounds = {name: rounded(priced[name], 0) for name in TOTALS[2:]}
    counts = {name: whole(priced[name]) for name in ("rows", *COUNTS)}
    price = rounded(priced.unrounded, 2)
    keys = {name.removesuffix("_service"): priced[name] for name in names}
    ordered = ("rows", "spells", "base", "top_up", "adjustment", "excess_days", "excess")
    steps = {name if name != "top_up" else "top_up_amount": {**four, **counts}[name] for name in ordered}
    totals = {name: {**four, **whole_pounds}[name] for name in TOTALS}
    return priced.select(**keys, **steps, price=price, **totals).order_by(list(keys))


def remarks(rows: Any) -> Any:
    """Return what could not be priced, or was and leaves a `doubt`: with what it is about, the number of rows and the first.

    A stay is doubtful where nothing says from which day on it is long.
    """
    doubt = (
        rows.long
        & ~rows.counted
        & rows.trim_point_days.isnull()
        & rows.per_day.isnull()
        & (rows.stay > 0)
        & ~rows.short
        & (rows.fault == "")
    )
    told = rows.mutate(doubt=doubt.fill_null(False)).filter((rows.fault != "") | doubt.fill_null(False))
    return told.group_by(["fault", "doubt", "price_year", "hrg", "setting", "provider", "top_up_service"]).aggregate(
        rows=count_rows, first=whole(told.row.min())
    )


def _dated(activity: Any) -> Any:
    """Return activity with `month`, the year its price year starts in (`year`) and the price year in words."""
    day = ibis.coalesce(activity.discharged, activity.month)
    dated = activity.mutate(
        month=month_of(day),
        year=ibis.coalesce(year_named(activity.price_year), whole(financial_year_start(day))),
    )
    return dated.mutate(price_year=financial_year_of(dated.year))


def _fault(rows: Any) -> Any:
    """Return the first thing that is wrong with each row, in one word; nothing where it can be priced."""
    negative = ibis.or_(*((rows[name] < 0).fill_null(False) for name in _NOT_NEGATIVE), rows.stay < 0)
    tells = {
        "no-date": rows.year.isnull(),
        "negative-number": negative,
        "no-price": rows.price.isnull(),
        "zero-price": rows.price == 0,
        "missing-age": rows.may_be_short & rows.age.isnull(),
        "no-short-stay-price": rows.short & rows.short_price.isnull(),
        "no-trim-point": rows.long
        & ~rows.counted
        & rows.trim_point_days.isnull()
        & rows.per_day.notnull()
        & (rows.stay > 0)
        & ~rows.short,
        "no-per-day-price": (rows.excess_days > 0) & rows.per_day.isnull(),
        "no-top-up-rate": (rows.top_up != "") & rows.rate.isnull(),
        "no-best-practice-adjustment": rows.best_practice_met & rows.best_practice.isnull(),
        "no-market-forces-factor": rows.factor.isnull(),
    }
    return ibis.cases(*((tells[kind], kind) for kind in FAULTS), else_="")


def _only(good: Any, amount: Any) -> Any:
    return ibis.ifelse(good, amount, no_amount())
