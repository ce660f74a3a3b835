"""What holds of every plan: a higher one is passed less often, slices add up, and drawn years agree with closed forms."""

from decimal import Decimal
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.finding import Refused
from concordat.need.contract_draws import contract_draws, shares_of_plan
from concordat.need.expected_line import ExpectedLine, odds_of
from concordat.need.plan_rule import PlanRule, Step

ON = "2024-04-01"
means = st.decimals("0.5", "5000", places=1)
dispersions = st.sampled_from([Decimal(1), Decimal("1.5"), Decimal(4), Decimal(9)])
shocks = st.sampled_from([Decimal(0), Decimal("0.02"), Decimal("0.08")])
lines = st.builds(ExpectedLine, mean=means, dispersion=dispersions, spread=shocks)


@settings(max_examples=80, deadline=None)
@given(line=lines, shock=shocks, plans=st.lists(st.floats(0, 8_000), min_size=2, max_size=6))
def test_a_higher_plan_is_passed_less_often_and_by_less(line, shock, plans):
    odds = odds_of(line, shock)
    ordered = sorted(plans)
    chances, over = [odds.above(plan) for plan in ordered], [odds.excess(plan) for plan in ordered]
    assert all(0 <= one <= 1 for one in chances)
    assert all(low >= high - 1e-12 for low, high in pairwise(chances))
    assert all(low >= high - 1e-7 for low, high in pairwise(over))
    assert odds.excess(0) == pytest.approx(odds.expected, rel=1e-9)
    assert odds.expected == pytest.approx(float(line.mean), rel=1e-9)
    assert sum(odds.between(low, high) for low, high in zip([0, *ordered], [*ordered, 10**7], strict=True)) == (
        pytest.approx(odds.expected, rel=1e-6)
    )


@settings(max_examples=60, deadline=None)
@given(
    mean=st.decimals("0.5", "300", places=1),
    dispersion=dispersions,
    shock=shocks,
    at=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 50)), max_size=4),
)
def test_a_payment_in_straight_pieces_is_expected_count_by_count(mean, dispersion, shock, at):
    odds = odds_of(ExpectedLine(mean=mean, dispersion=dispersion), shock)
    rule = PlanRule(
        fixed=Decimal(10), steps=tuple(Step(above=Decimal(place), adds=Decimal(more)) for place, more in at)
    )
    paid = rule.at(np.arange(2_001.0))
    by_hand = [10 + sum(more * max(0, count - place) for place, more in at) for count in range(2_001)]
    assert paid.tolist() == by_hand
    # Each further unit is paid for in as many years as there are more than the units before it.
    expected = 10 + sum(float(paid[count + 1] - paid[count]) * odds.above(count) for count in range(2_000))
    assert rule.expected(odds.excess) == pytest.approx(expected, rel=1e-6, abs=1e-4)


@pytest.mark.parametrize("months", [False, True])
@pytest.mark.parametrize("dispersion", ["1", "6"])
def test_drawn_years_have_the_chances_of_the_closed_form(months, dispersion):
    twelfths = (Decimal(1) / 12,) * 12
    line = ExpectedLine(mean=Decimal(1000), dispersion=Decimal(dispersion), months=twelfths)
    years = contract_draws([line], 0.05, seed=11, scenario="base", draws=8_000, months=months)["line"].sum(axis=1)
    odds = odds_of(line, Decimal("0.05"))
    for plan in (930, 1000, 1020, 1100):
        chance = odds.above(plan)
        assert (years > plan).mean() == pytest.approx(chance, abs=4 * (chance * (1 - chance) / 8_000) ** 0.5)
    assert years.mean() == pytest.approx(1000, abs=4 * odds.deviation / 8_000**0.5)
    assert years.std() == pytest.approx(odds.deviation, rel=0.04)


def test_a_shock_is_shared_by_the_lines_of_a_year_and_a_line_keeps_its_draws():
    two = [ExpectedLine(id=name, mean=Decimal(100_000), dispersion=Decimal(2)) for name in "ab"]
    counts = contract_draws(two, 0.05, seed=2, scenario="base", draws=2_000)
    assert np.corrcoef(counts["a"][:, 0], counts["b"][:, 0])[0, 1] > 0.98
    fewer = contract_draws(two, 0.05, seed=2, scenario="base", draws=1_200)
    assert np.array_equal(fewer["b"], counts["b"][:1_200])
    alone = contract_draws(two, 0.0, seed=2, scenario="base", draws=2_000)
    assert abs(np.corrcoef(alone["a"][:, 0], alone["b"][:, 0])[0, 1]) < 0.08


def test_draws_of_a_mean_are_taken_in_their_order():
    line = ExpectedLine(means=(Decimal(10), Decimal(100_000)))
    counts = contract_draws([line], 0.0, seed=2, scenario="base", draws=4)["line"][:, 0]
    assert [count > 1_000 for count in counts] == [False, True, False, True]


def test_shares_are_of_the_plan_of_each_month():
    line = ExpectedLine(mean=Decimal(1000), plan=Decimal(500), months=(Decimal("0.25"), Decimal("0.75"), Decimal(0)))
    counts = {"line": np.array([[250.0, 750.0, 0.0]])}
    assert shares_of_plan([line], counts)["line"].tolist() == [[2.0, 2.0, 0.0]]


def test_the_same_input_gives_the_same_answer_and_another_seed_another():
    given_lines = [{"id": "a", "mean": "100", "plan": "100", "price": "1"}]
    first, again = (calc("need.exceedance", lines=given_lines, shock="0.05", on=ON, draws=300) for _ in range(2))
    assert first.value == again.value
    other = calc("need.exceedance", lines=given_lines, shock="0.05", on=ON, draws=300, seed=2)
    assert other.value.whole != first.value.whole
    assert other.value.stamp.parameters == first.value.stamp.parameters


def test_the_plan_of_a_whole_is_split_so_that_it_adds_up():
    three = [
        {"id": name, "mean": str(mean), "dispersion": "4", "price": str(price)}
        for name, mean, price in (("a", 1000, 10), ("b", 400, 30), ("c", 50, 200))
    ]
    found = calc("need.plan_at_risk", lines=three, shock="0.03", on=ON, risks=["0.2"], draws=4_000).value
    whole = found.whole[0]
    prices = {"a": 10, "b": 30, "c": 200}
    assert sum(float(one.plan) * prices[one.line] for one in whole.lines) == pytest.approx(float(whole.value), rel=1e-6)
    assert float(whole.value) < sum(one.plan * prices[one.line] for one in found.plans)


@settings(max_examples=100, deadline=None)
@given(
    mean=st.one_of(st.none(), st.integers(-5, 50)),
    dispersion=st.decimals(0, 3, places=1),
    spread=st.decimals(-1, 3, places=1),
    plan=st.integers(-3, 60),
    shock=st.decimals(-1, 3, places=1),
    risk=st.decimals(-1, 2, places=1),
)
def test_whatever_is_given_there_is_an_answer_or_findings(mean, dispersion, spread, plan, shock, risk):
    line = {"dispersion": dispersion, "spread": spread, "plan": plan, "price": 3}
    line |= {} if mean is None else {"mean": mean}
    for name, more in (("need.exceedance", {"tell_draws": 2}), ("need.plan_at_risk", {"risks": [risk]})):
        found = answer_or_findings(name, lines=[line], shock=shock, on=ON, draws=20, **more)
        assert found if isinstance(found, tuple) else found.stamp.data


def answer_or_findings(name, **given_fields):
    """Return what a calculation gives, or its findings; nothing else may come out of it."""
    try:
        return calc(name, **given_fields).value
    except Refused as refused:
        return refused.findings


HUGE = ("1e13", "1e30", "1e400")


@pytest.mark.parametrize("huge", HUGE)
@pytest.mark.parametrize("field", ["mean", "dispersion", "plan", "outturn", "price", "unit_cost"])
def test_a_number_beyond_all_measure_is_told(field, huge):
    line = {"mean": 100, "dispersion": 2, "plan": 100, "price": 1} | {field: huge}
    for name in ("need.exceedance", "need.plan_at_risk"):
        kinds = {one.kind for one in answer_or_findings(name, lines=[line], shock="0.05", on=ON, draws=20)}
        assert kinds == {"number-out-of-range"}


def test_a_risk_that_is_nearly_none_has_a_plan_too():
    found = calc("need.plan_at_risk", lines=[{"mean": 9}], shock="0.1", on=ON, risks=["1e-300", "0.999999"]).value
    assert found.plans[0].plan > 100
    assert found.plans[1].plan == 0


@settings(max_examples=60, deadline=None)
@given(
    mean=st.integers(20, 50_000),
    dispersion=dispersions,
    shock=shocks,
    plan=st.integers(1, 60_000),
    corridors=st.lists(st.decimals(0, 1, places=2), min_size=2, max_size=5),
)
def test_every_month_narrows_a_year_and_a_wider_corridor_holds_more(mean, dispersion, shock, plan, corridors):
    line = {"mean": mean, "dispersion": dispersion, "plan": plan}
    asked = {"line": line, "shock": shock, "on": ON, "corridors": sorted(corridors)}
    found = calc("need.narrowing", **asked).value
    widths = [one.width for one in found.after]
    assert widths == sorted(widths, reverse=True)
    own = odds_of(ExpectedLine(mean=Decimal(mean), dispersion=dispersion), shock)
    assert float(found.after[0].deviation) == pytest.approx(own.deviation, rel=1e-6)
    for less, more in pairwise(found.corridors):
        assert less.inside <= more.inside + Decimal("0.000002")
        assert less.units_above >= more.units_above
        assert less.units_below >= more.units_below - Decimal("0.000002")
