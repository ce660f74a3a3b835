"""Odds of a plan worked out the slow way: every count one by one, every state of the year on a fine grid."""

from math import exp, floor, lgamma, log, pi, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.need.odds import Odds
from concordat.need.plan_split import plan_split
from concordat.need.uncertain_mean import uncertain_mean


def chance_of(count, mean, dispersion):
    if dispersion == 1:
        return exp(count * log(mean) - mean - lgamma(count + 1))
    size, kept = mean / (dispersion - 1), 1 / dispersion
    ways = lgamma(count + size) - lgamma(size) - lgamma(count + 1)
    return exp(ways + size * log(kept) + count * log(1 - kept))


def slow(plan, mean, dispersion, spread):
    """Return the chance of more than the plan and the expected excess, both added up count by count."""
    above = over = 0.0
    states = [(1.0, 1.0)]
    if spread:
        step = 0.05
        z = [number * step for number in range(-160, 161)]
        states = [(exp(spread * one - spread**2 / 2), step * exp(-one * one / 2) / sqrt(2 * pi)) for one in z]
    for factor, weight in states:
        own = mean * factor
        most = int(own + 14 * sqrt(dispersion * own) + 30 * dispersion)
        for count in range(floor(plan) + 1, most + 1):
            chance = weight * chance_of(count, own, dispersion)
            above += chance
            over += chance * (count - plan)
    return above, over


@settings(max_examples=60, deadline=None)
@given(
    mean=st.floats(0.5, 80),
    dispersion=st.sampled_from([1, 1.3, 3.0, 6.0]),
    spread=st.sampled_from([0, 0.05, 0.3]),
    reach=st.floats(0, 2),
)
def test_chance_and_excess_are_those_of_every_count_added_up(mean, dispersion, spread, reach):
    odds = Odds(uncertain_mean(np.array([mean]), spread, dispersion), dispersion)
    plan = mean * reach
    above, over = slow(plan, mean, dispersion, spread)
    assert odds.above(plan) == pytest.approx(above, abs=2e-7)
    assert odds.excess(plan) == pytest.approx(over, abs=2e-6)


@settings(max_examples=40, deadline=None)
@given(mean=st.floats(0.2, 300), dispersion=st.sampled_from([1, 2.5, 6.0]), risk=st.floats(0.01, 0.9))
def test_the_plan_at_a_risk_is_the_first_that_will_do(mean, dispersion, risk):
    odds = Odds(uncertain_mean(np.array([mean]), 0.05, dispersion), dispersion)
    plan = 0
    while odds.above(plan) > risk:
        plan += 1
    assert odds.plan_at(risk) == plan


def test_a_large_count_is_averaged_finely_enough():
    """A line of a million is passed as the year is: the count itself hardly adds to it."""
    odds = Odds(uncertain_mean(np.array([1_000_000.0]), 0.05, 1.0), 1.0)
    by_hand = np.random.default_rng(3).standard_normal(2_000_000)
    years = 1_000_000 * np.exp(0.05 * by_hand - 0.05**2 / 2)
    assert odds.above(1_020_000) == pytest.approx((years > 1_020_000).mean(), abs=0.002)
    assert odds.excess(1_020_000) == pytest.approx(np.maximum(years - 1_020_000, 0).mean(), rel=0.01)


def test_a_mean_that_was_drawn_counts_each_draw_alike():
    means = np.array([900.0, 1_000.0, 1_150.0])
    together = Odds(uncertain_mean(means, 0.02, 4.0), 4.0)
    alone = [Odds(uncertain_mean(means[[one]], 0.02, 4.0), 4.0) for one in range(3)]
    assert together.above(1_020) == pytest.approx(sum(one.above(1_020) for one in alone) / 3, abs=1e-9)
    assert together.excess(1_020) == pytest.approx(sum(one.excess(1_020) for one in alone) / 3, abs=1e-6)


def test_thousands_of_drawn_means_are_gathered_without_moving_a_chance():
    means = np.random.default_rng(8).lognormal(np.log(1_000), 0.06, 5_000)
    odds = Odds(uncertain_mean(means, 0.02, 4.0), 4.0)
    some = [Odds(uncertain_mean(means[first::10], 0.02, 4.0), 4.0) for first in range(10)]
    assert odds.above(1_050) == pytest.approx(sum(one.above(1_050) for one in some) / 10, abs=0.0005)
    assert odds.expected == pytest.approx(means.mean(), rel=1e-9)


def test_a_split_is_the_mean_of_the_years_about_the_plan():
    chance = np.random.default_rng(5)
    first, second = chance.poisson(100, 4_000), chance.poisson(50, 4_000)
    value, plans = plan_split([10.0, 20.0], [first.astype(float), second.astype(float)], 0.2)
    worth = sorted(10 * first + 20 * second)
    assert worth[3_198] <= value <= worth[3_201]
    assert 10 * plans[0] + 20 * plans[1] == pytest.approx(value, rel=1e-12)
    near = sorted(range(4_000), key=lambda row: abs(10 * first[row] + 20 * second[row] - value))[:200]
    assert plans[0] / plans[1] == pytest.approx(first[near].mean() / second[near].mean(), rel=1e-9)
