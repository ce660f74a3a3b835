"""Indirect ratios, quantiles and life tables beside the same worked out slowly from the formulas."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import slow_statistics as slow
from concordat.watch import groups_of, indirectly_standardised, life_expectancy, quantile

LEVELS = st.sampled_from((0.9, 0.95, 0.998))
OF_A_REFERENCE = st.tuples(st.integers(0, 5000), st.integers(1, 3000), st.integers(1, 90_000))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 90), st.lists(OF_A_REFERENCE, min_size=1, max_size=19), LEVELS)
def test_a_ratio_is_observed_by_expected_and_a_rate_what_it_makes_of_the_reference(observed, bands, level):
    assume(sum(people for people, *_ in bands) > 0)
    people, events, among = zip(*bands, strict=True)
    given_events = [observed] + [0] * (len(bands) - 1)
    found = indirectly_standardised(
        given_events, people, events, among, confidence=level, reference=100, multiplier=1000
    )
    ratio, rate = slow.indirect(observed, bands, level)
    for values, expected, times in ((found.ratio, ratio, 100), (found.rate, rate, 1000)):
        three = [float(one[0]) for one in (values.value, values.lower, values.upper)]
        assert three == pytest.approx([times * one for one in expected], rel=1e-9, abs=1e-13)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 12), min_size=1, max_size=25), min_size=1, max_size=3),
    st.integers(2, 10),
    st.booleans(),
)
def test_parts_are_exactly_those_of_the_definition(areas, number, inverted):
    labels = [place for place, values in enumerate(areas) for _ in values]
    found, note = quantile([one for values in areas for one in values], number, groups_of(labels), inverted=inverted)
    expected = []
    for values in areas:
        expected += slow.parts_of(values, number, inverted) if len(values) >= number else [None] * len(values)
    assert [None if math.isnan(part) else int(part) for part in found] == expected
    assert [bool(one) for one in note] == [part is None for part in expected]


@st.composite
def populations(draw):
    """One area's bands from birth: any number of them, of any width."""
    widths = draw(st.lists(st.sampled_from((1, 4, 5, 10, 20)), min_size=1, max_size=20))
    ages = [sum(widths[:place]) for place in range(len(widths) + 1)]
    people = [draw(st.integers(3000, 50_000)) for _ in ages]
    deaths = [draw(st.integers(0, size // 20)) for size in people]
    deaths[-1] = draw(st.integers(people[-1] // 12, people[-1] // 4))
    health = [(draw(st.floats(0, 1)), draw(st.integers(10, 500))) for _ in ages]
    return list(zip(ages, deaths, people, strict=True)), health


@settings(max_examples=60, deadline=None)
@given(st.lists(populations(), min_size=1, max_size=3), LEVELS, st.randoms(use_true_random=False))
def test_years_left_are_those_of_a_life_table_by_hand(areas, level, chance):
    rows = [(place, *band, *health) for place, area in enumerate(areas) for band, health in zip(*area, strict=True)]
    chance.shuffle(rows)
    labels, ages, deaths, people, ill, asked = zip(*rows, strict=True)
    groups = groups_of(list(labels))
    found = life_expectancy(ages, deaths, people, groups, confidence=level, widest=1000)
    well = life_expectancy(ages, deaths, people, groups, ill=ill, asked=asked, confidence=level, widest=1000)
    for place, (bands, health) in enumerate(areas):
        by_age = {age: row for row, (label, age) in enumerate(zip(labels, ages, strict=True)) if label == place}
        table = slow.life_table(bands, level)[0], slow.healthy_years(bands, health, level)
        for values, expected in zip((found, well), table, strict=True):
            for (age, *_), three in zip(bands, expected, strict=True):
                row = by_age[age]
                got = [float(one[row]) for one in (values.value, values.lower, values.upper)]
                assert got == pytest.approx(three, rel=1e-9, abs=1e-9)


def test_an_interval_that_is_too_wide_gives_no_value():
    found = life_expectancy([0, 85], [1, 1], [5000, 400])
    assert np.isnan(found.value).any()
    assert "the interval is wider than 20 years" in found.note.tolist()
