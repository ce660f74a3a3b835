"""Properties of forecasts: whatever the series, limits are in order, draws repeat, order does not matter, and twice as much is twice as much."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.finding import Refused
from concordat.need.months import month_after, months_between
from concordat.need.series import checked
from concordat.need.steps import largest_step, without_step

numbers = st.integers(20, 90_000)
series = st.lists(numbers, min_size=12, max_size=40)
firsts = st.dates(date(2012, 1, 1), date(2026, 12, 1)).map(lambda day: day.replace(day=1))


def asked(lines, **more):
    given = [{"id": f"line {place}", "first": first, "numbers": own} for place, (first, own) in enumerate(lines)]
    return calc("need.forecast", lines=given, draws=100, **more)


@settings(max_examples=25, deadline=None)
@given(first=firsts, lines=st.lists(series, min_size=1, max_size=3), seed=st.integers(0, 10))
def test_limits_are_in_order_and_everything_repeats(first, lines, seed):
    length = min(map(len, lines))
    lines = [(first, own[:length]) for own in lines]
    answer = asked(lines, seed=seed, give_draws="months")
    assert answer.value == asked(lines, seed=seed, give_draws="months").value
    for line in answer.value.lines:
        assert len(line.months) == 12
        for month in (*line.months, line.year):
            assert list(month.quantiles) == sorted(month.quantiles)
            assert min(month.quantiles) > 0
            assert len(month.draws) == 100
        added = np.sum([month.draws for month in line.months], axis=0)
        assert list(added) == list(line.year.draws)
    whole = np.sum([line.year.draws for line in answer.value.lines], axis=0)
    assert list(whole) == list(answer.value.whole.draws)


@settings(max_examples=15, deadline=None)
@given(first=firsts, lines=st.lists(st.lists(numbers, min_size=30, max_size=30), min_size=2, max_size=9))
def test_the_order_of_lines_does_not_matter(first, lines):
    names = [f"line {place}" for place in range(len(lines))]
    given = [{"id": name, "first": first, "numbers": own} for name, own in zip(names, lines, strict=True)]
    one = calc("need.forecast", lines=given, draws=100).value
    other = calc("need.forecast", lines=given[::-1], draws=100).value
    assert one.stamp == other.stamp
    for mine, theirs in zip(one.lines, other.lines[::-1], strict=True):
        assert mine.id == theirs.id
        assert mine.method == theirs.method
        for left, right in zip(mine.months, theirs.months, strict=True):
            assert abs(left.middle - right.middle) <= Decimal("0.01") + left.middle / 10**9


@settings(max_examples=25, deadline=None)
@given(first=firsts, own=st.lists(st.integers(500, 9_000), min_size=24, max_size=36), times=st.integers(2, 9))
def test_numbers_in_other_units_give_the_same_forecast_in_those(first, own, times):
    once = asked([(first, own)], method="ensemble").value.lines[0]
    more = asked([(first, [number * times for number in own])], method="ensemble").value.lines[0]
    for left, right in zip(once.months, more.months, strict=True):
        assert abs(left.middle * times - right.middle) <= Decimal("0.01") * times


@settings(max_examples=150, deadline=None)
@given(first=firsts, values=st.lists(st.one_of(st.none(), st.just(0), st.integers(-1, 400)), min_size=1, max_size=50))
def test_whatever_is_given_is_used_whole_or_told(first, values):
    found = checked("line", first, tuple(None if value is None else Decimal(value) for value in values))
    if found.usable is None:
        assert found.why_not
        assert found.findings
        return
    use = found.usable
    assert (use.counts > 0).all()
    start = months_between(first, use.first)
    assert start + len(use.counts) + use.late == len(values)
    for place, count in enumerate(use.counts):
        value = values[start + place]
        assert (
            count == value
            if value
            else any(one.kind in {"missing-month", "nought-or-missing"} for one in found.findings)
        )
    if any(values[:start]):
        assert "gap" in {one.kind for one in found.findings}
    assert (use.late > 0) == ("late-months" in {one.kind for one in found.findings})


@settings(max_examples=50, deadline=None)
@given(
    own=st.lists(st.floats(-0.03, 0.03), min_size=30, max_size=48),
    size=st.sampled_from([-0.7, -0.3, 0.3, 0.7]),
    at=st.integers(8, 22),
)
def test_a_large_step_is_found_where_it_is_and_taken_out(own, size, at):
    logs = np.array([own]) + np.where(np.arange(len(own)) >= at, size, 0.0)
    # A season is fitted beside it, which takes a part of a step for months of the year.
    assert np.sign(largest_step(logs).size[0]) == np.sign(size)
    moved = without_step(logs, 0, at)
    assert (moved[0, at:] == logs[0, at:]).all()
    before, after = moved[0, max(0, at - 12) : at].mean(), moved[0, at : at + 12].mean()
    assert abs(after - before) < abs(size) / 2 + 0.05


@given(first=firsts, months=st.integers(-200, 200))
def test_months_are_counted_back_as_they_were_counted_on(first, months):
    assert months_between(first, month_after(first, months)) == months


@settings(max_examples=30, deadline=None)
@given(first=firsts, own=st.lists(st.integers(-3, 3), max_size=20))
def test_what_cannot_be_forecast_is_refused_with_a_reason(first, own):
    with pytest.raises(Refused) as refused:
        asked([(first, own)])
    assert refused.value.findings
    assert all(found.severity == "stop" for found in refused.value.findings)
