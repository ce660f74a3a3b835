"""Beds and waiting lists worked out the slow way: day by day, bed by bed, and by simulation."""

import heapq
from fractions import Fraction
from math import exp, factorial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.need.census import census
from concordat.need.erlang import (
    load_of_occupancy,
    load_of_refusals,
    mean_wait,
    occupancy,
    refused,
    waits,
    waits_longer,
)
from concordat.need.odds import Odds
from concordat.need.queue import Plan, weeks_on
from concordat.need.uncertain_mean import uncertain_mean

ON = "2024-04-01"


@settings(max_examples=60, deadline=None)
@given(
    arrivals=st.lists(st.integers(0, 30), min_size=1, max_size=9),
    leaving=st.lists(st.floats(0.1, 1), min_size=1, max_size=12),
    midnight=st.booleans(),
)
def test_a_census_is_everybody_who_came_and_is_still_there(arrivals, leaving, midnight):
    staying = np.cumprod([1.0, *leaving[1:]])
    found = census(np.array(arrivals, dtype=float), staying, midnight=midnight)
    cycle = len(arrivals)
    for day in range(cycle):
        there = sum(
            arrivals[(day - days) % cycle] * share for days, share in enumerate(staying) if days or not midnight
        )
        assert found[day] == pytest.approx(there, rel=1e-12)


@settings(max_examples=60, deadline=None)
@given(beds=st.integers(1, 60), share=st.floats(0.05, 0.97))
def test_erlang_is_the_sum_over_states_and_is_turned_round(beds, share):
    load = share * beds
    states = [load**taken / factorial(taken) for taken in range(beds + 1)]
    assert refused(beds, load) == pytest.approx(states[-1] / sum(states), rel=1e-9)
    queue = states[-1] * beds / (beds - load)
    assert waits(beds, load) == pytest.approx(queue / (sum(states[:-1]) + queue), rel=1e-9)
    assert occupancy(beds, load_of_occupancy(beds, share)) == pytest.approx(share, rel=1e-9)
    assert refused(beds, load_of_refusals(beds, share)) == pytest.approx(share, rel=1e-9)


def test_published_occupancies_at_one_refusal_in_a_hundred():
    for beds, share in {20: 0.60, 30: 0.67, 60: 0.78, 100: 0.83, 200: 0.89, 500: 0.94, 1000: 0.96}.items():
        assert occupancy(beds, load_of_refusals(beds, 0.01)) == pytest.approx(share, abs=0.006)
    for beds, share, chance in ((30, 0.85, 0.108), (100, 0.92, 0.069), (600, 0.92, 0.0025)):
        assert refused(beds, load_of_occupancy(beds, share)) == pytest.approx(chance, abs=0.0006)
    # The published beds are those of the normal distribution; counted exactly they are a few more.
    for dispersion, beds in ((1, 607), (2, 629), (6, 686)):
        asked = {"admissions": [552], "staying": [1], "dispersion": dispersion}
        day = calc("need.beds", on=ON, census=asked).value.days[0]
        assert round(day.by_normal) == beds
        odds = Odds(uncertain_mean(np.array([552.0]), 0, float(dispersion)), float(dispersion))
        assert odds.above(day.beds) <= 0.01 < odds.above(day.beds - 1)
        assert 0 <= day.beds - beds <= 8


def test_a_day_on_which_nobody_is_expected_is_never_full():
    asked = {"admissions": [5, 0], "staying": [1], "dispersion": 3, "spread": "0.1", "beds": 4}
    days = calc("need.beds", on=ON, census=asked).value.days
    assert (days[1].people, days[1].chance_full, days[1].beds) == (0, 0, 0)
    assert days[0].chance_full > 0


def test_waits_are_those_of_a_simulated_unit():
    chance, beds, load = np.random.default_rng(6), 12, 10.0
    arrivals = np.cumsum(chance.exponential(1 / load, 120_000))
    stays = chance.exponential(1.0, 120_000)
    free = [0.0] * beds
    waited = []
    for come, stay in zip(arrivals, stays, strict=True):
        begin = max(come, heapq.heappop(free))
        waited.append(begin - come)
        heapq.heappush(free, begin + stay)
    seen = np.array(waited[5_000:])
    assert (seen > 0).mean() == pytest.approx(waits(beds, load), abs=0.02)
    assert seen.mean() == pytest.approx(mean_wait(beds, load, 1.0), rel=0.1)
    assert (seen > 0.5).mean() == pytest.approx(waits_longer(beds, load, 1.0, 0.5), abs=0.02)


def test_a_simulated_ward_has_the_census_and_the_chance_of_a_full_house_of_the_closed_form():
    chance, weeks = np.random.default_rng(7), 3_000
    arrivals = np.array([12.0, 11, 10, 10, 10, 7, 6])
    staying = np.array([1, 0.6, 0.3, 0.1])
    came = chance.poisson(np.tile(arrivals, weeks))
    there = came.copy()
    left = came
    for days in range(1, 4):
        left = chance.binomial(left, staying[days] / staying[days - 1])
        there[days:] += left[: len(left) - days]
    days = there[7:].reshape(-1, 7)
    expected = census(arrivals, staying)
    assert days.mean(axis=0) == pytest.approx(expected, rel=0.01)
    found = calc(
        "need.beds",
        on=ON,
        census={"admissions": [str(one) for one in arrivals], "staying": [str(one) for one in staying], "beds": 25},
    ).value
    full = [float(day.chance_full) for day in found.days]
    assert (days > 25).mean(axis=0) == pytest.approx(full, abs=0.02)


@settings(max_examples=60, deadline=None)
@given(
    waiting=st.lists(st.integers(0, 20), min_size=1, max_size=8),
    weeks=st.integers(1, 6),
    added=st.integers(0, 40),
    treated=st.integers(0, 60),
)
def test_nobody_is_lost_on_a_list_and_the_longest_wait_goes_first(waiting, weeks, added, treated):
    plan = Plan(weeks=weeks, added=added, treated=treated)
    after, unused = weeks_on([Fraction(one) for one in waiting], plan)
    assert sum(after) == sum(waiting) + added - treated + unused
    # The slow way: everybody by name, or a part of somebody, the eldest out first.
    people = [(week, Fraction(one)) for week, one in enumerate(waiting)]
    idle = Fraction(0)
    for _ in range(weeks):
        people = [(0, Fraction(added, weeks)), *((week + 1, one) for week, one in people)]
        out = Fraction(treated, weeks)
        for place in sorted(range(len(people)), key=lambda at: -people[at][0]):
            week, one = people[place]
            gone = min(one, out)
            people[place], out = (week, one - gone), out - gone
        idle += out
    for week, one in people:
        assert one == (after[week] if week < len(after) else 0)
    assert idle == unused


@settings(max_examples=80, deadline=None)
@given(
    demand=st.decimals("0.5", "90", places=1),
    capacity=st.decimals("0.5", "90", places=1),
    target=st.integers(4, 104),
    size=st.integers(0, 9_000),
    cv=st.decimals("0", "3", places=1),
)
def test_rules_of_waiting_lists_are_their_formulas(demand, capacity, target, size, cv):
    queue = {"id": "q", "demand": demand, "capacity": capacity, "target": target, "list_size": size, "cv_demand": cv}
    found = calc("need.waiting_list", on=ON, queues=[queue | {"mean_wait": 9}]).value.queues[0]
    d, c, t = float(demand), float(capacity), float(target)
    assert float(found.load) == pytest.approx(d / c, rel=0, abs=1e-9)
    assert float(found.target_list) == pytest.approx(d * t / 4, rel=1e-9)
    assert float(found.capacity_to_hold) == pytest.approx(d + (float(cv) ** 2 + 1) / 2 * 4 / t, rel=1e-9)
    assert float(found.pressure) == pytest.approx(18 / t, rel=0, abs=1e-9)
    assert float(found.chance_of_passing) == pytest.approx(exp(-4), abs=1e-6)
    if size > d * t / 2 * 1.0000001:
        assert float(found.relief_capacity) == pytest.approx(d + (size - d * t / 4) / 26, rel=1e-9)
    if size < d * t / 2 * 0.9999999:
        assert found.relief_capacity is None
