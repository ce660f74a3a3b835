"""What must hold of charts over time, whatever the values: mirror images, other units, and one series among many."""

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc
from concordat.watch.icons import assurance, variation
from concordat.watch.segments import Segments, alike
from concordat.watch.xmr import xmr

levels = st.integers(-30, 30).map(lambda number: number / 4)
series = st.lists(levels, min_size=2, max_size=30)
MIRROR = {"improvement": "concern", "concern": "improvement", "common cause": "common cause"}


def chart(values: list[float], **more: Any) -> Any:
    return calc("watch.xmr", values=values, **more).value


@settings(max_examples=60, deadline=None)
@given(values=series)
def test_turned_upside_down_or_with_the_other_direction_better_and_worse_change_places(values: list[float]) -> None:
    up = chart(values, direction="up is good")
    for other in (chart(values, direction="down is good"), chart([-one for one in values], direction="up is good")):
        assert [one.rule for one in other.points] == [one.rule for one in up.points]
        assert [one.variation for one in other.points] == [MIRROR[one.variation] for one in up.points]
    twice = chart([-one for one in values], direction="down is good")
    assert [one.variation for one in twice.points] == [one.variation for one in up.points]


@settings(max_examples=60, deadline=None)
@given(values=series, times=st.sampled_from([0.5, 2.0, 1024.0]), more=levels)
def test_other_units_change_no_verdict(values: list[float], times: float, more: float) -> None:
    moved = chart([times * one + more for one in values]).points
    assert [(one.rule, one.variation) for one in moved] == [(one.rule, one.variation) for one in chart(values).points]


@settings(max_examples=60, deadline=None)
@given(many=st.lists(series, min_size=1, max_size=6))
def test_a_series_among_others_is_charted_as_it_is_alone(many: list[list[float]]) -> None:
    lengths = np.array([len(one) for one in many])
    lines, causes = xmr(np.concatenate([np.array(one) for one in many]), Segments(lengths))
    place = 0
    for own in many:
        here = slice(place, place + len(own))
        alone, caused = xmr(np.array(own), alike(1, len(own)))
        np.testing.assert_allclose(lines.upper[here], alone.upper, rtol=1e-12, atol=1e-12)
        np.testing.assert_array_equal(causes.rule[here], caused.rule)
        np.testing.assert_array_equal(causes.side[here], caused.side)
        place += len(own)


@settings(max_examples=60, deadline=None)
@given(value=st.floats(-1e6, 1e6), length=st.integers(2, 40))
def test_a_series_that_never_moves_has_no_special_cause(value: float, length: int) -> None:
    assert {one.rule for one in chart([value] * length).points} == {"common cause"}


@given(target=levels, lower=levels, width=st.integers(0, 40))
def test_a_target_is_passed_missed_or_left_to_chance_and_never_two_of_them(
    target: float, lower: float, width: int
) -> None:
    upper = lower + width / 4
    up = assurance(target, lower, upper, "up is good")
    down = assurance(target, lower, upper, "down is good")
    assert {up, down} in ({"pass", "fail"}, {"inconsistent"})
    assert (up == "inconsistent") == (lower <= target <= upper)
    assert assurance(target, lower, upper, "neutral") == ""
    assert variation(0, "neutral") == "common cause"
