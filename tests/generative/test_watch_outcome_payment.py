"""What must hold of payment for outcomes: a better result never pays less, a guard never pays the fewer more, and `pay` settles the same."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

ON, PHASES = "2018-04-01", [{"starts": "2016-04-01", "share": "0.05"}]
guards = st.sampled_from(["", "chance", "near limit", "shrunk"])
numbers = st.integers(1, 300)


def paid(events: int, of: int, *, up: bool, guard: str, base: str = "1000000", **more: Any) -> Any:
    low, high = ("0.4", "0.8") if up else ("0.8", "0.4")
    outcome = {
        "id": "A", "weight": "1", "nothing_at": low, "all_at": high, "guard": guard, "peers_mean": "0.5", "peers_variance": "0.01",
        "results": [{"id": "all", "events": events, "of": str(of)}],
    } | more  # fmt: skip
    return calc("watch.outcome_payment", base=base, on=ON, phases=PHASES, outcomes=[outcome]).value


@settings(max_examples=60, deadline=None)
@given(of=numbers, part=st.integers(0, 99), up=st.booleans(), guard=guards)
def test_a_better_result_never_pays_less(of: int, part: int, up: bool, guard: str) -> None:
    events = of * part // 100
    fewer, more = paid(events, of, up=up, guard=guard), paid(min(events + 1, of), of, up=up, guard=guard)
    assert (fewer.paid <= more.paid) if up else (fewer.paid >= more.paid)
    assert 0 <= fewer.paid <= fewer.pool


@settings(max_examples=60, deadline=None)
@given(of=st.integers(5, 60), part=st.integers(0, 100), up=st.booleans(), guard=st.sampled_from(["", "chance"]))
def test_what_is_good_as_more_pays_the_same_counted_as_fewer(of: int, part: int, up: bool, guard: str) -> None:
    events = of * part // 100
    levels = {"nothing_at": "0.6", "all_at": "0.2"} if up else {"nothing_at": "0.2", "all_at": "0.6"}
    turned = paid(of - events, of, up=up, guard=guard, **levels).outcomes[0].paid_on[0]
    straight = paid(events, of, up=up, guard=guard).outcomes[0].paid_on[0]
    assert turned.earned == pytest.approx(straight.earned, abs=2e-6)
    assert turned.chance == pytest.approx(straight.chance, abs=1e-9)
    assert turned.false_reward == pytest.approx(straight.false_reward, abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(tens=st.integers(5, 9), guard=st.sampled_from(["chance", "near limit"]))
def test_more_people_behind_the_same_good_result_are_never_paid_less(tens: int, guard: str) -> None:
    amounts = [
        paid(tens * many, 10 * many, up=True, guard=guard, nothing_at="0.3", all_at="0.4").paid
        for many in (2, 8, 60, 900)
    ]
    assert amounts == sorted(amounts)


@settings(max_examples=40, deadline=None)
@given(of=st.integers(20, 300), guard=st.sampled_from(["chance", "near limit"]))
def test_a_guard_rewards_less_often_for_nothing(of: int, guard: str) -> None:
    bare, guarded = (
        paid(of // 2, of, up=True, guard=one, nothing_at="0.5", all_at="0.55").outcomes[0].paid_on[0]
        for one in ("", guard)
    )
    assert guarded.false_reward <= bare.false_reward + 1e-9


@settings(max_examples=40, deadline=None)
@given(
    plan=st.integers(0, 10**9).map(lambda pennies: Decimal(pennies) / 100),
    part=st.integers(0, 300),
    guard=guards,
    form=st.sampled_from(["block", "activity"]),
)
def test_pay_settles_what_outcomes_earned(plan: Decimal, part: int, guard: str, form: str) -> None:
    own = paid(part, 300, up=True, guard=guard, base=str(plan))
    line = {"id": "L", "form": form, "plan": str(plan), "commissioner": "C", "provider": "P"}
    line["months"] = [{"month": 3, "base": str(plan)}] if form == "activity" else []
    without, with_terms = (calc("pay.settle", lines=[line], on=ON, terms=terms).value.due for terms in ({}, own.terms))
    assert without == plan
    assert with_terms - without == own.paid


def test_equity_weights_pay_for_the_groups_that_gain() -> None:
    groups = [
        {"id": "most deprived", "events": 40, "of": "100", "equity_weight": "3"},
        {"id": "least", "events": 80, "of": "100"},
    ]
    plain = [one | {"equity_weight": "1"} for one in groups]
    outcome = {"id": "A", "weight": "1", "nothing_at": "0.4", "all_at": "0.8", "equity": "weighted"}

    def earned(results: list[dict[str, Any]]) -> Any:
        return calc(
            "watch.outcome_payment", base="1", on=ON, phases=PHASES, outcomes=[outcome | {"results": results}]
        ).value

    assert (earned(groups).outcomes[0].earned, earned(plain).outcomes[0].earned) == (Decimal("0.25"), Decimal("0.5"))
    better = [groups[0] | {"events": 60}, groups[1]]
    assert earned(better).outcomes[0].earned == Decimal("0.625")
