"""The payment dial, found again by adding up every result there can be, one after the other; and what holds of every dial."""

from decimal import Decimal
from math import comb, exp, lgamma, log
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc


def share_chances(people: int, truth: float) -> list[float]:
    return [comb(people, hits) * truth**hits * (1 - truth) ** (people - hits) for hits in range(people + 1)]


def rate_chances(expected: float) -> list[float]:
    most = int(expected + 12 * expected**0.5 + 40)
    return [exp(hits * log(expected) - expected - lgamma(hits + 1)) for hits in range(most)]


def ramp(value: float, nothing: float, all_: float) -> float:
    return min(1.0, max(0.0, (value - nothing) / (all_ - nothing)))


def told(chances: list[float], earned: list[float]) -> tuple[float, float, float]:
    """Return the average, and the share that is not passed with one chance in ten, and with nine."""
    average = sum(chance * share for chance, share in zip(chances, earned, strict=True))
    ends, sofar = [], 0.0
    for share, chance in sorted(zip(earned, chances, strict=True)):
        sofar += chance
        ends.append((sofar, share))
    low, high = (next(share for sofar, share in ends if sofar >= edge) for edge in (0.1, 0.9))
    return average, low, high


def dial(**given_: Any) -> Any:
    return calc("watch.payment_dial", pounds="1000", **given_).value


@pytest.mark.parametrize(("people", "nothing", "all_"), [(30, 0.4, 0.6), (120, 0.5, 0.35), (61, 0.0, 0.2)])
def test_a_share(people: int, nothing: float, all_: float) -> None:
    found = dial(people=people, nothing_at=str(nothing), all_at=str(all_))
    for point in found.points[1:-1:4]:
        earned = [ramp(hits / people, nothing, all_) for hits in range(people + 1)]
        average, low, high = told(share_chances(people, point.level), earned)
        assert point.average == pytest.approx(1000 * average, abs=0.01)
        assert (point.least, point.most) == pytest.approx((1000 * low, 1000 * high), abs=0.01)


@pytest.mark.parametrize(("people", "nothing", "all_"), [(4_000, 12.0, 8.0), (900, 20.0, 30.0)])
def test_a_rate(people: int, nothing: float, all_: float) -> None:
    found = dial(people=people, nothing_at=str(nothing), all_at=str(all_), kind="rate", per="1000")
    for point in found.points[::6]:
        chances = rate_chances(people * point.level / 1000)
        average, low, high = told(chances, [ramp(1000 * hits / people, nothing, all_) for hits in range(len(chances))])
        assert point.average == pytest.approx(1000 * average, abs=0.01)
        assert (point.least, point.most) == pytest.approx((1000 * low, 1000 * high), abs=0.01)


@settings(max_examples=25, deadline=None)
@given(
    people=st.integers(5, 3_000),
    low=st.integers(1, 60),
    span=st.integers(3, 35),
    up=st.booleans(),
    guard=st.sampled_from(["", "chance", "near limit"]),
)
def test_a_dial_rises_towards_the_good_level_and_stays_within_the_sum(
    people: int, low: int, span: int, up: bool, guard: str
) -> None:
    levels = [Decimal(low) / 100, Decimal(low + span) / 100]
    nothing, all_ = levels if up else reversed(levels)
    found = dial(people=people, nothing_at=str(nothing), all_at=str(all_), guard=guard)
    averages = [one.average for one in found.points]
    assert averages == sorted(averages)
    for one in found.points:
        assert 0 <= one.least <= one.most <= 1000
        assert 0 <= one.average <= 1000
    assert 0 <= found.for_nothing <= 1000
    assert 0 <= found.lost <= 1000
    assert 0 <= found.false_reward <= 1 + 1e-9
    assert 0 <= found.false_penalty <= 1 + 1e-9


@settings(max_examples=10, deadline=None)
@given(people=st.integers(50, 2_000), low=st.integers(5, 60), span=st.integers(4, 30))
def test_a_guard_pays_less_for_nothing(people: int, low: int, span: int) -> None:
    levels = {"nothing_at": str(Decimal(low) / 100), "all_at": str(Decimal(low + span) / 100)}
    assert dial(people=people, **levels, guard="near limit").for_nothing <= dial(people=people, **levels).for_nothing
