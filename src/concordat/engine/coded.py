"""Codes activity for pricing: takes activity and prices, gives both with one shared whole number, `currency`, to join by.

Each group in a setting (and price year, where the prices have one) has one small number. Joining then works on numbers, and
counts and amounts stand in narrower whole numbers where they fit; the pricing question stays as it is.
"""

from typing import Any

from concordat.engine.duckdb import raw

DAY, YEAR = "discharged", "price_year"
# Joined by these, a whole number of a narrower type is the same number.
_NARROW = ("price_pence", "trim_point_days", "per_day_pence", "length_of_stay_days", "excess_days", "spells")
_LARGEST = 2**31 - 1


def code_activity(connection: Any, activity: str, prices: str) -> tuple[Any, Any]:
    """Return the tables or views `activity` and `prices` as tables `<name>_coded`, hrg and setting kept as one `currency`.

    Where `prices` has `price_year`, the year in which it starts, that of the day of discharge is part of the currency. A
    group of `activity` without a price has a currency too, so that no row is lost.
    """
    bare = raw(connection)
    dated = YEAR in _columns(bare, prices)
    of_prices = f"{YEAR}::varchar || '/' || " if dated else ""
    of_activity = f"(year({DAY}) - (month({DAY}) < 4)::int)::varchar || '/' || " if dated else ""
    currency = {prices: f"{of_prices}hrg || '/' || setting", activity: f"{of_activity}hrg || '/' || setting"}
    bare.execute(
        "create or replace type currency as enum (select distinct currency from "  # noqa: S608  # our own names
        f"(select {currency[activity]} as currency from {activity} union select {currency[prices]} from {prices}))"
    )
    for table in (activity, prices):
        kept = ", ".join(
            _kept(bare, table, name) for name in _columns(bare, table) if name not in ("hrg", "setting", YEAR)
        )
        bare.execute(
            f"create or replace table {table}_coded as "  # noqa: S608
            f"select {kept}, enum_code(({currency[table]})::currency)::integer as currency from {table}"
        )
    return connection.table(f"{activity}_coded"), connection.table(f"{prices}_coded")


def _kept(bare: Any, table: str, name: str) -> str:
    if name in _NARROW:
        ((largest, smallest),) = bare.execute(f"select max({name}), min({name}) from {table}").fetchall()  # noqa: S608
        if largest is not None and largest <= _LARGEST and smallest >= -_LARGEST:
            return f"{name}::integer as {name}"
    return name


def _columns(bare: Any, table: str) -> list[str]:
    return [row[0] for row in bare.execute(f"describe {table}").fetchall()]
