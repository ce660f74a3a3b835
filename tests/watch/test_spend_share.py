"""Share of spend on general practice: worked out from budgets and lines by hand, with a baseline, and held against what is wanted."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from concordat import watch
from concordat.balance.records import Budget
from concordat.contract.records import ExpectedOutcome, Line
from concordat.kernel.act import Change, changed
from concordat.kernel.system import System
from concordat.store import read


@pytest.fixture(scope="module")
def kent(examples: Path) -> System:
    """The example as it is read."""
    system = read(examples / "kent-and-medway-2018").system
    assert system is not None
    return system


@pytest.mark.story("D15")
def test_the_share_is_that_of_budgets_and_lines_added_up_by_hand(kent: System) -> None:
    found = {one.body: one for one in watch.spend_shares(kent)}
    assert len(found) == 8
    medway = [one for one in kent.all(Budget) if one.body == "09W" and one.kind == "cost"]
    there = sum(one.amount for one in medway if one.label == "general practice")
    whole = sum(one.amount for one in medway) + sum(one.value for one in kent.all(Line) if one.commissioner == "09W")
    own = found["09W"]
    assert (own.there.value, own.whole.value) == (there, whole)
    assert float(own.share.value) == pytest.approx(float(100 * there / whole), abs=0.005)
    assert own.share.rules


@pytest.mark.story("D15")
def test_a_later_year_stands_against_its_baseline_and_against_the_share_that_is_wanted(kent: System) -> None:
    budgets = [one for one in kent.all(Budget) if one.body == "09W"]
    more = [
        replace(one, financial_year="2018/19", amount=one.amount * 2 if one.label == "general practice" else one.amount)
        for one in budgets
    ]
    wanted = ExpectedOutcome(
        id="more-for-practices",
        body="09W",
        title="A larger share goes to general practice",
        indicator=watch.SPEND_MEASURE,
        baseline=Decimal("9.00"),
        target=Decimal("30.00"),
        due=date(2020, 3, 31),
    )
    system = changed(kent, Change(add=(*more, wanted)))
    shares = watch.spend_shares(system)
    before, after = [one for one in shares if one.body == "09W"]
    rows = [row for row in watch.spend_share_table(shares, {}).records() if row["body"] == "09W"]
    assert [row["since"] for row in rows] == [None, after.share.value - before.share.value]
    assert after.share.value > before.share.value
    (row,) = watch.spend_targets_table(system, shares, {}).records()
    assert row["now"] == after.share.value
    assert row["says"].startswith("Not reached in 2018/19")


def test_nothing_is_told_of_a_body_that_spends_nothing_there(kent: System) -> None:
    assert not [one for one in watch.spend_shares(kent) if one.body == "RPA"]
