"""Slopes and funnels beside the same worked out slowly: exact fractions, points of curves, and the published example of another package."""

import csv
import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import slow_statistics as slow
from concordat.watch import funnel, groups_of, points_of, simulated_slope_index, slope_index
from concordat.watch.overdispersion import overdispersion

LEVELS = st.sampled_from((0.95, 0.998))
ROWS = st.lists(st.tuples(st.integers(1, 1000), st.integers(1, 5000), st.integers(1, 50)), min_size=2, max_size=12)


@settings(max_examples=80, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=4), LEVELS)
def test_a_slope_is_that_of_least_squares_in_exact_fractions(areas, level):
    rows = [(place, *row, order) for place, own in enumerate(areas) for order, row in enumerate(own)]
    labels, values, people, errors, order = zip(*rows, strict=True)
    found = slope_index(points_of(values, people, order, error=errors), groups_of(list(labels)), confidence=level)
    for place, own in enumerate(areas):
        start, steep, levers, mean = slow.slope([(value, size) for value, size, _ in own])
        error = math.sqrt(sum(float(c) ** 2 * one**2 for c, (*_, one) in zip(levers, own, strict=True)))
        reach = slow.normal_point(level) * error
        got = [float(one[place]) for one in (found.sii.value, found.sii.lower, found.sii.upper)]
        assert got == pytest.approx([float(steep), float(steep) - reach, float(steep) + reach], rel=1e-9, abs=1e-9)
        assert float(found.pamuk.value[place]) == pytest.approx(float(steep / mean), rel=1e-9, abs=1e-12)
        if start > 0 and start + steep > 0:
            ratio = float((start + steep) / start)
            assert float(found.kunst_mackenbach.value[place]) == pytest.approx(ratio, rel=1e-9)
        else:
            assert math.isnan(found.kunst_mackenbach.value[place])


SHARES = st.lists(
    st.tuples(st.floats(0.05, 0.9), st.floats(0.001, 0.04), st.integers(1, 5000)), min_size=2, max_size=10
)


@settings(max_examples=60, deadline=None)
@given(SHARES, st.sampled_from(("log", "logit")), st.sampled_from((1, 100, -1, 0.01)))
def test_a_slope_on_another_scale_is_fitted_there_and_brought_back(groups, scale, multiplier):
    onto = math.log if scale == "log" else lambda y: math.log(y / (1 - y))
    back = math.exp if scale == "log" else lambda y: 1 / (1 + math.exp(-y))
    values, half, people = zip(*groups, strict=True)
    lower, upper = ([back(onto(y) + sign * h) for y, h in zip(values, half, strict=True)] for sign in (-1, 1))
    points = points_of(values, people, range(len(values)), lower=lower, upper=upper, scale=scale)
    found = slope_index(points, scale=scale, transform=True, multiplier=multiplier)
    start, steep, levers, _ = slow.slope([(onto(y), size) for y, size in zip(values, people, strict=True)])
    z = slow.normal_point(0.95)
    reach = z * math.sqrt(sum((float(c) * h / z) ** 2 for c, h in zip(levers, half, strict=True)))
    middle = float(start + steep / 2)

    def gap(b):
        return (back(middle + b / 2) - back(middle - b / 2)) * multiplier

    ends = sorted((gap(float(steep) - reach), gap(float(steep) + reach)))
    got = [float(one[0]) for one in (found.sii.value, found.sii.lower, found.sii.upper)]
    assert got == pytest.approx([gap(float(steep)), *ends], rel=1e-7, abs=1e-10)
    assert found.sii.lower[0] <= found.sii.value[0] <= found.sii.upper[0]


def test_limits_in_closed_form_are_those_of_many_draws():
    values, people = [0.521, 0.563, 0.598, 0.632, 0.668], [90, 110, 100, 120, 80]
    lower, upper = [y - 0.02 for y in values], [y + 0.021 for y in values]
    for scale in ("plain", "log", "logit"):
        points = points_of(values, people, range(5), lower=lower, upper=upper, scale=scale)
        closed = slope_index(points, scale=scale)
        drawn = simulated_slope_index(points, scale=scale)
        again = simulated_slope_index(points, scale=scale)
        for end in ("lower", "upper"):
            near = getattr(closed.sii, end)[0]
            assert abs(getattr(drawn.sii, end)[0] - near) < 0.007 * closed.sii.value[0]
            assert getattr(drawn.sii, end)[0] == getattr(again.sii, end)[0]
            assert getattr(drawn.kunst_mackenbach, end)[0] == pytest.approx(
                getattr(closed.kunst_mackenbach, end)[0], rel=0.007
            )


UNITS = st.lists(st.tuples(st.integers(1, 90), st.integers(91, 400)), min_size=2, max_size=30)


@settings(max_examples=80, deadline=None)
@given(UNITS, st.sampled_from(("shmi", "cqc", "proportion", "ratio of counts")))
def test_more_variation_than_chance_is_measured_as_published(units, method):
    x, n = zip(*units, strict=True)
    assume(len({one / other for one, other in units}) == len(units))
    found = overdispersion(x, n, method)
    phi, tau_squared = slow.spread_of(units, method)
    assert found.phi == pytest.approx(phi, rel=1e-9, nan_ok=True)
    assert found.tau_squared == pytest.approx(tau_squared, rel=1e-6, abs=1e-12)


@settings(max_examples=60, deadline=None)
@given(UNITS, st.sampled_from(("ratio", "rate")))
def test_a_unit_lies_outside_where_its_own_interval_leaves_out_the_average(units, kind):
    x, n = zip(*units, strict=True)
    found = funnel(x, n, kind)
    average = 1 if kind == "ratio" else sum(x) / sum(n)
    assert found.average == pytest.approx(average, rel=1e-12)
    for place, (count, base) in enumerate(units):
        flag = "as expected"
        for level, words in ((0.95, "95 %"), (0.998, "99.8 %")):
            lower, upper = slow.count_limits(count, level)
            flag = f"higher {words}" if lower / base > average else f"lower {words}" if upper / base < average else flag
        assert found.flag[place] == flag


@settings(max_examples=60, deadline=None)
@given(UNITS)
def test_a_share_lies_outside_where_it_passes_the_limits_of_its_size(units):
    x, n = zip(*units, strict=True)
    found, share = funnel(x, n, "proportion", multiplier=100), sum(x) / sum(n)
    for place, (count, base) in enumerate(units):
        flag = "as expected"
        for number, (level, words) in enumerate(((0.95, "95 %"), (0.998, "99.8 %"))):
            reach = slow.normal_point(level) * math.sqrt(share * (1 - share) / base)
            low, high = max(share - reach, 0), min(share + reach, 1)
            assert found.limits[number][0][place] == pytest.approx(100 * low, rel=1e-9, abs=1e-12)
            assert found.limits[number][1][place] == pytest.approx(100 * high, rel=1e-9)
            flag = f"higher {words}" if count / base > high else f"lower {words}" if count / base < low else flag
        assert found.flag[place] == flag


def test_limits_where_so_many_are_expected_are_those_of_the_worked_example():
    low, high = funnel([15, 20, 30], [15, 20, 30], "ratio", confidence=[0.95]).limits[0]
    assert low == pytest.approx([0.5596924, 0.6108260, 0.6746958], rel=1e-7)
    assert high == pytest.approx([1.649348, 1.544419, 1.427562], rel=1e-6)


@pytest.mark.real_data
def test_the_example_of_another_package_comes_out_the_same(shared_data):
    with (shared_data / "outcomes" / "funnel-overdispersion-example.csv").open() as file:
        rows = list(csv.DictReader(file))
    own = {
        name: np.array([float(row[name]) for row in rows])
        for name in rows[0]
        if name not in {"case", "data_type", "sr_method", "group"}
    }
    plain = funnel(own["numerator"], own["denominator"], "ratio")
    wide = funnel(own["numerator"], own["denominator"], "ratio", adjust="shmi")
    assert wide.dispersion is not None
    assert wide.dispersion.phi == pytest.approx(own["phi"][0], rel=1e-12)
    assert wide.dispersion.tau_squared == pytest.approx(own["tau2"][0], rel=1e-12)
    for name, found in (
        ("Y", wide.dispersion.scale.y),
        ("s", wide.dispersion.scale.error),
        ("Wuzscore", wide.dispersion.trimmed),
    ):
        assert found == pytest.approx(own[name], rel=1e-12)
    for number, level in enumerate(("95", "998")):
        for end, place in (("ll", 0), ("ul", 1)):
            assert plain.limits[number][place] == pytest.approx(own[f"{end}{level}"], rel=1e-12)
            # The other package takes z to six decimals here.
            assert wide.limits[number][place] == pytest.approx(own[f"od{end}{level}"], rel=1e-7)
