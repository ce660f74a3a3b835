"""Properties of life tables, slopes and funnels: order never matters, scale carries through, and turning the deciles over turns the slope."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from concordat.watch import funnel, groups_of, life_expectancy, points_of, quantile, slope_index
from concordat.watch.funnel_curve import axis_of, curves_of_ratio, curves_of_share, sizes
from concordat.watch.overdispersion import TRIM, overdispersion

GROUPS = st.lists(st.tuples(st.floats(1, 1000), st.integers(1, 5000), st.floats(0.1, 50)), min_size=2, max_size=12)


def close(first, second):
    np.testing.assert_allclose(first, second, rtol=1e-8, atol=1e-8)


@settings(max_examples=60, deadline=None)
@given(GROUPS, st.randoms(use_true_random=False), st.floats(0.1, 100))
def test_a_slope_knows_no_order_of_rows_and_no_size_of_the_population(groups, chance, times):
    rows = [(*row, place) for place, row in enumerate(groups)]
    mixed = list(rows)
    chance.shuffle(mixed)
    plain, other = (
        slope_index(points_of(values, np.array(people) * size, order, error=error))
        for size, (values, people, error, order) in ((1, zip(*rows, strict=True)), (times, zip(*mixed, strict=True)))
    )
    for name in ("value", "lower", "upper"):
        close(getattr(plain.sii, name), getattr(other.sii, name))


@settings(max_examples=60, deadline=None)
@given(GROUPS)
def test_deciles_the_other_way_turn_the_slope_and_the_ratio_over(groups):
    values, people, error = zip(*groups, strict=True)
    one = slope_index(points_of(values, people, range(len(groups)), error=error))
    other = slope_index(points_of(values, people, [-place for place in range(len(groups))], error=error))
    close(one.sii.value, -other.sii.value)
    close(one.sii.lower, -other.sii.upper)
    if min(one.most[0], one.least[0]) > 0.01:
        close(one.kunst_mackenbach.value, 1 / other.kunst_mackenbach.value)
    turned = slope_index(points_of(values, people, range(len(groups)), error=error), multiplier=-1)
    close(turned.sii.value, other.sii.value)
    if min(one.most[0], one.least[0]) > 0.01:
        close(turned.kunst_mackenbach.value, other.kunst_mackenbach.value)


@settings(max_examples=60, deadline=None)
@given(st.floats(1, 100), st.floats(-50, 50), st.lists(st.integers(1, 900), min_size=2, max_size=10))
def test_values_on_a_line_have_its_ends_and_no_error_of_fit(start, steep, people):
    share = np.array(people) / sum(people)
    place = np.cumsum(share) - share / 2
    found = slope_index(points_of(start + steep * place, people, range(len(people))))
    close(found.sii.value, [steep])
    close([found.most[0], found.least[0]], [start, start + steep])
    assert np.isnan(found.sii.lower[0])
    if len(people) > 2:
        close(found.fit_error, [0])


@settings(max_examples=40, deadline=None)
@given(GROUPS, st.integers(0, 11))
def test_a_group_split_in_two_alike_changes_no_slope(groups, place):
    place %= len(groups)
    rows = [(value, people, order) for order, (value, people, _) in enumerate(groups)]
    value, people, order = rows[place]
    split = [*rows[:place], (value, people / 4, order), (value, people * 3 / 4, order), *rows[place + 1 :]]
    whole, parts = (slope_index(points_of(*zip(*own, strict=True))) for own in (rows, split))
    close(whole.sii.value, parts.sii.value)


def test_one_group_empty_groups_and_ties_throughout_have_no_slope_and_say_why():
    groups = groups_of(["one", "empty", "empty", "tied", "tied", "good", "good"])
    points = points_of([5, 1, 2, 1, 2, 1, 2], [9, 0, 5, 1, 1, 1, 1], [1, 1, 2, 7, 7, 1, 2])
    found = slope_index(points, groups)
    told = dict(zip(groups.labels, found.note.tolist(), strict=True))
    assert told == {
        "one": "fewer than two groups",
        "empty": "a group has nobody in it",
        "tied": "fewer than two groups",
        "good": "",
    }
    assert found.sii.value[groups.labels.index("good")] == pytest.approx(2)


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 19), st.floats(0.001, 0.2), st.integers(1, 50))
def test_more_deaths_are_a_shorter_life_and_one_rate_at_all_ages_is_its_inverse(bands, rate, more):
    ages = np.array([0, *(5 * place for place in range(1, bands))], dtype=float)
    people = np.full(bands, 1e6)
    deaths = np.round(people * rate)
    few = life_expectancy(ages, deaths, people, widest=np.inf)
    deaths[bands // 2] += more * 100
    many = life_expectancy(ages, deaths, people, widest=np.inf)
    assert many.value[0] < few.value[0]
    assert few.value[-1] == pytest.approx(people[-1] / np.round(people[-1] * rate))
    healthy = life_expectancy(ages, deaths, people, ill=np.full(bands, 0.25), asked=100, widest=np.inf)
    close(healthy.value, 0.75 * many.value)
    well = life_expectancy(ages, deaths, people, ill=0.0, asked=100, widest=np.inf)
    close(well.value, many.value)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=40), st.integers(2, 10))
def test_parts_rise_with_values_ties_stay_together_and_nobody_is_left_out(values, number):
    part, note = quantile(values, number)
    assert (np.isnan(part) == (note != "")).all()
    if len(values) < number:
        assert np.isnan(part).all()
        return
    order = np.argsort(values, kind="stable")
    assert (np.diff(part[order]) >= 0).all()
    for one in set(values):
        assert len(set(part[np.array(values) == one])) == 1
    assert part.min() >= 1
    assert part.max() <= number
    other, _ = quantile([-one for one in values], number, inverted=True)
    assert (other == part).all()


UNITS = st.lists(st.tuples(st.integers(0, 90), st.integers(91, 400)), min_size=2, max_size=30)


@settings(max_examples=80, deadline=None)
@given(
    UNITS,
    st.sampled_from(
        [
            ("proportion", "none"),
            ("proportion", "proportion"),
            ("proportion", "beta-binomial"),
            ("ratio", "shmi"),
            ("ratio", "cqc"),
            ("rate", "shmi"),
            ("count", "cqc"),
            ("ratio of counts", "ratio of counts"),
        ]
    ),
)
def test_a_funnel_never_fails_and_allowing_for_more_variation_never_narrows_it(units, way):
    kind, adjust = way
    x, n = (np.array(one) for one in zip(*units, strict=True))
    assume(x.sum() > 0)
    plain, wide = funnel(x, n, kind), funnel(x, n, kind, adjust=adjust)
    assert (wide.note == "").all()
    assert np.isfinite(wide.value).all()
    low, high = wide.limits[1]
    assert (low <= wide.limits[0][0] + 1e-12).all()
    assert (high >= wide.limits[0][1] - 1e-12).all()
    if kind == "proportion":
        assert low.min() >= 0
        assert high.max() <= 1
        if adjust == "beta-binomial":
            assert (plain.limits[0][0] >= wide.limits[0][0]).all()
    if wide.dispersion is not None:
        assert wide.dispersion.tau_squared >= 0
    mixed = np.argsort(n, kind="stable")
    if len(set(zip(x, n, strict=True))) == len(x) and adjust != "shmi":
        again = funnel(x[mixed], n[mixed], kind, adjust=adjust)
        np.testing.assert_allclose(again.limits[0][1], wide.limits[0][1][mixed], rtol=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(5, 60), min_size=30, max_size=60))
def test_units_that_vary_by_chance_alone_have_nothing_between_them(expected):
    found = overdispersion(expected, expected, "cqc", TRIM)
    assert found.phi == 0
    assert found.tau_squared == 0


@settings(max_examples=60, deadline=None)
@given(st.floats(1, 1e5), st.floats(1, 100), st.booleans())
def test_a_curve_runs_along_its_axis_and_through_the_limits_of_its_sizes(smallest, times, ratio):
    least, most = axis_of(smallest, smallest * times)
    assert least <= smallest <= most
    assert most >= smallest * times * 1.04
    at = sizes(least, most, ratio=ratio)
    assert len(at) == 100
    assert (np.diff(at) >= 1).all()
    lower, upper = curves_of_share(0.3, at, 0.95)
    assert (lower.height <= 0.3).all()
    assert (upper.height >= 0.3).all()
    low, high = curves_of_ratio(at, 0.95)
    assert (low.height < 1).all()
    assert (high.height > 1).all()
    assert (np.diff(low.height) > 0).all()
