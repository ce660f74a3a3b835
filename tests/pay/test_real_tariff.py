"""The whole 2017/18 and 2018/19 tariff, priced singly and in bulk, and the published cases."""

import json
from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow
import pytest

from concordat.calculations import calc
from concordat.engine.duckdb import connect
from concordat.kernel.engine_rows import rows_of, small_table
from concordat.kernel.finding import Refused
from concordat.kernel.period import FinancialYear
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System
from concordat.pay import exceptions, price_list, price_table, settle, value_at_tariff
from concordat.pay.calculations import spell
from concordat.pay.records import MarketForcesFactor, Price
from concordat.sources import read
from concordat.sources.factors import to_factors
from concordat.sources.prices import to_prices

pytestmark = pytest.mark.real_data
FACTOR = Decimal("1.024803")
CASES = {"T1": "spell", "T2a": "spell", "T2b": "spell", "T4": "market_forces", "T8": "marginal", "T9": "marginal"}


@pytest.fixture(scope="module")
def prices(shared_data: Path) -> tuple[Price, ...]:
    return to_prices(read(shared_data / "tariff" / "admitted-care-tariff-2017-18-and-2018-19.csv"))


@pytest.fixture(scope="module")
def vectors(shared_data: Path) -> dict[str, Any]:
    content = json.loads((shared_data / "vectors" / "payment.json").read_text("utf-8"))
    return {case["id"]: case for case in content}


def stays_of(price: Price) -> list[int]:
    """No night, and three days beyond the trim point where such days have a price."""
    if price.trim_point_days is None or price.per_day_long_stay is None or price.setting == "day case":
        return [0]
    return [0, price.trim_point_days, price.trim_point_days + 3]


@pytest.mark.parametrize("year", ["2017/18", "2018/19"])
def test_every_group_priced_singly_and_in_bulk_agrees_to_the_penny(
    year: str, prices: tuple[Price, ...], rules: Rulebook
) -> None:
    month = FinancialYear.parse(year).interval.start
    singly: dict[str, Decimal] = defaultdict(Decimal)
    spells, refused = [], set()
    for price in (one for one in prices if one.price_year == year):
        line = f"{price.hrg} {price.setting}"
        for stay in stays_of(price):
            row = {"line": line, "month": month, "hrg": price.hrg, "setting": price.setting}
            spells.append({**row, "length_of_stay_days": stay})
            given = spell.Given(
                hrg=price.hrg, setting=price.setting, price_year=year, length_of_stay_days=stay,
                market_forces_factor=FACTOR, prices=(price,),
            )  # fmt: skip
            if price.price is None:
                with pytest.raises(Refused, match="no price"):
                    spell.calculate(given, rules)
                refused.add(line)
            else:
                singly[line] += spell.calculate(given, rules).value.unrounded
    engine = connect()
    engine.create_table("spells", pyarrow.Table.from_pylist(spells))
    table, listed = engine.table("spells"), price_table(price_list(prices, year))
    lines = sorted({row["line"] for row in spells})
    factors = small_table({"line": ("text", lines), "factor": ("decimal(18, 6)", [FACTOR] * len(lines))})
    bulk = {row["line"]: row["value"] for row in rows_of(value_at_tariff(table, listed, factors))}
    assert len(bulk) > 4_000
    assert bulk == singly
    assert {row["line"] for row in rows_of(exceptions(table, listed))} == refused


def test_the_traps_of_the_tariff(prices: tuple[Price, ...], rules: Rulebook) -> None:
    by_key = {(price.hrg, price.setting, price.price_year): price for price in prices}

    def one(hrg: str, setting: Any, year: str, stay: int) -> spell.Gives:
        given = spell.Given(
            hrg=hrg, setting=setting, price_year=year, length_of_stay_days=stay, market_forces_factor=Decimal(1),
            prices=prices,
        )  # fmt: skip
        return spell.calculate(given, rules).value

    assert one("AA22C", "non-elective", "2017/18", 110).price == 12_646
    assert one("AA22C", "day case", "2018/19", 0).price == 8_285
    with pytest.raises(Refused, match="no price"):
        one("LA97A", "day case", "2017/18", 0)
    trim = by_key["AA22C", "elective", "2018/19"].trim_point_days
    with pytest.raises(Refused, match="no price per day"):
        one("AA22C", "elective", "2018/19", (trim or 0) + 1)


def test_real_prices_and_factors_settle_a_year(
    shared_data: Path, prices: tuple[Price, ...], small: Any, rules: Rulebook
) -> None:
    factors = to_factors(read(shared_data / "tariff" / "market-forces-factor-2026-27.csv"))
    (norfolk,) = (replace(one, provider="t1", price_year="2017/18") for one in factors if one.provider == "RM1")
    rows = [("c1-activity", date(2017, 6, 1), "DZ11V", "non-elective", 1, 9)]
    system: System = small(rows)
    records = {**system.records, Price: prices, MarketForcesFactor: (norfolk,)}
    settings = Settings("Real prices", "2017/18", date(2017, 9, 1))
    statements = settle(System(settings, records, rules, system.bulk))
    assert statements.line("c1-activity").due.value == Decimal("3437.19")


@pytest.mark.parametrize("case", CASES)
def test_the_published_case(case: str, vectors: dict[str, Any]) -> None:
    given, expected = dict(vectors[case]["given"]), vectors[case]["expected"]
    given.pop("rule")
    rates = given.pop("rates", None)
    wanted = expected["by_rate"] if rates else {None: expected}
    for rate, gives in wanted.items():
        extra = {"rate": rate} if rate else {}
        value = calc(f"pay.{CASES[case]}", {**given, **extra}).value
        for field, number in gives.items():
            assert getattr(value, field) == Decimal(number), field


def test_the_published_sum_of_activity(vectors: dict[str, Any]) -> None:
    given, expected = vectors["T6"]["given"], vectors["T6"]["expected"]
    value = calc("pay.activity", {"lines": given["lines"], "market_forces_factor": given["market_forces_factor"]}).value
    assert value.value_before_factor == Decimal(expected["variable_before_factor"])
    assert value.due == Decimal(expected["variable"])


def test_the_published_top_up(vectors: dict[str, Any]) -> None:
    case = vectors["T15"]
    for year, rate in case["given"]["rates"].items():
        given = {"price": case["given"]["base"], "top_up_rate": rate, "price_year": year, "market_forces_factor": "1"}
        assert calc("pay.spell", given).value.price == Decimal(case["expected"]["price"][year])
