"""Properties of values with limits: limits hold the value, more confidence is wider, nothing counted never fails, and order never matters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.watch import byar, exact_poisson, groups_of, limits_of_count, mean, proportion, rate, standardised

COUNTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=30)
LEVELS = st.tuples(st.floats(0.9, 0.9989), st.floats(0.9, 0.9989)).map(sorted)


def holds(values):
    there = values.note == ""
    assert (values.lower[there] <= values.value[there] * (1 + 1e-12)).all()
    assert (values.upper[there] >= values.value[there] * (1 - 1e-12)).all()


@settings(max_examples=60, deadline=None)
@given(COUNTS, LEVELS)
def test_limits_hold_the_count_and_are_wider_with_more_confidence(counts, levels):
    low, high = (limits_of_count(counts, level) for level in levels)
    assert (low[0] <= counts).all()
    assert (low[1] >= counts).all()
    assert (high[0] <= low[0] * (1 + 1e-12)).all()
    assert (high[1] >= low[1] * (1 - 1e-12)).all()


@settings(max_examples=60, deadline=None)
@given(COUNTS, st.integers(1, 10**7))
def test_values_lie_within_their_limits_and_rise_with_the_count(counts, people):
    counts = sorted(counts)
    for values in (rate(counts, people), proportion(counts, people + max(counts))):
        holds(values)
        assert (values.note == "").all()
        for one in (values.value, values.lower, values.upper):
            assert (np.diff(one) >= -1e-9 * np.abs(one[:-1])).all()


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10**7), st.floats(0.9, 0.999))
def test_nothing_counted_gives_nought_with_an_upper_limit(people, level):
    for values in (rate(0, people, confidence=level), proportion(0, people, confidence=level)):
        assert values.value[0] == values.lower[0] == 0
        assert 0 < values.upper[0] < np.inf


@settings(max_examples=60, deadline=None)
@given(st.integers(10, 10**6), st.integers(1, 10**7), st.floats(0.1, 1e6))
def test_one_band_gives_the_crude_rate(events, people, weight):
    whole, crude = standardised(events, people, weight), rate(events, people)
    for name in ("value", "lower", "upper"):
        assert getattr(whole, name)[0] == pytest.approx(getattr(crude, name)[0], rel=1e-9)


ROWS = st.lists(
    st.tuples(st.sampled_from("ABC"), st.integers(0, 500), st.integers(1, 10**6), st.integers(1, 9000)),
    min_size=1,
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rows, chance):
    mixed = list(rows)
    chance.shuffle(mixed)
    both = []
    for own in (rows, mixed):
        labels, events, people, standard = zip(*own, strict=True)
        groups = groups_of(list(labels))
        both.append((standardised(events, people, standard, groups), mean(events, groups)))
    for first, second in zip(*both, strict=True):
        for name in ("value", "lower", "upper", "count"):
            np.testing.assert_allclose(getattr(first, name), getattr(second, name), rtol=1e-9, atol=1e-9)
        assert first.note.tolist() == second.note.tolist()


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_a_standardised_rate_lies_between_the_rates_of_its_bands_and_within_its_limits(rows):
    labels, events, people, standard = (np.array(one) for one in zip(*rows, strict=True))
    groups = groups_of(labels)
    values = standardised(events, people, standard, groups, multiplier=1)
    holds(values)
    for place, label in enumerate(groups.labels):
        own = (events / people)[labels == label]
        if values.note[place] == "":
            assert own.min() * (1 - 1e-9) <= values.value[place] <= own.max() * (1 + 1e-9)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(-5, 2000), min_size=1, max_size=20), st.lists(st.integers(-5, 2000), min_size=1, max_size=20)
)
def test_what_cannot_be_has_no_value_and_says_why(counts, bases):
    length = min(len(counts), len(bases))
    counts, bases = np.array(counts[:length]), np.array(bases[:length])
    for values, wrong in (
        (proportion(counts, bases), (counts < 0) | (bases <= 0) | (counts > bases)),
        (rate(counts, bases), (counts < 0) | (bases <= 0)),
    ):
        assert ((values.note != "") == wrong).all()
        assert (np.isnan(values.value) == wrong).all()


def test_byar_comes_near_the_exact_limits_as_events_grow():
    for count, within in ((10, 6e-3), (100, 2e-4), (10_000, 1e-5)):
        for near, exact in zip(byar(count, 0.95), exact_poisson(count, 0.95), strict=True):
            assert near[0] == pytest.approx(exact[0], rel=within)
