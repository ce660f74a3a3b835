"""Power of weighted votes beside another package, which gives two of the indices as floats."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

powerindex = pytest.importorskip("powerindex", reason="the package beside which indices are checked is not installed")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=2, max_size=9), st.data())
def test_both_indices_are_those_of_another_package(weights, data):
    # The other package goes wrong where one voter alone meets the quota.
    if sum(weights) <= max(weights):
        return
    quota = data.draw(st.integers(max(weights) + 1, sum(weights)))
    game = powerindex.Game(quota=quota, weights=list(weights))
    game.calc_banzhaf()
    game.calc_shapley_shubik()
    found = calc("decide.power", quota=quota, weights=weights).value.voters
    assert [float(one.normalised) for one in found] == pytest.approx(game.banzhaf)
    assert [float(one.shapley) for one in found] == pytest.approx(game.shapley_shubik)
