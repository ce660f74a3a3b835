"""Calibration worked out the slow way: reliability by trying lines, limits by counting, shrunk growth and the year's shock by their formulas."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.need import conformal, in_year, measures, shrink


def test_a_part_of_the_year_moves_the_rest_of_it():
    found = in_year.updated(0.05, 0.04, 0.03)
    assert found.middle == pytest.approx(0.029412, abs=5e-7)
    assert found.spread == pytest.approx(0.025725, abs=5e-7)
    assert in_year.updated(0.0, 0.04, 0.0) == (0.0, 0.0)


@given(shock=st.floats(0.001, 0.2), seen=st.floats(-0.5, 0.5), error=st.floats(0.001, 0.2))
def test_what_was_seen_never_makes_the_rest_less_sure(shock, seen, error):
    found = in_year.updated(shock, seen, error)
    assert abs(found.middle) <= abs(seen)
    assert found.spread < min(shock, error)
    # Two normal distributions multiplied: precisions add up.
    assert 1 / found.spread**2 == pytest.approx(1 / shock**2 + 1 / error**2, rel=1e-9)


def test_limits_are_ordered_errors():
    errors = np.array([0.03, -0.02, 0.05, 0.0, -0.06, 0.01, 0.02, -0.01, 0.04])
    assert conformal.limits(errors, 0.8) == (-0.06, 0.05)
    assert conformal.limits(errors, 0.6) == (-0.02, 0.04)
    with pytest.raises(ValueError, match=r"9 errors bear no tail of 0\.025"):
        conformal.limits(errors, 0.95)


@given(st.lists(st.floats(-1, 1), min_size=40, max_size=80), st.sampled_from([0.5, 0.8, 0.9]))
def test_limits_hold_as_many_errors_as_asked(errors, share):
    low, high = conformal.limits(np.array(errors), share)
    assert sum(low <= one <= high for one in errors) >= share * len(errors) - 1


def test_growth_is_shrunk_by_the_share_that_is_signal():
    said, came = np.array([0.10, 0.00, -0.04, 0.06]), np.array([0.03, 0.01, 0.00, 0.02])
    middle, other = sum(said) / 4, sum(came) / 4
    slope = sum((s - middle) * (c - other) for s, c in zip(said, came, strict=True)) / sum(
        (s - middle) ** 2 for s in said
    )
    assert shrink.signal(said, came) == pytest.approx(slope)
    assert shrink.signal(said, -came) == 0
    assert shrink.signal(np.full(4, 0.02), came) == 0
    assert shrink.signal_of_variances(1, 4) == 0.2
    assert shrink.signal_of_variances(0, 0) == 0
    assert shrink.shrunk(np.array([0.10]), 0.02, 0.2)[0] == pytest.approx(0.036)


def test_reliability_is_the_line_that_makes_what_happened_likeliest():
    said = np.array([0.05, 0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.9, 0.999, 0.2])
    came = np.array([0, 1, 0, 1, 0, 1, 1, 1, 1, 0])

    def loss(intercept, slope):
        whole = 0.0
        for share, happened in zip(np.clip(said, 0.02, 0.98), came, strict=True):
            place = intercept + slope * math.log(share / (1 - share))
            whole -= math.log(1 / (1 + math.exp(-place if happened else place)))
        return whole

    found = measures.reliability(said, came)
    least = loss(found.intercept, found.slope)
    for step in (1e-3, 0.05):
        for across, along in ((0, 1), (1, 0), (1, 1), (1, -1), (-1, 0), (0, -1)):
            assert least < loss(found.intercept + across * step, found.slope + along * step)
    assert found.brier == pytest.approx(sum((s - c) ** 2 for s, c in zip(said, came, strict=True)) / 10)
    assert found.brier_of_base == pytest.approx(0.6 * 0.4)


def test_chances_that_are_right_have_the_slope_one():
    chance = np.random.default_rng(1)
    said = chance.uniform(0.03, 0.97, 60_000)
    right = measures.reliability(said, chance.random(60_000) < said)
    assert right.slope == pytest.approx(1, abs=0.03)
    unsure = chance.uniform(0.15, 0.85, 60_000)
    sure = 1 / (1 + ((1 - unsure) / unsure) ** 2)
    assert measures.reliability(sure, chance.random(60_000) < unsure).slope == pytest.approx(0.5, abs=0.03)
    assert math.isnan(measures.reliability(said, np.ones(60_000)).slope)


def test_errors_are_told_against_last_years_changes():
    training = np.array([[float(month + (5 if month >= 12 else 0)) for month in range(24)]])
    scale = measures.scale_of(training)
    assert scale[0] == 17
    actual, said = np.array([[10.0, 20.0]]), np.array([[12.0, 16.0]])
    assert measures.scaled_error(actual, said, scale)[0] == pytest.approx(3 / 17)
    loss = measures.pinball(actual, np.array([said, said]), scale, (0.1, 0.9))[0]
    # Below the quantile by 4 costs 4 × level, above it by 2 costs 2 × (1 − level).
    assert loss == pytest.approx(((4 * 0.1 + 2 * 0.9) + (4 * 0.9 + 2 * 0.1)) / 4 / 17)
    assert measures.covered(actual, said - 3, said + 3) == 0.5


def test_what_came_of_odds_that_were_about_the_same_is_counted_part_by_part():
    chance = np.random.default_rng(11)
    said = np.concatenate([chance.random(400), [0.0, 0.2, 0.999, 1.0]])
    came = chance.random(404) < said
    found = measures.parts_of_odds(said, came)
    slow: dict[int, list[tuple[float, bool]]] = {}
    for one, happened in zip(said.tolist(), came.tolist(), strict=True):
        slow.setdefault(min(int(one * 5), 4), []).append((one, happened))
    assert [part.number for part in found] == [len(slow[at]) for at in sorted(slow)]
    for part, at in zip(found, sorted(slow), strict=True):
        assert part.said == pytest.approx(sum(one for one, _ in slow[at]) / len(slow[at]))
        assert part.came == pytest.approx(sum(happened for _, happened in slow[at]) / len(slow[at]))
        assert at / 5 <= part.said <= (at + 1) / 5
    assert [part.number for part in measures.parts_of_odds(np.array([0.5, 0.55]), np.array([True, False]))] == [2]
