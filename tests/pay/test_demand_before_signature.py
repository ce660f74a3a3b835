"""Demand before a signature: the chance that the plan is exceeded and who pays, by the form of the lines; what is missing is said."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from statistics import NormalDist
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat import contract, pay
from concordat.contract.records import Baseline, Clause, Contract, Line, Term
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System

DAY, STARTS, ENDS = date(2017, 3, 1), date(2017, 4, 1), date(2019, 4, 1)
HIP = Contract(id="hip", title="Hips", starts=STARTS, ends=ENDS)
PLANNED = Line(
    id="hip-1", contract="hip", commissioner="A", provider="T", service="hips", form="activity", plan_activity=Decimal(200),
    value=Decimal("1000000.00"), starts=STARTS, ends=ENDS,
)  # fmt: skip
CLINICS = replace(PLANNED, id="hip-2", service="clinics", plan_activity=Decimal(1000), value=Decimal("100000.00"))
FORECAST = Baseline(contract="hip", expected=Decimal(200), spread=Decimal(10))


def rows(rules: Rulebook, *records: Any) -> list[dict[str, Any]]:
    by_kind: dict[type, list[Any]] = {}
    for one in (HIP, *records):
        by_kind.setdefault(type(one), []).append(one)
    told = Settings(name="Test", financial_year="2017/18", as_at=DAY)
    system = System(told, {kind: tuple(own) for kind, own in by_kind.items()}, rules)
    table = pay.demand_table(contract.readiness_case_of(system, "hip", DAY))
    assert table is not None
    assert bare_ends(table) == []
    return table.records()


def about(found: Decimal, wanted: float) -> None:
    assert float(found) == pytest.approx(wanted, rel=1e-4)


@pytest.mark.story("E29")
def test_paid_by_activity_the_commissioner_bears_it_all(rules: Rulebook) -> None:
    (row,) = rows(rules, PLANNED, FORECAST)
    excess = 10 * NormalDist().pdf(0)
    assert (row["plan"], row["expected"], row["chance"], row["missing"]) == (200, 200, 50, "")
    about(row["commissioner"], excess * 5000)
    about(row["commissioner_high"], (NormalDist(200, 10).inv_cdf(0.9) - 200) * 5000)
    assert row["provider"] == row["provider_high"] == 0


def test_under_a_block_the_provider_bears_it_all(rules: Rulebook) -> None:
    (row,) = rows(rules, replace(PLANNED, form="block"), FORECAST)
    assert row["commissioner"] == row["commissioner_high"] == 0
    about(row["provider_high"], (NormalDist(200, 10).inv_cdf(0.9) - 200) * 5000)


def test_a_cap_that_is_reached_before_high_demand_lets_the_provider_bear_the_rest(rules: Rulebook) -> None:
    cap = Clause(key="cap", title="Most that is paid", kind="share", payment_parameter="cap_share")
    (row,) = rows(rules, PLANNED, FORECAST, cap, Term(contract="hip", clause="cap", value="1.05"))
    high = (NormalDist(200, 10).inv_cdf(0.9) - 200) * 5000
    about(row["commissioner_high"], 50_000)
    about(row["provider_high"], high - 50_000)


def test_a_range_stands_for_mean_and_spread(rules: Rulebook) -> None:
    (row,) = rows(rules, PLANNED, Baseline(contract="hip", demand_low=Decimal(200), demand_high=Decimal(240)))
    assert row["expected"] == 220
    about(row["chance"], round(100 * NormalDist(220, 20 / 1.2815515655).cdf(240), 2))
    about(row["commissioner_high"], 40 * 5000)


def test_each_line_has_its_own_row_where_a_line_has_its_own_baseline(rules: Rulebook) -> None:
    own = replace(FORECAST, line="hip-1")
    first, second = rows(rules, PLANNED, CLINICS, own)
    assert (first["of"], first["chance"]) == ("line hip-1", 50)
    assert (second["of"], second["missing"]) == ("line hip-2", "No baseline is recorded.")
    first, second = rows(rules, PLANNED, CLINICS, own, replace(FORECAST, expected=Decimal(1200)))
    assert second["missing"] == "Its baseline is that of the whole contract."


def test_the_whole_contract_has_one_plan_of_all_lines(rules: Rulebook) -> None:
    (row,) = rows(rules, PLANNED, CLINICS, replace(FORECAST, expected=Decimal(1200)))
    assert (row["of"], row["plan"]) == ("the whole contract", 1200)


@pytest.mark.parametrize(
    ("records", "missing"),
    [
        ((PLANNED,), "No baseline is recorded."),
        (
            (PLANNED, Baseline(contract="hip", expected=Decimal(1))),
            "neither mean and spread of the forecast nor a range",
        ),
        ((replace(PLANNED, plan_activity=None), FORECAST), "No planned activity of hip-1."),
        ((replace(PLANNED, plan_activity=Decimal(0)), FORECAST), "A plan of nought has no price."),
        ((replace(PLANNED, form="goodwill"), FORECAST), "No payment model has the form of hip-1."),
    ],
)
def test_what_is_missing_is_said(rules: Rulebook, records: Iterable[Any], missing: str) -> None:
    (row,) = rows(rules, *records)
    assert missing in row["missing"]
    assert [row[name] for name in ("plan", "chance", "commissioner", "provider_high")] == [None] * 4


def test_a_contract_without_lines_has_no_table(rules: Rulebook) -> None:
    told = Settings(name="Test", financial_year="2017/18", as_at=DAY)
    system = System(told, {Contract: (HIP,)}, rules)
    assert pay.demand_table(contract.readiness_case_of(system, "hip", DAY)) is None
