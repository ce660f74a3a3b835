"""Codes activity for pricing: takes activity and prices, gives both with one shared dictionary column, `currency`, to join by.

A dictionary type keeps each code once and a small number in each row. Joining then works on numbers, as in any engine
with dictionary columns; the column reads as text all the same, and the pricing question stays as it is.
"""

from typing import Any

from concordat.engine.duckdb import raw


def code_activity(connection: Any, activity: str, prices: str) -> tuple[Any, Any]:
    """Return the tables or views `activity` and `prices` as tables `<name>_coded`, hrg and setting kept as one `currency`.

    `currency` is group/setting in one dictionary type. A group of `activity` without a price is in the dictionary too,
    so that no row is lost.
    """
    bare = raw(connection)
    bare.execute(
        "create or replace type currency as enum (select distinct hrg || '/' || setting from "  # noqa: S608  # our own names
        f"(select distinct hrg, setting from {activity} union select distinct hrg, setting from {prices}))"
    )
    for table in (activity, prices):
        bare.execute(
            f"create or replace table {table}_coded as "  # noqa: S608
            f"select * exclude (hrg, setting), (hrg || '/' || setting)::currency as currency from {table}"
        )
    return connection.table(f"{activity}_coded"), connection.table(f"{prices}_coded")
