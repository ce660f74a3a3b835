"""Trends, comparisons, false discovery and power, found again from the text of their formulas, one number at a time."""

from datetime import date
from fractions import Fraction
from math import log, sqrt
from statistics import NormalDist
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from concordat import calc
from concordat.watch.comparison import classes, compared_of
from concordat.watch.false_discovery import adjusted
from concordat.watch.sample_size import Errors, against_target, ratio, smallest_ratio, smallest_share, two_periods
from concordat.watch.trends import share_trends, value_trends

NORMAL = NormalDist()


def weighted_slope(values: list[float], weights: list[float], places: list[int]) -> tuple[float, float]:
    whole = sum(weights[one] for one in places)
    middle = sum(weights[one] * one for one in places) / whole
    mean = sum(weights[one] * values[one] for one in places) / whole
    spread = sum(weights[one] * (one - middle) ** 2 for one in places)
    return sum(weights[one] * (one - middle) * (values[one] - mean) for one in places) / spread, spread


def sign(number: float) -> int:
    return (number > 1e-9) - (number < -1e-9)


five_shares = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=5, max_size=5)


@settings(max_examples=150, deadline=None)
@given(pairs=five_shares)
def test_the_trend_of_shares(pairs: list[tuple[int, int]]) -> None:
    events, of = [one for one, _ in pairs], [one + other for one, other in pairs]
    assume(all(of))
    many, all_events = sum(of), sum(events)
    top = many * sum(one * place for place, one in enumerate(events)) - all_events * sum(
        one * place for place, one in enumerate(of)
    )
    below = (
        many * sum(one * place**2 for place, one in enumerate(of))
        - sum(one * place for place, one in enumerate(of)) ** 2
    )
    below *= all_events * (many - all_events)
    wanted = Fraction(many * top**2, below) if below else Fraction(0)
    half = 0.5 if any(one in (0, base) for one, base in zip(events, of, strict=True)) else 0.0
    odds = [log((one + half) / (base - one + half)) for one, base in zip(events, of, strict=True)]
    slope, _ = weighted_slope(odds, [1.0] * 5, list(range(5)))
    without = [weighted_slope(odds, [1.0] * 5, [one for one in range(5) if one != out])[0] for out in range(5)]
    assume(all(abs(one) > 1e-9 for one in (slope, *without)))
    found = share_trends(np.array([events], dtype=float), np.array([of], dtype=float))
    assert found.chi_squared[0] == pytest.approx(float(wanted), rel=1e-9)
    assert found.slope[0] == pytest.approx(slope, rel=1e-9)
    assert found.steady[0] == all(sign(one) == sign(slope) for one in without)


@settings(max_examples=150, deadline=None)
@given(
    values=st.lists(st.integers(-50, 50), min_size=5, max_size=5),
    widths=st.lists(st.integers(1, 9), min_size=5, max_size=5),
)
def test_the_trend_of_values_with_limits(values: list[int], widths: list[int]) -> None:
    z = NORMAL.inv_cdf(0.975)
    weights = [(2 * z / width) ** 2 for width in widths]
    slope, spread = weighted_slope([float(one) for one in values], weights, list(range(5)))
    found = value_trends(
        np.array([values], dtype=float),
        np.array([[one - width / 2 for one, width in zip(values, widths, strict=True)]]),
        np.array([[one + width / 2 for one, width in zip(values, widths, strict=True)]]),
        z,
    )
    assert found.chi_squared[0] == pytest.approx((slope * sqrt(spread)) ** 2, rel=1e-8, abs=1e-9)
    without = [
        weighted_slope([float(one) for one in values], weights, [one for one in range(5) if one != out])[0]
        for out in range(5)
    ]
    if all(abs(one) > 1e-9 for one in (slope, *without)):
        assert found.steady[0] == all(sign(one) == sign(slope) for one in without)


@settings(max_examples=100, deadline=None)
@given(
    p=st.lists(st.integers(0, 100).map(lambda one: one / 100), min_size=1, max_size=12),
    rate=st.sampled_from([0.05, 0.2]),
)
def test_false_discovery_flags_up_to_the_last_that_passes_its_line(p: list[float], rate: float) -> None:
    many, order = len(p), sorted(p)
    passing = [place for place in range(1, many + 1) if order[place - 1] * many <= place * rate * (1 + 1e-12)]
    flagged = [one <= order[passing[-1] - 1] for one in p] if passing else [False] * many
    found = adjusted(np.array(p))
    assert [bool(one <= rate * (1 + 1e-12)) for one in found] == flagged
    for own, one in zip(found, p, strict=True):
        wanted = min(many * order[rank] / (rank + 1) for rank in range(many) if order[rank] >= one)
        assert own == pytest.approx(min(wanted, 1.0))
    harmonic = sum(1 / rank for rank in range(1, many + 1))
    for own, one in zip(adjusted(np.array(p), dependent=True), found, strict=True):
        assert own <= one * harmonic * (1 + 1e-12)
        assert own >= one * (1 - 1e-12)


shares = st.integers(2, 98).map(lambda one: one / 100)
errors = st.builds(Errors, st.sampled_from([0.01, 0.05]), st.sampled_from([0.1, 0.2]))


@settings(max_examples=60, deadline=None)
@given(start=shares, end=shares, chances=errors)
def test_sample_sizes_by_their_formula_and_turned_about(start: float, end: float, chances: Errors) -> None:
    assume(start != end)
    one_sided, two_sided = NORMAL.inv_cdf(1 - chances.false_alarm), NORMAL.inv_cdf(1 - chances.false_alarm / 2)
    power, middle = NORMAL.inv_cdf(1 - chances.missed), (start + end) / 2
    wanted = ((one_sided * sqrt(start * (1 - start)) + power * sqrt(end * (1 - end))) / (end - start)) ** 2
    assert against_target(start, end, chances) == pytest.approx(wanted, rel=1e-9)
    both = sqrt(start * (1 - start) + end * (1 - end))
    wanted = ((two_sided * sqrt(2 * middle * (1 - middle)) + power * both) / (end - start)) ** 2
    assert two_periods(start, end, chances) == pytest.approx(wanted, rel=1e-9)
    for needed in (against_target, two_periods):
        turned = smallest_share(needed, start, needed(start, end, chances), chances, end > start)
        assert turned == pytest.approx(end, rel=1e-6)


@settings(max_examples=60, deadline=None)
@given(expected=st.integers(1, 5000), chances=errors)
def test_a_ratio_that_so_many_events_can_show_needs_as_many(expected: int, chances: Errors) -> None:
    rise, fall = smallest_ratio(expected, chances, True), smallest_ratio(expected, chances, False)
    assert rise is not None
    assert ratio(rise, chances) == pytest.approx(expected)
    if fall is not None:
        assert ratio(fall, chances) == pytest.approx(expected)
        assert fall < 1 < rise
    z = NORMAL.inv_cdf(1 - chances.false_alarm / 2) + NORMAL.inv_cdf(1 - chances.missed)
    assert (fall is None) == (z > 2 * sqrt(expected))


@settings(max_examples=100, deadline=None)
@given(values=st.lists(st.integers(0, 6), min_size=5, max_size=17))
def test_parts_by_the_published_formula_and_by_rank(values: list[int]) -> None:
    many = len(values)
    compared = compared_of(many, 5, value=np.array(values, dtype=float))
    for rule, parts in (("fifths", 5), ("quarters", 4)):
        wanted = []
        for one in values:
            rank = sum(other < one for other in values) + 1
            above = Fraction(many + 1 - rank) / Fraction(many, parts)
            wanted.append(max(parts + 1 + (-above).__floor__(), 1) - 1)
        assert classes(rule, compared).tolist() == wanted
    by_rank = classes("fifths_by_rank", compared).tolist()
    sizes = [by_rank.count(part) for part in range(5)]
    assert sizes == [many // 5 + (part < many % 5) for part in range(5)]
    assert [value for _, value in sorted(zip(by_rank, values, strict=True))] == sorted(values)


def spoken(rule: str, area: dict[str, float], benchmark: dict[str, float]) -> Any:
    return (
        calc("watch.compare", rule=rule, areas=[{"id": "A"} | area], benchmark={"name": "B"} | benchmark)
        .value.areas[0]
        .verdict
    )


@settings(max_examples=100, deadline=None)
@given(cuts=st.lists(st.integers(0, 9), min_size=7, max_size=7))
def test_overlap_rules_say_what_the_intervals_show(cuts: list[int]) -> None:
    lower, upper = sorted(cuts[:2])
    wide_lower, wide_upper = min(lower, cuts[2]), max(upper, cuts[3])
    low, middle, high = sorted(cuts[4:])
    area = {
        "value": (lower + upper) / 2,
        "lower": lower,
        "upper": upper,
        "wide_lower": wide_lower,
        "wide_upper": wide_upper,
    }
    benchmark = {"value": middle, "lower": low, "upper": high}
    single = "similar" if lower <= middle <= upper else ("lower" if upper < middle else "higher")
    assert spoken("single_overlap", area, benchmark) == single
    meet = any(low <= one <= high or lower <= low <= upper for one in (lower, upper))
    assert spoken("double_overlap", area, benchmark) == ("similar" if meet else "lower" if upper < low else "higher")
    if single != "similar":
        single += " at one level" if wide_lower <= middle <= wide_upper else " at both levels"
    assert spoken("two_levels", area, benchmark) == single
    assert spoken("segments", area | {"own_total": middle}, {}) == single.partition(" ")[0]


def test_a_trend_uses_every_third_of_rolling_three_years() -> None:
    years = range(2001, 2016)
    points = [
        {
            "starts": date(year, 1, 1),
            "ends": date(year + 3, 1, 1),
            "value": year - 2000,
            "lower": year - 2000.5,
            "upper": year - 1999.5,
        }
        for year in years
    ]
    found = calc("watch.trend", points=points).value
    assert [one.year for one in found.used] == [2003, 2006, 2009, 2012, 2015]
    assert found.trend == "rising"
