"""The local review policy asked of the register of the example: the counts agree with the file added up by hand."""

import csv
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from bare_ends import bare_ends
from concordat import buy
from concordat.buy.years import lifetime_value, years_between
from concordat.contract import register
from concordat.contract.records import Contract
from concordat.kernel.system import System
from concordat.store import read


@pytest.fixture(scope="module")
def example(examples: Path) -> System:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    return system


@pytest.mark.story("E13")
def test_how_many_services_exceed_the_amount_is_one_question(example: System, examples: Path) -> None:
    with (examples / "norfolk-and-waveney-2017/contract/lines.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {(row["starts"], row["ends"]) for row in rows} == {("2017-04-01", "2019-04-01")}
    by_hand: dict[tuple[str, str], Decimal] = {}
    for row in rows:
        key = (row["contract"], row["service"])
        by_hand[key] = by_hand.get(key, Decimal(0)) + 2 * Decimal(row["value"])
    above = {key: value for key, value in by_hand.items() if value > 650_000}
    assert 0 < len(above) < len(by_hand)
    found = buy.service_reviews(example)
    assert found.value.exceed == len(above)
    assert found.value.total == sum(above.values())
    assert found.value.in_scope == len(by_hand)
    assert "not a legal requirement" in found.because.says
    table = buy.reviews_table(example, found)
    assert (
        dict(
            zip(zip(table.column("contract"), table.column("service"), strict=True), table.column("value"), strict=True)
        )
        == above
    )
    # Each value leads to the lines it is made of.
    whys = [row[2].because for row in table.rows]
    assert all({end.record.kind for end in why.ends()} == {"Line"} for why in whys)


def test_a_policy_of_another_amount_and_clock(example: System) -> None:
    policy = buy.ReviewPolicy(amount=Decimal(10**9))
    assert buy.service_reviews(example, policy).value.exceed == 0
    short = buy.ReviewPolicy(any_amount=True, interval_months=1)
    found = buy.service_reviews(example, short, date(2018, 1, 1)).value
    assert found.overdue == found.exceed == found.in_scope > 0
    assert buy.service_reviews(example, short, date(2025, 1, 1)).value.in_scope == 0


@pytest.mark.parametrize(
    ("starts", "ends", "years"),
    [
        (date(2017, 4, 1), date(2019, 4, 1), 2),
        (date(2017, 4, 1), date(2017, 10, 1), Fraction(183, 365)),
        (date(2016, 2, 29), date(2017, 2, 28), 1),
        (date(2017, 4, 1), date(2018, 4, 2), Fraction(366, 365)),
        (date(2015, 4, 1), date(2016, 3, 31), Fraction(365, 366)),
    ],
)
def test_the_life_of_a_contract_in_years(starts: date, ends: date, years: Fraction | int) -> None:
    assert years_between(starts, ends) == years
    assert lifetime_value(Decimal(366 * 365), starts, ends) == 366 * 365 * years
    assert lifetime_value(Decimal(1), starts, None) is None


def test_every_reason_of_a_review_ends_in_a_rule_or_a_line(example: System) -> None:
    found = buy.service_reviews(example)
    assert not bare_ends(found, *buy.review_figures(found), buy.reviews_table(example, found))


@pytest.mark.parametrize("route", ["direct award A", "direct award C", "competitive", "urgent award"])
def test_what_a_notice_says_comes_from_records_and_the_rest_is_missing(example: System, route: str) -> None:
    one = example.one(Contract, "06W-RM1")
    found = buy.contract_notices(example, register(example), one, route, buy.NoticeDays(awarded=date(2026, 3, 2)))
    assert not bare_ends(found.items_table(), found.notices_table())
    for notice in found.answer.value.notices:
        assert set(notice.missing) == notice.items.keys() - found.content.keys()
