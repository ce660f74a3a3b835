"""Signals, found again one by one: plan by counting days, chance by adding up a count's chances, rules of special causes by hand, months by a calendar."""

from calendar import monthrange
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import comb, exp, lgamma, log
from statistics import NormalDist
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

# The numbers of the rulebook, written down again.
DISPERSION, MOST_CHANCE, FEWEST_COUNTED, FEWEST = 3.9, 0.002, 20, 7


def at_least(count: int, mean: float) -> float:
    """The chance of `count` or more, by adding up those of less: a negative binomial whose variance is so many times its mean."""
    size, share = mean / (DISPERSION - 1), 1 / DISPERSION
    below = (
        exp(lgamma(one + size) - lgamma(size) - lgamma(one + 1) + size * log(share) + one * log(1 - share))
        for one in range(count)
    )
    return max(0.0, 1 - sum(below))


def months_of(year: int) -> list[date]:
    return [date(year + (month > 12), (month - 1) % 12 + 1, 1) for month in range(4, 16)]


def line(months: list[Any], plan: int | None = None, **more: Any) -> dict[str, Any]:
    return (
        {"id": "a", "title": "A: a service", "contract": "a", "first": date(2017, 4, 1), "months": months}
        | ({"plan": plan} if plan is not None else {})
        | more
    )


def told(**given: Any) -> list[Any]:
    return list(calc("watch.signals", on=date(2018, 4, 30), **given).value.signals)


@settings(max_examples=60, deadline=None)
@given(months=st.lists(st.integers(0, 120), min_size=1, max_size=12), plan=st.integers(1, 900))
def test_a_plan_is_exceeded_where_counts_added_up_say_so(months: list[int], plan: int) -> None:
    days = [monthrange(month.year, month.month)[1] for month in months_of(2017)]
    planned = plan * sum(days[: len(months)]) / sum(days)
    chance = at_least(sum(months), planned)
    found = [one for one in told(lines=[line(months, plan)]) if one.name == "exceeded_plan"]
    if abs(chance - MOST_CHANCE) > 1e-6:
        assert bool(found) == (sum(months) > planned and sum(months) >= FEWEST_COUNTED and chance < MOST_CHANCE)
    for one in found:
        assert float(one.chance) == pytest.approx(chance, abs=2e-6)
        more = 100 * (sum(months) - planned) / planned
        assert float(one.says.partition(" ")[0]) == pytest.approx(more, abs=0.0501)


@settings(max_examples=60, deadline=None)
@given(months=st.lists(st.integers(0, 40), min_size=2, max_size=12))
def test_the_last_month_is_named_as_the_rules_name_it_by_hand(months: list[int]) -> None:
    values = [
        number / monthrange(month.year, month.month)[1] for number, month in zip(months, months_of(2017), strict=False)
    ]
    mean = sum(values) / len(values)
    ranges = [abs(after - before) for before, after in pairwise(values)]
    average = sum(ranges) / len(ranges)
    kept = [one for one in ranges if one < 3.267 * average] if average else ranges
    reach = 2.66 * sum(kept) / len(kept)
    side = [(one - mean > 1e-9) - (mean - one > 1e-9) for one in values]
    outside = abs(values[-1] - mean) > reach + 1e-9
    steps = [(after > before) - (after < before) for before, after in pairwise(values)]
    trend = len(steps) >= 6 and abs(sum(steps[-6:])) == 6
    near = [abs(one - mean) > reach * 2 / 3 + 1e-9 and abs(one - mean) <= reach + 1e-9 for one in values]
    two = len(values) >= 3 and abs(sum(side[-3:])) == 3 and sum(near[-3:]) >= 2 and near[-1]
    shift = len(values) >= 7 and abs(sum(side[-7:])) == 7
    found = [one for one in told(lines=[line(months)]) if one.name == "variation"]
    named = len(values) >= FEWEST and (outside or trend or two or shift)
    assert bool(found) == named
    if named:
        rule = "one outside" if outside else "trend" if trend else "two in three" if two else "shift"
        assert found[0].says.endswith(f"({rule})")


NUMBERS = st.lists(st.one_of(st.none(), st.integers(0, 9)), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(own=NUMBERS, others=NUMBERS, ends=st.one_of(st.none(), st.integers(1, 11)))
def test_months_are_missing_as_a_calendar_says(own: list[Any], others: list[Any], ends: int | None) -> None:
    months = months_of(2017)
    until = None if ends is None else months[ends]
    lines = [line(own, ends=until), line(others, id="b", contract="b", title="B: a service")]
    reported = {
        contract: [at for at, one in enumerate(each) if one is not None]
        for contract, each in (("a", own), ("b", others))
    }
    newest = max((*reported["a"], *reported["b"]), default=None)
    found = {one.of: one for one in told(lines=lines) if one.name == "data_late"}
    for contract in ("a", "b"):
        missing = [
            months[at]
            for at in range(min(reported[contract], default=12), (-1 if newest is None else newest) + 1)
            if at not in reported[contract] and (contract == "b" or until is None or months[at] < until)
        ]
        assert (contract in found) == bool(missing)
        if missing:
            assert found[contract].since == missing[0]


@settings(max_examples=60, deadline=None)
@given(value=st.integers(0, 40), target=st.integers(0, 40), half=st.integers(1, 9), up=st.booleans())
def test_a_target_missed_has_the_chance_that_a_bell_curve_gives(value: int, target: int, half: int, up: bool) -> None:
    own = {
        "id": "t",
        "title": "T",
        "target": Decimal(target),
        "due": date(2018, 3, 31),
        "starts": date(2017, 4, 1),
        "direction": "up is good" if up else "down is good",
        "value": value,
        "lower": value - half,
        "upper": value + half,
    }
    found = told(targets=[own])
    assert bool(found) == (value < target if up else value > target)
    for one in found:
        bell = NormalDist(value, half / NormalDist().inv_cdf(0.975))
        expected = 1 - bell.cdf(target) if up else bell.cdf(target)
        assert float(one.chance) == pytest.approx(expected, abs=1e-6)


def forecast(made: date, middle: float, share: float = 0.1, **more: Any) -> dict[str, Any]:
    lower, upper = middle * (1 - share), middle * (1 + share)
    return {
        "made": made,
        "lower": Decimal(f"{lower:.4f}"),
        "middle": Decimal(f"{middle:.4f}"),
        "upper": Decimal(f"{upper:.4f}"),
    } | more


@settings(max_examples=40, deadline=None)
@given(before=st.integers(21, 500), now=st.integers(21, 500), share=st.floats(0.02, 0.3))
def test_a_forecast_has_moved_as_a_bell_curve_of_logs_says(before: int, now: int, share: float) -> None:
    both = [forecast(date(2017, 4, 1), before, share), forecast(date(2017, 9, 1), now)]
    found = [one for one in told(lines=[line([], forecasts=both)]) if one.name == "forecast_drift"]
    spread = (log(1 + share) - log(1 - share)) / 2 / NormalDist().inv_cdf(0.9)
    chance = 2 * (1 - NormalDist().cdf(abs(log(now / before)) / spread))
    if abs(chance - 0.2) > 1e-3:
        assert bool(found) == (chance < 0.2)
    for one in found:
        assert float(one.chance) == pytest.approx(chance, abs=1e-3)
        assert (" up on " in one.says) == (now > before)


@settings(max_examples=40, deadline=None)
@given(months=st.lists(st.integers(80, 120), min_size=1, max_size=12))
def test_months_beyond_their_limits_are_counted_by_hand(months: list[int]) -> None:
    ahead = [{"month": month, "lower": Decimal(90), "upper": Decimal(110)} for month in months_of(2017)]
    own = line(months, forecasts=[forecast(date(2017, 4, 1), 1200, months=ahead)])
    found = [one for one in told(lines=[own]) if one.name == "forecast_missed"]
    above, below, many = sum(one > 110 for one in months), sum(one < 90 for one in months), len(months)
    outside = max(above, below)
    assert bool(found) == (outside >= 3)
    for one in found:
        assert one.says.startswith(f"{outside} of {many} month")
        tail = sum(comb(many, each) * 0.1**each * 0.9 ** (many - each) for each in range(outside, many + 1))
        assert float(one.chance) == pytest.approx(min(1, 2 * tail), abs=1e-6)
