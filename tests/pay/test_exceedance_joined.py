"""From what is expected to what it costs whom: possible years of need are settled by the contract's own form."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from concordat.calculations import calc
from concordat.need.contract_draws import contract_draws, shares_of_plan
from concordat.need.expected_line import ExpectedLine
from concordat.pay.case_given import GivenLine, case_of
from concordat.pay.many_draws import drawn
from concordat.store import national_rulebook

ON = "2017-04-01"
EXPECTED = [
    {"id": "urgent", "mean": "1040", "dispersion": "6", "plan": "1000", "price": "100"},
    {"id": "planned", "mean": "500", "dispersion": "3", "plan": "500", "price": "200"},
]


def given(form):
    return [{"id": line, "form": form, "plan": "100000", "base": "100000"} for line in ("urgent", "planned")]


@pytest.mark.parametrize("form", ["activity", "block", "marginal_rate"])
def test_draws_of_need_go_into_the_cost_of_a_broken_plan(form):
    odds = calc("need.exceedance", lines=EXPECTED, shock="0.05", on=ON, draws=300, tell_draws=300).value
    cost = calc("pay.exceedance_cost", lines=given(form), on=ON, draws=list(odds.draws)).value
    assert float(cost.chance_above_plan) == pytest.approx(float(odds.whole.chance), abs=1e-6)
    both = float(cost.commissioner.expected + cost.provider.expected)
    value = sum(100_000 * float(share) for draw in odds.draws for share in draw.values()) / 300
    assert both == pytest.approx(value - 200_000, abs=0.02)
    if form == "block":
        assert cost.commissioner.expected == 0
    if form == "activity":
        assert cost.provider.expected == 0


def test_the_same_years_month_by_month_are_settled_at_once():
    months = tuple(Decimal(1) / 12 for _ in range(12))
    lines = [
        ExpectedLine(
            id=one["id"],
            mean=Decimal(one["mean"]),
            dispersion=Decimal(one["dispersion"]),
            plan=Decimal(one["plan"]),
            months=months,
        )
        for one in EXPECTED
    ]
    shares = shares_of_plan(lines, contract_draws(lines, 0.05, seed=1, scenario="base", draws=40, months=True))
    assert {name: own.shape for name, own in shares.items()} == {"urgent": (40, 12), "planned": (40, 12)}
    rules, on = national_rulebook(), date(2017, 4, 1)
    whole = [GivenLine(id=line.id, form="activity", plan=Decimal(100_000), base=Decimal(100_000)) for line in lines]
    year = drawn(
        [case_of(whole, {}, rules, on)], {name: own.mean(axis=1, keepdims=True) for name, own in shares.items()}
    )
    assert np.allclose(year.due, year.value)
    assert (year.value > 200_000).any()
    assert (year.value < 200_000).any()


@pytest.mark.story("E26")
def test_demand_that_a_plan_underestimates_is_told_before_it_is_signed_with_what_it_costs_whom():
    """From months to odds to cost: three years that grow by 6 % each, and a plan at last year's outturn."""
    season = [1.02, 0.97, 1.0, 0.98, 1.03, 1.0, 1.01, 0.96, 1.05, 1.04, 0.92, 1.02]
    months = [str(round(800 * 1.06 ** (number / 12) * season[number % 12])) for number in range(48)]
    forecast = calc(
        "need.forecast", lines=[{"id": "urgent", "first": "2014-04-01", "numbers": months}], draws=400
    ).value
    year = forecast.lines[0].year
    outturn = sum(int(one) for one in months[-12:])
    line = {"id": "urgent", "means": list(year.draws), "outturn": outturn, "plan": outturn}
    answer = calc("need.exceedance", lines=[line], shock="0", on=ON, tell_draws=400)
    assert not answer.findings
    odds = answer.value
    above = np.mean([float(one) > outturn for one in year.draws])
    assert float(odds.lines[0].at[-1].chance) == pytest.approx(above, abs=0.03)
    assert odds.lines[0].at[-1].chance > Decimal("0.5")
    block, activity = (
        calc(
            "pay.exceedance_cost",
            lines=[{"id": "urgent", "form": form, "plan": "900000", "base": "900000"}],
            on=ON,
            draws=list(odds.draws),
        ).value
        for form in ("block", "activity")
    )
    assert block.commissioner.expected == 0 < block.provider.expected
    assert activity.provider.expected == 0 < activity.commissioner.expected
    assert block.provider.expected == activity.commissioner.expected
