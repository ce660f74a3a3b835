"""Penalties, tiers, binding forecasts and reports worked out again by the printed formulas, and held against the shared vectors."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat import calc
from concordat.kernel.finding import Refused
from concordat.kernel.money import pence

AGREED = datetime(2019, 1, 11, 3, 24, tzinfo=UTC)
pounds = st.decimals(min_value=0, max_value=10**9, places=2)
shares = st.decimals(min_value=0, max_value=1, places=4)


@given(
    value=pounds,
    rate=shares,
    cap=shares,
    period=st.integers(1, 30),
    minutes=st.integers(-5_000, 500_000),
    how=st.sampled_from(["left out", "count whole", "in proportion"]),
)
def test_late_penalty(value: Decimal, rate: Decimal, cap: Decimal, period: int, minutes: int, how: str) -> None:
    at = AGREED + timedelta(minutes=minutes)
    asked = {"value": value, "agreed": AGREED, "at": at, "rate": rate, "period_days": period, "part_days": how}
    found = calc("pay.late_penalty", asked | {"cap": cap}).value
    days = Fraction(max(minutes, 0), 24 * 60)
    days = {"left out": Fraction(floor(days)), "count whole": Fraction(ceil(days))}.get(how, days)
    by_hand = min(Fraction(rate) * days / period * Fraction(value), Fraction(cap) * Fraction(value))
    assert found.penalty == pence(by_hand)


@given(ends=st.lists(st.integers(1, 10**6), min_size=1, max_size=6, unique=True), volume=st.integers(0, 10**6))
def test_volume_rate(ends: list[int], volume: int) -> None:
    bounds = [0, *sorted(ends)]
    tiers = [{"at_least": low, "below": high, "rate": number} for number, (low, high) in enumerate(pairwise(bounds))]
    within = [number for number, tier in enumerate(tiers) if tier["at_least"] <= volume < tier["below"]]
    if not within:
        with pytest.raises(Refused, match="no rate"):
            calc("pay.volume_rate", volume=volume, tiers=tiers)
        return
    assert [calc("pay.volume_rate", volume=volume, tiers=tiers).value.rate] == within


@given(forecast=pounds, share=shares, bought=pounds)
def test_minimum_purchase(forecast: Decimal, share: Decimal, bought: Decimal) -> None:
    found = calc("pay.minimum_purchase", forecast=forecast, share=share, bought=bought).value
    assert found.required == forecast * share
    assert found.left == max(Decimal(0), forecast * share - bought)


@given(people=st.integers(5_000, 100_000))
def test_the_least_saving_falls_as_people_grow(people: int) -> None:
    rates = [calc("pay.minimum_savings_rate", people=one, on="2018-04-01").value.rate for one in (people, people + 500)]
    assert Decimal("0.039") >= rates[0] >= rates[1] >= Decimal("0.020")


@pytest.fixture
def vectors(shared_data: Path) -> dict[str, dict[str, Any]]:
    rows = json.loads((shared_data / "vectors" / "payment.json").read_text("utf-8"))
    return {row["id"]: row for row in rows}


def test_vector_of_the_least_saving(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T30"]["given"], vectors["T30"]["expected"]
    rate = calc("pay.minimum_savings_rate", people=asked["beneficiaries"], on="2018-04-01").value.rate
    assert round(rate * 100, 2) == Decimal(wanted["rate_percent"])
    for band in asked["bands"]:
        at_start = calc("pay.minimum_savings_rate", people=band["from_beneficiaries"], on="2018-04-01").value.rate
        assert at_start * 100 == Decimal(band["rate_at_start"])


def test_vector_of_the_performance_report(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T40"]["given"], vectors["T40"]["expected"]
    sums = {name: asked[name] for name in ("revenue", "cost", "member_months", "target_cost_ratio")}
    fee = {"care_coordination_fee": asked["care_coordination_fee_pmpm"]}
    found = calc("pay.value_based_report", sums | fee | {"on": "2025-01-01"}).value
    assert found.revenue_pmpm_rounded == Decimal(wanted["revenue_pmpm_rounded"])
    assert found.cost_pmpm == Decimal(wanted["cost_pmpm"])
    assert found.target_cost == Decimal(wanted["target_cost"])
    assert found.variance == Decimal(wanted["variance"])
    assert found.care_coordination_fee == Decimal(wanted["care_coordination_fee"])


def test_vector_of_late_delivery(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T52"]["given"], vectors["T52"]["expected"]
    shared = {
        "value": asked["value"],
        "agreed": asked["agreed"],
        "rate": Decimal(asked["percent_per_period"]) / 100,
        "period_days": asked["period_days"],
        "cap": Decimal(asked["cap_percent"]) / 100,
    }
    late = [asked["now"][0], "2019-11-20T00:00:00Z"]
    for part_days, name in (("left out", "whole_days_truncated"), ("count whole", "fraction_counts_as_full_day")):
        found = [calc("pay.late_penalty", shared | {"at": at, "part_days": part_days}).value.penalty for at in late]
        assert found == [Decimal(text) for text in wanted[name]]


def test_vector_of_tiers(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T54"]["given"], vectors["T54"]["expected"]["rate"]
    tiers = [{"at_least": row["from_"], "below": row["to"], "rate": row["rate"]} for row in asked["tiers"]]
    for volume, rate in wanted.items():
        if rate.startswith("error"):
            with pytest.raises(Refused, match="no rate"):
                calc("pay.volume_rate", volume=volume, tiers=tiers)
        else:
            assert calc("pay.volume_rate", volume=volume, tiers=tiers).value.rate == Decimal(rate)


def test_vector_of_a_binding_forecast(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T55"]["given"], vectors["T55"]["expected"]
    share = Decimal(asked["minimum_percent"]) / 100
    assert calc("pay.minimum_purchase", forecast=asked["forecast"], share=share).value.required == Decimal(
        wanted["required_purchase"]
    )
