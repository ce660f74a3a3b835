"""Rows made ready for the rules: takes a table of text, gives columns by their short names beside numbers, months, mappings and prices."""

from collections.abc import Iterator
from typing import Any

import ibis

from concordat.kernel.engine_rows import small_table
from concordat.kernel.vocabulary import exact_where, quotient, remainder, whole
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.fields import short
from concordat.pay.monitoring.row import CREATED, DAY, HRG, MONTH, NUMBERS, YEAR

LINE = "file_line"
PROVIDER, COMMISSIONER = "organisation_identifier_code_of_provider", "organisation_identifier_code_of_commissioner"
PAIR = (PROVIDER, COMMISSIONER, "local_contract_code")
# What is read of every flow, empty where its records have no such field.
ALWAYS = ("point_of_delivery_code", "tariff_code", "activity", "price", "market_forces_factor", *PAIR)


def named(table: Any, facts: Facts) -> Any:
    """Return a table of text under the short names of its columns; what the file does not hold is empty."""
    own = {short(name): table[name].strip().fill_null("") for name in table.columns if name != LINE}
    absent = {one: ibis.literal("") for one in (*(field.column for field in facts.fields), *ALWAYS) if one not in own}
    return table.select(table[LINE], **own, **absent)


def prepared(table: Any, facts: Facts) -> Any:
    """Return one row for each row of the table, in any order, with all that rules compare it with."""
    return _prices(_live(_numbers(named(table, facts), facts), facts), facts)


def _numbers(rows: Any, facts: Facts) -> Any:
    point = rows.point_of_delivery_code
    if facts.point_of_flow:
        point = ibis.ifelse(point == "", facts.point_of_flow, point)
    for raw, code in sorted(facts.mapped.items()):
        point = ibis.ifelse(rows.point_of_delivery_code == raw, code, point)
    month, year = _whole_where(rows.financial_month, MONTH), _whole_where(rows.financial_year, YEAR)
    hundred = ibis.literal(100)
    created: Any = ibis.ifelse(
        _is(rows.date_and_time_data_set_created, CREATED), rows.date_and_time_data_set_created, ibis.null("string")
    )
    more = {name: exact_where(rows[name], NUMBERS[name]) for name in ("quantity", "unit_price") if name in rows.columns}
    rows = rows.mutate(
        **{f"{name}_number": number for name, number in more.items()},
        point=point,
        month_number=month,
        year_start=quotient(year, hundred),
        year_last=remainder(year, hundred),
        created_place=whole(created.substr(0, 4)) * 12 + whole(created.substr(5, 2)) - 1,
        activity_number=exact_where(rows.activity, NUMBERS["activity"]),
        price_number=exact_where(rows.price, NUMBERS["price"]),
        factor_number=exact_where(rows.market_forces_factor, NUMBERS["market_forces_factor"]),
    )
    last = ibis.ifelse(rows.month_number > 12, 12, rows.month_number)
    return rows.mutate(
        month_place=rows.year_start * 12 + 2 + last, without_activity=rows.point.isin(list(facts.without_activity))
    )


def _live(rows: Any, facts: Facts) -> Any:
    if facts.live is None:
        return rows.mutate(is_live=ibis.null("int64"))
    months = list(_months(facts))
    columns = {
        **{f"live_{at}": ("text", [one[at] for one in months]) for at in range(len(PAIR))},
        "live_month": ("int", [one[len(PAIR)] for one in months]),
    }
    known = small_table(columns)
    same = [rows[name] == known[f"live_{at}"] for at, name in enumerate(PAIR)]
    joined = rows.left_join(known, [*same, rows.month_place == known.live_month])
    return joined.mutate(is_live=joined.live_month).drop(*columns)


def _months(facts: Facts) -> Iterator[tuple[str, str, str, int]]:
    """Yield each live contract with each of its months."""
    found = set()
    for one in facts.live or ():
        first = one.starts.year * 12 + one.starts.month - 1
        after = first if one.ends is None else one.ends.year * 12 + one.ends.month - 1 + (one.ends.day > 1)
        found |= {(one.provider, one.commissioner, one.contract, place) for place in range(first, after)}
    yield from sorted(found)


def _prices(rows: Any, facts: Facts) -> Any:
    if facts.prices is None:
        return rows.mutate(listed_price=ibis.null("decimal(18, 2)"), listed_factor=ibis.null("decimal(18, 6)"))
    settings: Any = ibis.literal("")
    for point, setting in sorted(facts.settings.items()):
        settings = ibis.ifelse(rows.point == point, setting, settings)
    rows = rows.mutate(hrg=rows.tariff_code.substr(0, HRG), setting=settings)
    priced, factors = list(facts.prices.items()), list(facts.factors.items())
    prices = small_table(
        {
            "price_year": ("text", [key[0] for key, _ in priced]),
            "price_hrg": ("text", [key[1] for key, _ in priced]),
            "price_setting": ("text", [key[2] for key, _ in priced]),
            "listed_price": ("decimal(18,2)", [price for _, price in priced]),
        }
    )
    same = [
        rows.financial_year == prices.price_year,
        rows.hrg == prices.price_hrg,
        rows.setting == prices.price_setting,
    ]
    rows = rows.left_join(prices, same).drop("price_year", "price_hrg", "price_setting")
    listed = small_table(
        {
            "factor_year": ("text", [key[0] for key, _ in factors]),
            "factor_provider": ("text", [key[1] for key, _ in factors]),
            "listed_factor": ("decimal(18,6)", [factor for _, factor in factors]),
        }
    )
    same = [rows.financial_year == listed.factor_year, rows[PROVIDER] == listed.factor_provider]
    return rows.left_join(listed, same).drop("factor_year", "factor_provider")


def day_in(rows: Any, column: str) -> Any:
    """Return a column of days as they are written, no value where a cell holds none."""
    return ibis.ifelse(_is(rows[column], DAY), rows[column], ibis.null("string"))


def _is(text: Any, pattern: str) -> Any:
    return text.re_search(f"^(?:{pattern})$")


def _whole_where(text: Any, pattern: str) -> Any:
    return whole(exact_where(text, pattern))
