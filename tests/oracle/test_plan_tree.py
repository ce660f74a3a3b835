"""A plan's tree the slow way: every pound walked up from its line, every day of an item walked through; and the stories of plans."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

YEARS = ["2016/17", "2017/18", "2018/19"]
pennies = st.integers(0, 10**9).map(lambda number: str(Decimal(number) / 100))
by_year = st.dictionaries(st.sampled_from(YEARS), pennies)
ON = date(2016, 10, 21)


@st.composite
def plans(draw: st.DrawFn) -> dict:
    """A plan in which some parts have no parent, and some no money."""
    names = st.sampled_from(["", *"abc"])
    return {
        "version": "1",
        "on": ON,
        "objectives": [
            {"id": name, "level": "place", "priority": draw(st.integers(1, 3)), "money": draw(by_year)}
            for name in "abc"
        ],
        "outcomes": [{"id": name, "objective": draw(names)} for name in "abc"],
        "lines": [
            {"id": str(number), "outcome": draw(names), "money": draw(by_year)}
            for number in range(draw(st.integers(0, 6)))
        ],
    }


@settings(max_examples=40, deadline=None)
@given(plans())
def test_every_pound_is_found_by_walking_up_from_its_line(plan: dict) -> None:
    found = calc("plan.tree", plan).value
    parent = {one["id"]: one["objective"] for one in plan["outcomes"]}
    all_money = lost = Decimal(0)
    of_objective = {(name, year): Decimal(0) for name in "abc" for year in YEARS}
    for line in plan["lines"]:
        for year, pounds in line["money"].items():
            all_money += Decimal(pounds)
            top = parent.get(line["outcome"], "")
            if top:
                of_objective[top, year] += Decimal(pounds)
            else:
                lost += Decimal(pounds)
    assert found.total == all_money
    assert found.placed == all_money - lost
    for one in found.tree.objectives:
        stated = next(own["money"] for own in plan["objectives"] if own["id"] == one.id)
        for year in YEARS:
            assert one.money.get(year, 0) == of_objective[one.id, year]
            off = of_objective[one.id, year] - Decimal(stated.get(year, 0)) if stated else 0
            assert one.off.get(year, 0) == off
    loose = {("outcome", name) for name, top in parent.items() if not top}
    loose |= {("line", line["id"]) for line in plan["lines"] if not line["outcome"]}
    assert {(one.kind, one.id) for one in found.tree.no_parent} == loose
    poor = {("line", line["id"]) for line in plan["lines"] if not any(map(Decimal, line["money"].values()))}
    for name in "abc":
        under = [line for line in plan["lines"] if line["outcome"] == name]
        if not any(Decimal(pounds) for line in under for pounds in line["money"].values()):
            poor.add(("outcome", name))
        if not any(of_objective[name, year] for year in YEARS):
            poor.add(("objective", name))
    assert {(one.kind, one.id) for one in found.tree.no_money} == poor


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 20), st.integers(1, 20), st.integers(0, 50))
def test_an_item_stands_as_walking_through_its_days_shows(first: int, long: int, looked: int) -> None:
    day, starts, on = timedelta(days=1), ON + timedelta(days=first), ON + timedelta(days=looked)
    item = {"id": "i", "kind": "target", "starts": starts, "ends": starts + long * day, "reason": "r"}
    walked, state = ON, "not yet"
    while walked <= on:
        if walked == starts:
            state = "in force"
        if walked == starts + long * day:
            state = "dropped"
        walked += day
    objectives = [{"id": "a", "level": "place", "priority": 1}]
    found = calc("plan.tree", version="1", on=on, objectives=objectives, items=[item]).value
    assert [one.stands for one in found.items] == [state]


def small(**fields: object) -> dict:
    objectives = [{"id": "access", "owner": "board", "level": "system", "priority": 1}]
    return {"version": "2", "on": ON, "objectives": objectives, **fields}


@pytest.mark.story("B10")
def test_ten_proposals_from_outside_each_have_a_response_or_are_told_to_wait() -> None:
    proposals = [
        {"id": str(number), "received": date(2016, 9, number), "answered": date(2016, 10, number), "response": "why"}
        | {"reply": "not accepted"}
        for number in range(1, 11)
    ]
    assert {one.stands for one in calc("plan.tree", small(proposals=proposals)).value.proposals} == {"answered"}
    proposals[3] |= {"response": " "}
    found = calc("plan.tree", small(proposals=proposals))
    assert [one.id for one in found.value.proposals if one.stands == "waiting"] == ["4"]
    assert [one.where.field for one in found.findings if one.kind == "no-response"] == ["proposals.4"]
    assert not found.value.whole


@pytest.mark.story("B11")
def test_a_target_that_is_dropped_leaves_its_history_beside_structures_and_enablers() -> None:
    items = [
        {"id": "four hours", "kind": "target", "starts": date(2010, 6, 1)},
        {"id": "merged commissioners", "kind": "structure", "starts": date(2017, 4, 1)},
        {"id": "digital records", "kind": "enabler", "starts": date(2016, 4, 1)},
    ]
    before = calc("plan.tree", small(items=items)).value.items
    items[0] |= {"ends": date(2016, 10, 1), "reason": "no longer asked for nationally"}
    after = calc("plan.tree", small(items=items)).value.items
    assert [one.stands for one in before] == ["in force", "not yet", "in force"]
    assert [one.stands for one in after] == ["dropped", "not yet", "in force"]
    assert [(one.id, one.kind, one.starts) for one in before] == [(one.id, one.kind, one.starts) for one in after]
    assert after[0].reason == "no longer asked for nationally"


@pytest.mark.story("C7")
def test_priorities_of_a_plan_have_an_owner_and_a_level_and_stand_in_order() -> None:
    objectives = [
        {"id": "cancer", "owner": "health board", "level": "system", "priority": 2},
        {"id": "wellbeing", "level": "place", "priority": 1},
    ]
    found = calc("plan.tree", small(objectives=objectives))
    told = [(one.id, one.owner, one.level) for one in found.value.tree.objectives]
    assert told == [("wellbeing", "", "place"), ("cancer", "health board", "system")]
    assert [one.where.field for one in found.findings if one.kind == "no-owner"] == ["objectives.wellbeing.owner"]


@pytest.mark.story("D15")
def test_the_national_savings_are_split_to_bodies_and_years_and_general_practice_has_its_baseline() -> None:
    years = [f"{year}/{year - 1999}" for year in range(2015, 2020)]
    parts = [{"body": body, "year": year, "amount": "1100000000"} for body in "ABCD" for year in years]
    target = {"id": "national plan of 2014", "amount": "22000000000", "years": years, "bodies": [*"ABCD"]}
    spend = [
        {"setting": setting, "year": year, "amount": amount}
        for setting, year, amount in (("general practice", "2014/15", "8"), ("all else", "2014/15", "92"))
    ]
    spend += [{"setting": "general practice", "year": "2019/20", "amount": "11"}]
    spend += [{"setting": "all else", "year": "2019/20", "amount": "89"}]
    asked = small(savings=[{**target, "parts": parts}], spend=spend, baseline="2014/15")
    found = calc("plan.tree", asked).value
    assert found.savings[0].remainder == 0
    assert found.savings[0].by_body == dict.fromkeys("ABCD", Decimal(5_500_000_000))
    assert [one.change for one in found.shares if one.year == "2019/20"] == [Decimal("0.03"), Decimal("-0.03")]
    short = calc("plan.tree", small(savings=[{**target, "parts": parts[1:]}])).value.savings[0]
    assert short.remainder == 1_100_000_000


@pytest.mark.story("D16")
def test_a_plan_of_2016_must_answer_for_general_practice_its_workforce_and_workload() -> None:
    required = [one.id for one in calc("plan.tree", small()).value.sections]
    assert {"workforce", "workload"} < set(required)
    sections = [{"id": name, "text": "How it is.", "answer": "What is done."} for name in required]
    assert {one.stands for one in calc("plan.tree", small(sections=sections)).value.sections} == {"answered"}
    sections[0]["answer"] = "to be confirmed"
    stands = [one.stands for one in calc("plan.tree", small(sections=sections[:-1])).value.sections]
    assert stands == ["no answer", *["answered"] * (len(required) - 2), "missing"]
