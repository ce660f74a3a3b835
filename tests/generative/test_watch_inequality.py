"""What must hold of measures of inequality: equality is none, units leave relative measures alone, a gift to the worst off lessens them."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from concordat import calc

a_group = st.tuples(st.integers(1, 500), st.integers(40, 400).map(lambda one: one / 4))
a_population = st.lists(a_group, min_size=2, max_size=8)
# Nought only where all are equal; the others may be nought by chance.
AVERSE = ("theil", "mean_log_deviation", "between_group_variance", "index_of_disparity", "atkinson", "kolm")


def measured(groups: list[tuple[int, float]], **more: Any) -> Any:
    own = [{"id": f"G{place}", "people": people, "value": value} for place, (people, value) in enumerate(groups)]
    return calc("watch.inequality", groups=own, **more).value


@settings(max_examples=60, deadline=None)
@given(groups=a_population, times=st.sampled_from([0.5, 3.0, 100.0]))
def test_relative_measures_have_no_unit_and_absolute_ones_have(groups: list[tuple[int, float]], times: float) -> None:
    before = measured(groups, kolm=0.01)
    after = measured([(people, value * times) for people, value in groups], kolm=0.01 / times)
    for name, one in before.measures.items():
        if one.value is None:
            continue
        power = {"between_group_variance": times**2}.get(name, times) if one.kind == "absolute" else 1.0
        assert after.measures[name].value == pytest.approx(one.value * power, rel=1e-7, abs=1e-7 * power), name


@settings(max_examples=60, deadline=None)
@given(groups=a_population)
def test_the_other_order_turns_gap_and_concentration_about_and_leaves_the_rest(groups: list[tuple[int, float]]) -> None:
    ahead, back = measured(groups), measured(groups[::-1])
    for name in ("gap", "relative_gap", "concentration_index", "generalised_concentration_index"):
        assert ahead.measures[name].value == pytest.approx(-back.measures[name].value, abs=1e-9)
    assert ahead.measures["ratio"].value == pytest.approx(1 / back.measures["ratio"].value)
    for name in AVERSE:
        assert ahead.measures[name].value == pytest.approx(back.measures[name].value, rel=1e-6, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(groups=a_population)
def test_splitting_a_group_in_two_alike_changes_nothing(groups: list[tuple[int, float]]) -> None:
    (people, value), *rest = groups
    whole, split = measured([(2 * people, value), *rest]), measured([(people, value), (people, value), *rest])
    for name, one in whole.measures.items():
        if one.value is not None:
            assert split.measures[name].value == pytest.approx(one.value, rel=1e-6, abs=1e-9), name


@settings(max_examples=60, deadline=None)
@given(groups=a_population, given_away=st.integers(1, 100).map(lambda one: one / 100))
def test_what_the_best_off_group_gives_the_worst_off_lessens_inequality(
    groups: list[tuple[int, float]], given_away: float
) -> None:
    order = sorted(groups, key=lambda one: one[1])
    (poor, low), (rich, high) = order[0], order[-1]
    assume(high > low)
    # As much as leaves the two no more unequal the other way.
    amount = given_away * (high - low) / (1 / poor + 1 / rich)
    after = [(poor, low + amount / poor), *order[1:-1], (rich, high - amount / rich)]
    before, then = measured(order), measured(after)
    assert then.mean == pytest.approx(before.mean)
    for name in AVERSE:
        assert then.measures[name].value <= before.measures[name].value + 1e-9, name
        assert before.measures[name].value > 0
    assert then.equal_by_shares >= before.equal_by_shares - 1e-9


@settings(max_examples=60, deadline=None)
@given(groups=a_population, low=st.sampled_from([0.0, 0.5, 1.0]), high=st.sampled_from([2.0, 10.95]))
def test_more_aversion_is_worth_more_and_weights_average_one(
    groups: list[tuple[int, float]], low: float, high: float
) -> None:
    less, more = measured(groups, atkinson=low), measured(groups, atkinson=high)
    assert more.equal_by_shares <= less.equal_by_shares * (1 + 1e-9)
    assert min(value for _, value in groups) <= more.equal_by_shares * (1 + 1e-9)
    people = sum(own for own, _ in groups)
    for one in (less, more):
        weights = [one.weights[f"G{place}"] * own / people for place, (own, _) in enumerate(groups)]
        assert sum(weights) == pytest.approx(1)
