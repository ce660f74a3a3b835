"""What must hold of every plan: nothing is lost or counted twice, splits come to their target, shares to one, whatever the order given in."""

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

YEARS = ["2016/17", "2017/18"]
pounds = st.integers(0, 10**12).map(lambda number: str(Decimal(number) / 100))
names = st.sampled_from(["", *"abcd"])


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """A plan with savings and spend by setting."""
    lines = range(draw(st.integers(0, 8)))
    settings_of = draw(st.sets(st.sampled_from("xyz"), min_size=1))
    return {
        "version": "1",
        "on": "2016-10-21",
        "objectives": [{"id": name, "level": "body", "priority": draw(st.integers(1, 4))} for name in "abcd"],
        "outcomes": [{"id": name, "objective": draw(names)} for name in "abcd"],
        "lines": [
            {"id": f"l{number}", "outcome": draw(names), "money": {year: draw(pounds) for year in YEARS}}
            for number in lines
        ],
        "savings": [
            {"id": "s", "amount": draw(pounds), "bodies": ["A", "B"], "years": YEARS}
            | {"parts": [{"body": body, "year": year, "amount": draw(pounds)} for body in "AB" for year in YEARS]}
        ],
        "spend": [
            {"setting": one, "year": year, "amount": str(draw(st.integers(1, 10**9)))}
            for one in sorted(settings_of)
            for year in YEARS
        ],
        "baseline": YEARS[0],
    }


@settings(max_examples=40, deadline=None)
@given(plans())
def test_nothing_is_lost_and_nothing_stands_twice(plan: dict[str, Any]) -> None:
    found = calc("plan.tree", plan)
    tree = found.value.tree
    loose = sum((one.total for one in tree.no_parent), Decimal(0))
    assert sum((one.total for one in tree.objectives), Decimal(0)) == found.value.placed
    assert found.value.placed + loose == found.value.total == sum(tree.money.values(), Decimal(0))
    placed = [line.id for one in tree.objectives for outcome in one.outcomes for line in outcome.lines]
    assert len(set(placed)) == len(placed)
    assert [one.priority for one in tree.objectives] == sorted(one["priority"] for one in plan["objectives"])
    told = [reason for reason in found.because.parts if reason.unit == "£" and not reason.says.startswith("savings")]
    assert sum((reason.value for reason in told), Decimal(0)) == found.value.total


@settings(max_examples=30, deadline=None)
@given(plans())
def test_a_split_and_its_remainder_come_to_the_target_and_shares_to_one(plan: dict[str, Any]) -> None:
    found = calc("plan.tree", plan).value
    for one in found.savings:
        assert one.split + one.remainder == one.target
        assert sum(one.by_body.values()) == sum(one.by_year.values()) == one.split
    for year in YEARS:
        own = [one for one in found.shares if one.year == year]
        assert abs(sum(one.share for one in own) - 1) < Decimal("0.000001")
        assert abs(sum(one.change for one in own)) < Decimal("0.000001")
        assert year != YEARS[0] or not any(one.change for one in own)


@settings(max_examples=30, deadline=None)
@given(plans(), st.randoms(use_true_random=False))
def test_the_order_in_which_parts_are_given_changes_no_sum(plan: dict[str, Any], random: Any) -> None:
    before = calc("plan.tree", plan).value
    for part in ("objectives", "outcomes", "lines"):
        random.shuffle(plan[part])
    after = calc("plan.tree", plan).value
    assert [(one.id, one.money) for one in before.tree.objectives] == [
        (one.id, one.money) for one in after.tree.objectives
    ]
    assert (before.total, before.placed, before.whole) == (after.total, after.placed, after.whole)
    assert {one.id for one in before.tree.no_parent} == {one.id for one in after.tree.no_parent}
