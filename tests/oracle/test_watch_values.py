"""Proportions, rates, means and standardised rates beside the same worked out slowly from the formulas."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import slow_statistics as slow
from concordat.watch import byar, exact_poisson, groups_of, mean, proportion, rate, standardised

LEVELS = st.sampled_from((0.9, 0.95, 0.99, 0.998))


def close(found, expected):
    assert [float(one) for one in found] == pytest.approx(list(expected), rel=1e-9, abs=1e-13, nan_ok=True)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 60), LEVELS)
def test_limits_of_a_count_are_those_of_the_curve(count, level):
    lower, upper = exact_poisson(count, level)
    assert float(lower[0]) == pytest.approx(slow.exact_limits(count, level)[0], rel=1e-9)
    assert float(upper[0]) == pytest.approx(slow.exact_limits(count, level)[1], rel=1e-9)
    close([one[0] for one in byar(count, level)], slow.byar_limits(count, level))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.integers(1, 400), LEVELS)
def test_a_proportion_has_the_limits_at_which_it_would_just_be_as_rare(count, more, level):
    found = proportion(count, count + more, confidence=level, multiplier=100)
    lower, upper = slow.wilson_limits(count, count + more, level)
    close([found.value[0], found.lower[0], found.upper[0]], [100 * count / (count + more), 100 * lower, 100 * upper])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 200), st.integers(1, 10**6), LEVELS)
def test_a_rate_has_exact_limits_for_few_events_and_byars_for_more(events, people, level):
    found = rate(events, people, confidence=level, multiplier=1000)
    lower, upper = slow.count_limits(events, level)
    close([found.value[0], found.lower[0], found.upper[0]], [1000 * one / people for one in (events, lower, upper)])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(-1000, 1000).map(lambda value: round(value, 3)), min_size=2, max_size=25), LEVELS)
def test_a_mean_has_the_limits_of_students_curve(values, level):
    found = mean(values, confidence=level)
    expected = slow.mean_limits(values, level)
    both = [found.value[0], found.lower[0], found.upper[0]]
    assert [float(one) for one in both] == pytest.approx(expected, rel=1e-9, abs=1e-9)
    assert found.base[0] == len(values)


BANDS = st.lists(
    st.tuples(
        st.dictionaries(st.integers(1, 4), st.integers(0, 40), max_size=3),
        st.integers(200, 10_000),
        st.integers(1, 8_000),
        st.sampled_from((1.0, 2.5, 40.0)),
    ),
    min_size=1,
    max_size=19,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(BANDS, min_size=1, max_size=4), LEVELS)
def test_a_standardised_rate_has_dobsons_limits_with_repeats_and_years_lost(areas, level):
    rows = [(place, *band) for place, bands in enumerate(areas) for band in bands]
    events = [sum(times * own for times, own in by_events.items()) for _, by_events, *_ in rows]
    squares = [sum(times**2 * own for times, own in by_events.items()) for _, by_events, *_ in rows]
    _, _, people, standard, each = zip(*rows, strict=True)
    groups = groups_of([place for place, *_ in rows])
    found = standardised(events, people, standard, groups, squares=squares, each=each, confidence=level, multiplier=1e5)
    for place, bands in enumerate(areas):
        if found.count[place] < 10:
            assert math.isnan(found.value[place])
            assert found.note[place] == "fewer than 10 events"
        else:
            expected = slow.standardised_rate(bands, level, 1e5)
            close([found.value[place], found.lower[place], found.upper[place]], expected)
