"""Prices side by side: the value of every line stands in one of two tables, and effects are worked out again from the records."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from bare_ends import bare_ends
from concordat.contract import prices
from concordat.contract.records import Line
from concordat.kernel.money import PENNY
from concordat.kernel.system import System
from concordat.who.records import Population

Build = Callable[..., System]
DAY = date(2017, 9, 1)
PEOPLE = [Population(of=f"c{number}", year=2017, basis="resident", people=1000 * number) for number in (1, 2, 3, 4, 5)]


def own_lines(records: list[Any], service: str) -> list[Line]:
    return [one for one in records if isinstance(one, Line) and one.provider == "t1" and one.service == service]


def test_effects_are_those_of_the_records(build: Build, web_records: list[Any]) -> None:
    shown = prices(build([*web_records, *PEOPLE]), "t1", DAY).table()
    for service in ("emergency", "planned"):
        lines = own_lines(web_records, service)
        rows = {row["commissioner"]: row for row in shown.records() if row["service"] == service}
        activity, value = sum(one.plan_activity or 0 for one in lines), sum(one.value for one in lines)
        mean = Fraction(value) / Fraction(activity)
        for one in lines:
            row = rows[one.commissioner.upper()]
            wanted = Fraction(one.value) - Fraction(one.plan_activity or 0) * mean
            assert abs(Fraction(row["price_effect"]) - wanted) < Fraction(PENNY)
            people = 1000 * int(one.commissioner[1])
            volume = mean * (Fraction(one.plan_activity or 0) - people * Fraction(activity) / 15000)
            assert abs(Fraction(row["volume_effect"]) - volume) < Fraction(PENNY)
        assert rows["All of them"]["price_effect"] == rows["All of them"]["volume_effect"] == 0
        assert rows["All of them"]["value"] == value
        for column in ("price_effect", "volume_effect", "value", "activity"):
            assert (
                sum(row[column] for name, row in rows.items() if name != "All of them") == rows["All of them"][column]
            )
    assert bare_ends(shown) == []


def test_what_plans_no_activity_is_listed_and_nothing_is_dropped(build: Build, web_records: list[Any]) -> None:
    changed = [
        replace(one, plan_activity=None) if getattr(one, "id", "") in ("c1-t1-planned", "c2-t1-planned") else one
        for one in web_records
    ]
    found = prices(build(changed), "t1", DAY)
    priced = sum(row["value"] for row in found.table().records() if row["commissioner"] != "All of them")
    without = found.without_price()
    assert [row["commissioner"] for row in without.records()] == ["C1", "C2"]
    every = sum(one.value for one in changed if isinstance(one, Line) and one.provider == "t1")
    assert priced + sum(without.column("value")) == every
    assert bare_ends(found.table(), without) == []


def test_a_body_one_of_whose_lines_plans_nothing_has_no_price(build: Build, web_records: list[Any]) -> None:
    own = own_lines(web_records, "planned")[0]
    found = prices(build([*web_records, replace(own, id="more", plan_activity=None, value=Decimal(5))]), "t1", DAY)
    assert found.without_price().records() == [
        {"service": "planned", "commissioner": "C1", "value": own.value + Decimal(5)}
    ]


def test_without_people_there_is_no_volume_a_head(build: Build, web_records: list[Any]) -> None:
    rows = prices(build(web_records), "t1", DAY).table()
    assert set(rows.column("volume_effect")) == {None}
    assert set(rows.column("per_head")) == {None}
    assert bare_ends(rows) == []
