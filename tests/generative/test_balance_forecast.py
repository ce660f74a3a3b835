"""What holds of every forecast that was told: it is kept, whatever was told later, and the order in which reports are given says nothing."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

START = date(2018, 4, 1)
money = st.integers(-5_000_000_00, 5_000_000_00).map(lambda pennies: Decimal(pennies) / 100)
moments = st.tuples(st.sampled_from(["north", "south", "trust"]), st.integers(0, 500))


@st.composite
def told(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Reports of three bodies over more than a year."""
    found = []
    for body, number in draw(st.lists(moments, min_size=1, max_size=12, unique=True)):
        day = START + timedelta(days=number)
        amounts = {name: draw(money) for name in ("plan", "plan_to_date", "to_date", "forecast", "one_off")}
        found.append({"body": body, "month": day.replace(day=1), "reported": day, **amounts})
    return found


@settings(max_examples=40, deadline=None)
@given(reports=told(), data=st.data(), first=st.integers(0, 600), later=st.integers(0, 600))
def test_what_was_told_is_kept_whatever_comes_later(
    reports: list[dict[str, Any]], data: st.DataObject, first: int, later: int
) -> None:
    early, late = sorted((first, later))
    shuffled = data.draw(st.permutations(reports))
    then = calc("balance.forecast", reports=reports, on=START + timedelta(days=early)).value
    now = calc("balance.forecast", reports=shuffled, on=START + timedelta(days=late)).value
    known = [one for one in now.history if one.reported <= START + timedelta(days=early)]
    assert list(then.history) == known
    assert set(then.alerts) <= set(now.alerts)
    assert len(now.history) == sum(1 for one in reports if one["reported"] <= START + timedelta(days=late))


@settings(max_examples=40, deadline=None)
@given(reports=told())
def test_steps_sum_to_the_slippage_and_bodies_to_the_month(reports: list[dict[str, Any]]) -> None:
    found = calc("balance.forecast", reports=reports, on=START + timedelta(days=600)).value
    for one in found.standing:
        own = [other for other in found.history if (other.body, other.year) == (one.body, one.year)]
        assert sum((other.moved or Decimal(0) for other in own), Decimal(0)) == (one.slipped or 0)
        assert one.risk_adjusted == one.forecast == one.underlying + one.one_off
    for month in found.months:
        last = {one.body: one for one in found.history if one.month == month.month}
        assert (month.forecast is None) == bool(month.missing)
        if month.forecast is not None:
            assert month.forecast == sum((one.forecast for one in last.values()), Decimal(0))
