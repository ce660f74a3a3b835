"""Equity impact of programmes, found again group by group; and the aversion at which two change places, by looking on both sides of it."""

from math import exp, log
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

a_group = st.tuples(st.integers(100, 900), st.integers(50, 80), st.integers(1, 5))
a_programme = st.tuples(
    st.integers(1, 50),
    st.integers(0, 3000),
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 30)), min_size=3, max_size=3),
)


def given_of(groups: list[Any], programmes: list[Any], **more: Any) -> dict[str, Any]:
    whole = sum(bears for *_, bears in groups)
    names = [f"G{place}" for place in range(len(groups))]
    made = []
    for number, (users, cost, own) in enumerate(programmes):
        taken = sum(uptake for uptake, _ in own)
        uptake = {name: one / taken for name, (one, _) in zip(names, own, strict=True)}
        gains = {name: one / 10 for name, (_, one) in zip(names, own, strict=True)}
        made.append({"id": f"P{number}", "users": users, "cost": cost, "uptake": uptake, "gains": gains})
    own_groups = [
        {"id": name, "people": people, "health": health, "bears": bears / whole}
        for name, (people, health, bears) in zip(names, groups, strict=True)
    ]
    return {"groups": own_groups, "programmes": made, "pounds_per_year": 15_000.0} | more


def equal(health: list[float], people: list[int], epsilon: float) -> float:
    whole = sum(people)
    if epsilon == 1:
        return exp(sum(own / whole * log(one) for own, one in zip(people, health, strict=True)))
    return sum(own / whole * one ** (1 - epsilon) for own, one in zip(people, health, strict=True)) ** (
        1 / (1 - epsilon)
    )


@settings(max_examples=40, deadline=None)
@given(
    groups=st.lists(a_group, min_size=3, max_size=3),
    programmes=st.lists(a_programme, min_size=1, max_size=2),
    epsilon=st.sampled_from([0.0, 0.5, 1.0, 5.0]),
    alpha=st.sampled_from([0.05, 0.15]),
)
def test_net_health_and_its_worth(groups: list[Any], programmes: list[Any], epsilon: float, alpha: float) -> None:
    content = given_of(groups, programmes, atkinson=epsilon, kolm=alpha)
    answer = calc("watch.equity_impact", content).value
    people, health = [own for own, *_ in groups], [float(own) for _, own, _ in groups]
    for one, (users, cost, own) in zip(answer.programmes, programmes, strict=True):
        taken, whole = sum(uptake for uptake, _ in own), sum(bears for *_, bears in groups)
        net = [
            users * uptake / taken * gain / 10 - users * cost * bears / whole / 15_000
            for (uptake, gain), (*_, bears) in zip(own, groups, strict=True)
        ]
        assert list(one.net.values()) == pytest.approx(net, rel=1e-9, abs=1e-9)
        assert one.total == pytest.approx(sum(net), rel=1e-9, abs=1e-9)
        after = [had + gained / many for had, gained, many in zip(health, net, people, strict=True)]
        wanted = (equal(after, people, epsilon) - equal(health, people, epsilon)) * sum(people)
        assert one.by_shares == pytest.approx(wanted, rel=1e-6, abs=1e-6)
        kolm = [
            -log(sum(many * exp(-alpha * own) for many, own in zip(people, state, strict=True)) / sum(people)) / alpha
            for state in (health, after)
        ]
        assert one.by_amounts == pytest.approx((kolm[1] - kolm[0]) * sum(people), rel=1e-6, abs=1e-6)


@settings(max_examples=20, deadline=None)
@given(groups=st.lists(a_group, min_size=3, max_size=3), programmes=st.lists(a_programme, min_size=2, max_size=2))
def test_on_both_sides_of_a_turn_the_ranking_differs(groups: list[Any], programmes: list[Any]) -> None:
    content = given_of(groups, programmes)
    (turn,) = calc("watch.equity_impact", content).value.turns
    for at in turn.at:
        apart = []
        for aversion in (at - 1e-3, at, at + 1e-3):
            first, second = calc("watch.equity_impact", content | {"atkinson": max(aversion, 0.0)}).value.programmes
            apart.append(first.by_shares - second.by_shares)
        assert abs(apart[1]) < 1e-5
        assert apart[0] * apart[2] <= 1e-9
