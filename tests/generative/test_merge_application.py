"""What must hold of every application: each known test stands once, more evidence never hides a failure, what is later changes nothing."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

KINDS = ("clinical commissioning group", "integrated care board")
STEPS = ("explore", "agree", "apply", "approval", "shadow", "day_one", "close")
DAY = timedelta(days=1)
offsets = st.integers(0, 400)


@st.composite
def cases(draw: st.DrawFn) -> dict[str, Any]:
    """A case of either kind, with evidence, steps and first days on days about the one looked at."""
    kind = draw(st.sampled_from(KINDS))
    on = draw(st.dates(date(2014, 6, 1), date(2026, 12, 1)))
    known = [one.test for one in calc("merge.application", on=on, kind=kind, bodies=["A", "B"]).value.tests]
    tests = st.lists(st.tuples(st.sampled_from(known), st.integers(-30, 30), st.sampled_from(["met", "not met", ""])))
    told = draw(st.dictionaries(st.integers(-30, 30), st.none() | offsets, max_size=3))
    return {
        "on": on,
        "kind": kind,
        "bodies": ["A", "B"],
        "evidence": [
            {"test": test, "on": on + ahead * DAY, "document": "d", "value": "0.2", "found": found}
            for test, ahead, found in (draw(tests) if known else [])
        ],
        "steps": [
            {"step": step, "on": on + draw(st.integers(-30, 30)) * DAY, "document": "d"}
            for step in draw(st.sets(st.sampled_from(STEPS)))
        ],
        "day_ones": [
            {"told": on + at * DAY, "day": None if ahead is None else on + (at + ahead) * DAY}
            for at, ahead in told.items()
        ],
    }


@settings(max_examples=40, deadline=None)
@given(cases())
def test_every_test_and_step_stands_once_and_passed_means_nothing_is_left(case: dict[str, Any]) -> None:
    found = calc("merge.application", case).value
    assert len({one.test for one in found.tests}) == len(found.tests) == sum(found.standings.values())
    assert tuple(one.step for one in found.steps) == STEPS
    assert sum(one.stands == "now" for one in found.steps) == (not all(one.stands == "done" for one in found.steps))
    left = found.standings.get("open", 0) + found.standings.get("not met", 0)
    assert found.passed == (found.may_apply and not left and found.standings.get("met", 0) > 0)
    assert found.may_apply != bool(found.barred_by)
    assert [one.starts for one in found.later] == sorted(one.starts for one in found.later)
    assert all(one.starts > found.rules_of for one in found.later)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_what_is_later_than_the_day_changes_nothing(case: dict[str, Any]) -> None:
    on = case["on"]
    known = {
        **case,
        "evidence": [one for one in case["evidence"] if one["on"] <= on],
        "steps": [one for one in case["steps"] if one["on"] <= on],
        "day_ones": [one for one in case["day_ones"] if one["told"] <= on],
    }
    assert calc("merge.application", known) == calc("merge.application", case)


@settings(max_examples=30, deadline=None)
@given(cases(), st.data())
def test_a_test_found_not_met_today_is_not_passed_and_the_others_stand_as_before(
    case: dict[str, Any], data: st.DataObject
) -> None:
    before = calc("merge.application", case).value
    asked = [one.test for one in before.tests if one.stands != "not asked"]
    if not asked:
        assert not before.passed
        return
    failed = data.draw(st.sampled_from(asked))
    more = {**case, "evidence": [*case["evidence"], {"test": failed, "on": case["on"], "found": "not met"}]}
    after = calc("merge.application", more).value
    assert not after.passed
    assert {one.test: one.stands for one in after.tests} == {
        **{one.test: one.stands for one in before.tests},
        failed: "not met",
    }
