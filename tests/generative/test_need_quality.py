"""Properties of the gate, of back-tests and of sums: a verdict follows from its tests, whatever numbers come; sums always add up."""

from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.need.reconciled import reconciled, summing

FIRST = date(2022, 4, 1)
maybe = st.one_of(st.none(), st.integers(0, 900), st.integers(400, 600))
beside = st.fixed_dictionaries(
    {},
    optional={
        "other_source": st.integers(0, 9_000),
        "parts": st.integers(0, 9_000),
        "unknown_codes": st.decimals(0, 1, places=3),
        "not_final": st.integers(0, 5),
        "plan": st.integers(0, 9_000),
        "merged_in": st.lists(st.dates(FIRST, date(2025, 3, 1)), max_size=2),
    },
)


@settings(max_examples=40, deadline=None)
@given(numbers=st.lists(maybe, min_size=1, max_size=42), known=beside)
def test_a_verdict_follows_from_its_tests(numbers, known):
    line = {"id": "line", "first": FIRST, "numbers": numbers}
    told = calc("need.quality", lines=[line], beside=[{"line": "line", **known}]).value
    (one,) = told.lines
    results = {test.name: test.result for test in one.tests}
    assert len(results) == 13
    assert set(one.blocks) == {name for name, result in results.items() if result == "block"}
    assert set(one.warns) == {name for name, result in results.items() if result == "warn"}
    wanted = "not fit" if one.blocks else "fit with limits" if one.warns else "fit to commission on"
    assert one.verdict == wanted
    assert told.fit + told.with_limits + told.not_fit == 1
    for test in one.tests:
        assert test.says
        assert (test.number is None) == (test.result == "not asked")


@settings(max_examples=20, deadline=None)
@given(
    numbers=st.lists(st.integers(200, 900), min_size=36, max_size=60),
    origins=st.integers(1, 6),
    apart=st.integers(1, 12),
)
def test_a_back_test_says_the_same_again_and_stays_within_what_there_is(numbers, origins, apart):
    line = {"id": "line", "first": FIRST, "numbers": numbers}
    told = calc("need.backtest", lines=[line], origins=origins, apart=apart).value
    assert told == calc("need.backtest", lines=[line], origins=origins, apart=apart).value
    assert 1 <= told.origins <= origins
    assert told.origins == min(origins, (len(numbers) - 36) // apart + 1)
    assert 0 <= told.of_all.cover_80 <= told.of_all.cover_95 <= 1
    assert told.odds.number == 3 * told.origins
    assert 0 <= told.odds.brier <= 1


@given(
    said=st.lists(st.floats(0, 1000), min_size=6, max_size=6),
    variances=st.lists(st.floats(0.1, 50), min_size=6, max_size=6),
)
def test_sums_add_up_and_what_adds_up_already_stays(said, variances):
    adds = {"all": [("east", 1.0), ("west", 1.0)], "east": [("a", 0.6), ("b", 1.0)], "west": [("a", 0.4)]}
    names = ("all", "east", "west", "a", "b", "c")
    leaves, sums = summing(adds, names)
    assert leaves == ("a", "b", "c")
    found = reconciled(sums, np.array(variances), np.array(said))
    assert abs(found[0] - found[1] - found[2]) < 1e-9 * max(1, found[0])
    assert abs(found[1] - 0.6 * found[3] - found[4]) < 1e-9 * max(1, found[1])
    assert (found >= 0).all()
    again = reconciled(sums, np.array(variances), found)
    assert np.allclose(again, found, atol=1e-6)
