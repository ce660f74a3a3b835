"""Pricing in bulk on the engine against plain Python, row by row, coded and not coded."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pyarrow
import pytest

from concordat.engine.coded import code_activity
from concordat.engine.duckdb import connect
from concordat.kernel.engine_rows import rows_of, small_table
from concordat.kernel.period import FinancialYear, month_of
from concordat.pay import exceptions, in_year, largest, price_list, price_table, priced, value_at_tariff
from concordat.pay.price_list import PriceList
from concordat.pay.records import Price

YEAR = FinancialYear(2017)
SETTINGS = ("day case", "elective", "non-elective")
FACTORS = {"l1": Decimal("1.024803"), "l2": Decimal("1.179944")}


@pytest.fixture(scope="module")
def prices() -> PriceList:
    chance = Random(4)
    return price_list(
        [
            Price(
                price_year="2017/18", hrg=f"H{n}", setting=setting, price=Decimal(chance.randrange(1, 2_000_000)) / 100,
                trim_point_days=None if setting == "day case" else chance.randrange(40),
                per_day_long_stay=None if setting == "day case" else Decimal(chance.randrange(20_000, 40_000)) / 100,
            )
            for n in range(30)
            for setting in SETTINGS
        ],
        "2017/18",
    )  # fmt: skip


@pytest.fixture(scope="module")
def spells() -> list[dict[str, Any]]:
    """Spells of one row each, some outside the year and some under groups that have no price."""
    chance = Random(5)
    return [
        {
            "line": chance.choice(["l1", "l2"]),
            "discharged": date.fromordinal(date(2017, 3, 20).toordinal() + chance.randrange(390)),
            "hrg": f"H{chance.randrange(33)}",
            "setting": chance.choice(SETTINGS),
            "length_of_stay_days": chance.choice([0, 0, 1, 2, 5, 60, 300]),
        }
        for _ in range(4_000)
    ]


def by_hand(spells: list[dict[str, Any]], prices: PriceList) -> dict[tuple[str, date], Decimal]:
    found: dict[tuple[str, date], Decimal] = defaultdict(Decimal)
    for spell in spells:
        price = prices.get(spell["hrg"], spell["setting"])
        if price is None or price.price is None or spell["discharged"] not in YEAR.interval:
            continue
        value = price.price
        if price.trim_point_days is not None and price.per_day_long_stay is not None:
            value += max(0, spell["length_of_stay_days"] - price.trim_point_days) * price.per_day_long_stay
        found[spell["line"], month_of(spell["discharged"])] += value * FACTORS[spell["line"]]
    return found


@pytest.mark.parametrize("coded", [False, True], ids=["as text", "coded"])
def test_the_engine_agrees_with_plain_python(coded: bool, spells: list[dict[str, Any]], prices: PriceList) -> None:
    engine = connect()
    engine.create_table("spells", pyarrow.Table.from_pylist(spells))
    engine.create_table("prices", price_table(prices).drop("currency"))
    table, listed = engine.table("spells"), engine.table("prices")
    if coded:
        table, listed = code_activity(engine, "spells", "prices")
    factors = small_table({"line": ("text", list(FACTORS)), "factor": ("decimal(18, 6)", list(FACTORS.values()))})
    rows = rows_of(value_at_tariff(in_year(table, YEAR), listed, factors))
    assert {(row["line"], row["month"]): row["value"] for row in rows} == by_hand(spells, prices)


def test_one_spell_a_row_and_counted_rows_come_to_the_same(spells: list[dict[str, Any]], prices: PriceList) -> None:
    counted: dict[tuple[Any, ...], list[int]] = defaultdict(lambda: [0, 0])
    for spell in spells:
        price = prices.get(spell["hrg"], spell["setting"])
        trim = price.trim_point_days if price else None
        sums = counted[spell["line"], month_of(spell["discharged"]), spell["hrg"], spell["setting"]]
        sums[0] += 1
        sums[1] += 0 if trim is None else max(0, spell["length_of_stay_days"] - trim)
    names = ("line", "month", "hrg", "setting", "spells", "excess_days")
    engine = connect()
    engine.create_table("spells", pyarrow.Table.from_pylist(spells))
    engine.create_table(
        "counted",
        pyarrow.Table.from_pylist([dict(zip(names, (*key, *sums), strict=True)) for key, sums in counted.items()]),
    )

    def question(name: str) -> list[tuple[Any, ...]]:
        rows = rows_of(priced(in_year(engine.table(name), YEAR), price_table(prices)))
        return sorted(tuple(int(value) if isinstance(value, int) else value for value in row.values()) for row in rows)

    assert question("spells") == question("counted")


def test_nothing_is_lost_between_priced_and_listed(spells: list[dict[str, Any]], prices: PriceList) -> None:
    engine = connect()
    engine.create_table("spells", pyarrow.Table.from_pylist(spells))
    table = in_year(engine.table("spells"), YEAR)
    priced_rows = sum(row["spells"] for row in rows_of(priced(table, price_table(prices))))
    listed = list(rows_of(exceptions(table, price_table(prices))))
    assert {row["hrg"] for row in listed} == {"H30", "H31", "H32"}
    inside = sum(1 for spell in spells if spell["discharged"] in YEAR.interval)
    assert priced_rows + sum(row["spells"] for row in listed) == inside


def test_the_largest_groups_are_those_of_greatest_value(spells: list[dict[str, Any]], prices: PriceList) -> None:
    engine = connect()
    engine.create_table("spells", pyarrow.Table.from_pylist(spells))
    table = in_year(engine.table("spells"), YEAR)
    by_group = priced(table, price_table(prices), ("line", "hrg", "setting"))
    values = sorted(
        (int(row["base_pence"]) + int(row["excess_pence"] or 0) for row in rows_of(by_group) if row["line"] == "l1"),
        reverse=True,
    )
    top = [row for row in rows_of(largest(table, price_table(prices), 3)) if row["line"] == "l1"]
    top.sort(key=lambda row: int(row["rank"]))
    assert [int(row["base_pence"]) + int(row["excess_pence"] or 0) for row in top] == values[:3]
