"""Whatever is recorded of a contract: every question is in one state, more records never unprove what they do not touch, and overrides stop stops alone."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.contract import readiness, readiness_case_of
from concordat.contract.readiness import question_names
from concordat.contract.records import Baseline, Contract, ExpectedOutcome, Line, ReadinessOverride, Scope
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.shares import read_shares
from concordat.kernel.system import Settings, System

pytestmark = pytest.mark.slow
DAY = date(2017, 3, 1)
CONTRACT = Contract(id="hip", title="Hips", starts=date(2017, 4, 1), ends=date(2019, 4, 1))
words = st.sampled_from(["", "x", "two words"])
several = st.lists(st.sampled_from(["a", "b", "c"]), max_size=3).map(tuple)
numbers = st.none() | st.integers(0, 500).map(Decimal)

scopes = st.builds(
    Scope,
    contract=st.just("hip"),
    line=st.sampled_from(["", "hip-0"]),
    specification=words,
    specification_version=words,
    codes_in=several,
    codes_out=several,
    sites=several,
    population_basis=st.sampled_from(["", "resident"]),
    places=several,
    age_from=st.none() | st.integers(0, 90),
    age_to=st.none() | st.integers(0, 90),
    before_owner=words,
    after_owner=words,
    budget=numbers,
    answers_for_cost=several,
    answers_for_quality=several,
)
baselines = st.builds(
    Baseline,
    contract=st.just("hip"),
    line=st.sampled_from(["", "hip-0"]),
    need=words,
    method=words,
    data_source=words,
    data_cut=st.none() | st.dates(date(2015, 1, 1), DAY),
    quality=words,
    demand_low=numbers,
    demand_high=numbers,
)
outcomes = st.builds(
    ExpectedOutcome,
    id=st.just("walk"),
    body=st.just("a"),
    title=st.just("Walk"),
    baseline=numbers,
    target=numbers,
    responsible=several,
    shares=st.lists(st.sampled_from(["1/3", "0.5", "x", "1", "2"]), max_size=3).map(tuple),
    contracts=st.sampled_from([(), ("hip",)]),
    lines=st.sampled_from([(), ("hip-0",)]),
)
lines = st.lists(st.sampled_from(["block", "activity", "goodwill"]), max_size=2).map(
    lambda forms: tuple(
        Line(
            id=f"hip-{number}",
            contract="hip",
            commissioner="a",
            provider="t",
            service="hips",
            form=form,
            value=Decimal(100),
            starts=CONTRACT.starts,
            ends=CONTRACT.ends,
        )
        for number, form in enumerate(forms)
    )
)


def system_of(rules: Rulebook, *records: Any) -> System:
    by_kind: dict[type, list[Any]] = {}
    for one in records:
        by_kind.setdefault(type(one), []).append(one)
    told = Settings(name="Test", financial_year="2017/18", as_at=DAY)
    return System(told, {kind: tuple(rows) for kind, rows in by_kind.items()}, rules)


@given(
    scope=scopes,
    baseline=baselines,
    outcome=outcomes,
    bought=lines,
    overridden=st.sets(st.sampled_from(question_names())),
)
@settings(deadline=None, max_examples=60)
def test_every_question_is_in_one_state_and_overrides_only_take_away_stops(
    rules: Rulebook,
    scope: Scope,
    baseline: Baseline,
    outcome: ExpectedOutcome,
    bought: tuple[Line, ...],
    overridden: set[str],
) -> None:
    records = (CONTRACT, scope, baseline, outcome, *bought)
    before = readiness(readiness_case_of(system_of(rules, *records), "hip", DAY))
    overrides = tuple(
        ReadinessOverride(contract="hip", question=name, body="a", taken_by="Person N1", reason="R", recorded=DAY)
        for name in sorted(overridden)
    )
    after = readiness(readiness_case_of(system_of(rules, *records, *overrides), "hip", DAY))
    assert [one.name for one in before.asked] == [one.name for one in after.asked]
    for was, now in zip(before.asked, after.asked, strict=True):
        assert was.says
        assert was.state in ("proved", "missing")
        assert now.state == ("overridden" if was.state == "missing" and was.name in overridden else was.state)
    assert after.ready == all(one.name in overridden for one in before.those("missing", "stop"))


@given(scope=scopes, bought=lines)
@settings(deadline=None, max_examples=40)
def test_filling_in_what_is_empty_proves_no_less(rules: Rulebook, scope: Scope, bought: tuple[Line, ...]) -> None:
    filled = replace(
        scope,
        **{
            field.name: getattr(scope, field.name) or "x"
            for field in fields(scope)
            if field.name in ("specification", "specification_version", "before_owner", "after_owner")
        },
    )
    proved = [
        {
            one.name
            for one in readiness(readiness_case_of(system_of(rules, CONTRACT, each, *bought), "hip", DAY)).those(
                "proved"
            )
        }
        for each in (scope, filled)
    ]
    assert proved[0] <= proved[1]


@given(st.lists(st.integers(1, 50), min_size=1, max_size=8))
def test_shares_in_proportion_are_read_as_the_whole(parts: list[int]) -> None:
    bodies = tuple(f"b{number}" for number in range(len(parts)))
    shares = read_shares(bodies, tuple(f"{part}/{sum(parts)}" for part in parts))
    assert sum(shares.values(), Fraction(0)) == 1


@given(plan=st.integers(0, 2_000), more=st.integers(0, 500), mean=st.integers(0, 2_000), spread=st.integers(0, 400))
@settings(deadline=None, max_examples=60)
def test_a_higher_plan_is_exceeded_less_often_and_by_less(plan: int, more: int, mean: int, spread: int) -> None:
    rest = {"mean": str(mean), "spread": str(spread), "paid_above": "10", "unit_cost": "25", "on": "2017-04-01"}
    low: Any = calc("contract.demand", plan=str(plan), **rest).value
    high: Any = calc("contract.demand", plan=str(plan + more), **rest).value
    assert high.chance_above_plan <= low.chance_above_plan
    assert 0 <= high.expected_above_plan <= low.expected_above_plan
    assert low.expected_above_plan >= max(mean - plan, 0) - Decimal("0.01")
    assert high.commissioner_extra >= 0
