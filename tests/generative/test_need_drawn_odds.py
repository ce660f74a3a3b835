"""Odds that are counted: properties that hold for any possible years and plans, and a slow twin that goes through them one by one."""

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.answer import Because
from concordat.need import DrawnOdds

YEARS = st.lists(st.integers(0, 500), min_size=1, max_size=60)
PLANS = st.integers(0, 600).map(Decimal)
RISKS = st.integers(0, 99).map(lambda share: Decimal(share) / 100)


def odds(years: list[int]) -> DrawnOdds:
    return DrawnOdds(years, Because("possible years"))


def chance_of(years: Sequence[int], plan: Decimal) -> Decimal:
    """Return the share of years above a plan, in per cent."""
    return 100 * Decimal(sum(1 for year in years if year > plan)) / len(years)


def excess_of(years: Sequence[int], plan: Decimal) -> Decimal:
    """Return what years have above a plan, on average."""
    return sum((year - plan for year in years if year > plan), Decimal(0)) / len(years)


def least_plan(years: Sequence[int], risk: Decimal) -> int:
    """Return the first plan, from nought up, that no more than this share of years exceeds."""
    plan = 0
    while sum(1 for year in years if year > plan) > risk * len(years):
        plan += 1
    return plan


@given(YEARS, PLANS)
def test_they_are_what_counting_one_year_after_another_gives(years: list[int], plan: Decimal) -> None:
    assert abs(odds(years).chance(plan).value - chance_of(years, plan)) <= Decimal("0.051")
    assert abs(odds(years).excess(plan).value - excess_of(years, plan)) <= Decimal("0.501")


@given(YEARS, RISKS)
def test_the_plan_at_a_risk_is_the_least_that_keeps_to_it(years: list[int], risk: Decimal) -> None:
    assert odds(years).plan_at(risk).value == least_plan(years, risk)


@given(YEARS, PLANS, PLANS)
def test_a_larger_plan_is_exceeded_no_more_often_and_by_no_more(years: list[int], one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert odds(years).chance(high).value <= odds(years).chance(low).value
    assert odds(years).excess(high).value <= odds(years).excess(low).value


@given(YEARS, RISKS, RISKS)
def test_less_risk_wants_no_smaller_plan(years: list[int], one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert odds(years).plan_at(low).value >= odds(years).plan_at(high).value
