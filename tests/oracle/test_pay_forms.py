"""Payment forms worked out again by the printed formulas, one `if` after the other, and held against the shared vectors."""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat import calc
from concordat.kernel.finding import Refused
from concordat.kernel.money import pence

pounds = st.decimals(min_value=0, max_value=10**9, places=2)
shares = st.decimals(min_value=0, max_value=1, places=4)


@given(plan=pounds, actual=pounds, fixed=pounds, rate=shares, below=shares)
def test_blended(plan: Decimal, actual: Decimal, fixed: Decimal, rate: Decimal, below: Decimal) -> None:
    found = calc("pay.blended", plan=plan, actual=actual, fixed=fixed, rate=rate, rate_below=below).value
    by_hand = Fraction(fixed)
    if actual > plan:
        by_hand += Fraction(rate) * (Fraction(actual) - Fraction(plan))
    if actual < plan:
        by_hand -= Fraction(below) * (Fraction(plan) - Fraction(actual))
    assert found.pay == pence(by_hand)


@given(
    benchmark=st.decimals(min_value=1, max_value=10**9, places=2),
    expenditure=pounds,
    ends=st.lists(st.decimals(min_value="0.01", max_value=1, places=2), min_size=1, max_size=4, unique=True),
    kept=st.lists(shares, min_size=5, max_size=5),
)
def test_corridors_are_slices_of_the_difference(
    benchmark: Decimal, expenditure: Decimal, ends: list[Decimal], kept: list[Decimal]
) -> None:
    bounds = sorted(ends)
    rows: list[dict[str, Any]] = [{"up_to": end, "share": kept[number]} for number, end in enumerate(bounds)]
    rows.append({"share": kept[len(bounds)]})
    found = calc("pay.corridor", benchmark=benchmark, expenditure=expenditure, corridors=rows).value
    away = abs(Fraction(benchmark) - Fraction(expenditure))
    by_hand, low = Fraction(0), Fraction(0)
    for row in rows:
        high = Fraction(row["up_to"]) * Fraction(benchmark) if "up_to" in row else away
        if away > low:
            by_hand += Fraction(row["share"]) * (min(away, high) - low)
        low = high
    assert abs(found.kept) == pence(by_hand)
    assert found.kept == 0 or (found.kept > 0) == (expenditure < benchmark)


@given(
    target=pounds,
    actual=pounds,
    share=shares,
    most=pounds,
    weights=st.lists(st.integers(1, 99), min_size=1, max_size=5),
)
def test_a_target_cost_is_split_to_the_penny(
    target: Decimal, actual: Decimal, share: Decimal, most: Decimal, weights: list[int]
) -> None:
    whole = sum(weights)
    parts = {f"party {number}": Decimal(weight) / 100 for number, weight in enumerate(weights)}
    asked = {"target": target, "actual": actual, "bands": [{"share": share}], "cap": most, "collar": most}
    if whole != 100:
        with pytest.raises(Refused, match="not to 1"):
            calc("pay.target_cost", asked | {"parties": parts})
        parts = {}
    found = calc("pay.target_cost", asked | {"parties": parts}).value
    away = abs(Fraction(target) - Fraction(actual))
    assert abs(found.shared) == pence(min(Fraction(share) * away, Fraction(most)))
    if parts:
        assert sum(found.by_party.values()) == found.shared


@given(
    benchmark=st.decimals(min_value=1, max_value=10**9, places=2),
    expenditure=pounds,
    share=shares,
    least=shares,
    cap=shares,
)
def test_savings_count_from_the_first_pound_once_the_minimum_is_reached(
    benchmark: Decimal, expenditure: Decimal, share: Decimal, least: Decimal, cap: Decimal
) -> None:
    asked = {"benchmark": benchmark, "expenditure": expenditure, "share": share, "minimum_savings_rate": least}
    found = calc("pay.shared_savings", asked | {"cap": cap}).value
    saved = Fraction(benchmark) - Fraction(expenditure)
    if saved < 0 or saved / Fraction(benchmark) < Fraction(least):
        assert found.pay == 0
    else:
        assert found.pay == pence(min(saved * Fraction(share), Fraction(cap) * Fraction(benchmark)))


@given(fixed=pounds, plan=pounds, actual=pounds, more=pounds)
def test_aligned_payment_never_falls_as_activity_grows(
    fixed: Decimal, plan: Decimal, actual: Decimal, more: Decimal
) -> None:
    asked = {"on": "2022-04-01", "fixed": fixed, "elective_plan": plan}
    before = calc("pay.api", asked | {"elective_actual": actual}).value
    after = calc("pay.api", asked | {"elective_actual": actual + more}).value
    assert after.total >= before.total
    assert before.total == pence(Fraction(fixed)) + pence(
        Fraction(3, 4) * max(Fraction(0), Fraction(actual) - Fraction(plan))
    )


@given(rate=pounds, months=st.integers(0, 10**6), withhold=shares, score=shares)
def test_capitation_pays_what_is_not_withheld_and_what_is_released(
    rate: Decimal, months: int, withhold: Decimal, score: Decimal
) -> None:
    found = calc("pay.capitation", rate=rate, member_months=months, withhold=withhold, score=score).value
    assert found.paid + found.withheld == found.budget
    assert found.pay == found.paid + found.released
    assert Decimal(0) <= found.released <= found.withheld


@given(level=shares, charge=pounds, given_so_far=pounds, year=pounds)
def test_a_credit_stays_within_both_caps(level: Decimal, charge: Decimal, given_so_far: Decimal, year: Decimal) -> None:
    tiers = [{"below_level": "0.9", "credit": "0.1"}, {"below_level": "0.5", "credit": "0.4"}]
    asked = {"level": level, "tiers": tiers, "monthly_charge": charge, "month_cap": "0.3", "twelve_month_cap": "0.1"}
    sums = {"last_11_months_charge": year, "last_11_months_credit": given_so_far}
    found = calc("pay.service_credit", asked | sums).value
    assert found.tier == (Decimal("0.4") if level < Decimal("0.5") else Decimal("0.1") if level < Decimal("0.9") else 0)
    by_hand = min(
        Fraction(found.tier) * Fraction(charge),
        Fraction(3, 10) * Fraction(charge),
        max(Fraction(0), Fraction(1, 10) * (Fraction(charge) + Fraction(year)) - Fraction(given_so_far)),
    )
    assert found.credit == pence(by_hand)


@pytest.fixture(scope="module")
def vectors(shared_data: Path) -> dict[str, dict[str, Any]]:
    rows = json.loads((shared_data / "vectors" / "payment.json").read_text("utf-8"))
    return {row["id"]: row for row in rows}


def test_vectors_of_aligned_and_blended_payment(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T6"]["given"], vectors["T6"]["expected"]
    lines = [{"activity": row["activity"], "unit_price": row["unit_price"]} for row in asked["lines"]]
    found = calc(
        "pay.api",
        on="2023-04-01",
        fixed=asked["fixed"],
        lines=lines,
        market_forces_factor=asked["market_forces_factor"],
    ).value
    assert found.variable_before_factor == Decimal(wanted["variable_before_factor"])
    assert (found.variable, found.total) == (Decimal(wanted["variable"]), Decimal(wanted["total"]))
    asked, wanted = vectors["T11"]["given"], vectors["T11"]["expected"]
    plan, actual = asked["elective_plan_inside_fixed"], asked["elective_actual"]
    found = calc("pay.api", on="2022-04-01", fixed="0", elective_plan=plan, elective_actual=actual).value
    assert found.total == Decimal(wanted["adjustment"])
    asked, wanted = vectors["T12"]["given"], vectors["T12"]["expected"]
    for actual, pay in wanted["pay"].items():
        found = calc("pay.blended", plan=asked["plan"], actual=actual, rate=asked["rate"]).value
        assert found.pay == Decimal(pay)


def test_vectors_of_quality_low_volume_and_uplift(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T13"]["given"], vectors["T13"]["expected"]
    failed = asked["fully_failed"]
    indicators = [{"id": str(one), "performance": int(one >= failed)} for one in range(asked["indicators"])]
    found = calc("pay.cquin", base=asked["fixed"], rate=asked["rate"], indicators=indicators).value
    assert (found.pot, found.deduction) == (Decimal(wanted["pot"]), Decimal(wanted["deduction"]))
    asked, wanted = vectors["T16"]["given"], vectors["T16"]["expected"]
    answer = calc("pay.lva", last_three_years=asked["last_three_years"], in_year_lines=["extra"])
    assert answer.value.payment == Decimal(wanted["payment"])
    assert answer.value.refused == ("extra",)
    asked, wanted = vectors["T18"]["given"], vectors["T18"]["expected"]
    rates = {name: asked[name] for name in ("price", "cost_uplift", "efficiency")}
    found = calc("pay.uplift", rates | {"method": "multiplicative"}).value
    assert (found.price_unrounded, found.price) == (
        Decimal(wanted["multiplicative"]),
        Decimal(wanted["multiplicative_2dp"]),
    )
    assert calc("pay.uplift", rates | {"method": "additive"}).value.price == Decimal(wanted["additive"])


def test_vectors_of_savings_and_corridors(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T20"]["given"], vectors["T20"]["expected"]
    months = Decimal(asked["member_months"])
    sums = {"benchmark": Decimal(asked["target"]) * months, "expenditure": Decimal(asked["actual"]) * months}
    for least, pay in wanted["pay"].items():
        found = calc("pay.shared_savings", sums | {"share": asked["share"], "minimum_savings_rate": least}).value
        assert found.pay == Decimal(pay)
    asked, wanted = vectors["T32"]["given"], vectors["T32"]["expected"]
    names = ("benchmark", "expenditure", "share", "minimum_savings_rate")
    found = calc("pay.shared_savings", {name: asked[name] for name in names}).value
    assert found.savings == Decimal(wanted["savings"])
    assert abs(found.pay - Decimal(wanted["earned"])) <= Decimal(wanted["tolerance"])
    asked, wanted = vectors["T35"]["given"], vectors["T35"]["expected"]
    rows = [
        {"share": row["share"]} | ({"up_to": Decimal(row["up_to"]) / 100} if row["up_to"] else {})
        for row in asked["corridors"]
    ]
    for saved, kept in wanted["pay_percent"].items():
        found = calc("pay.corridor", benchmark="100", expenditure=100 - Decimal(saved), corridors=rows).value
        assert found.kept == Decimal(kept)


def test_vectors_of_service_credits(vectors: dict[str, dict[str, Any]]) -> None:
    asked, wanted = vectors["T50"]["given"], vectors["T50"]["expected"]
    tiers = [
        {"below_level": row["below_level"], "credit": Decimal(row["credit_percent"]) / 100} for row in asked["tiers"]
    ]
    caps = {
        "month_cap": Decimal(asked["month_cap_percent"]) / 100,
        "twelve_month_cap": Decimal(asked["twelve_month_cap_percent"]) / 100,
    }
    for level, credit in wanted["credit"].items():
        sums = {"level": level, "tiers": tiers, "monthly_charge": asked["monthly_charge"]}
        assert calc("pay.service_credit", sums | caps).value.credit == Decimal(credit)


def test_vectors_of_the_four_identities(vectors: dict[str, dict[str, Any]]) -> None:
    wanted = vectors["T85"]["expected"]
    by_id = {case["id"]: case for case in vectors["T85"]["given"]["cases"]}
    first = by_id["a"]
    found = calc("pay.reconcile", invoice=first["invoice"], aggregate_total=first["aggregate_total"])
    assert found.value.identities[0].difference == Decimal(wanted["a"]["difference"])
    second = by_id["b"]
    sums = {
        "drugs_patient_level_total": second["drugs_patient_level_total"],
        "aggregate_drugs_total": second["aggregate_drug_total"],
    }
    both = calc("pay.reconcile", sums | {"invoice": first["invoice"], "aggregate_total": first["aggregate_total"]})
    assert both.value.identities[2].difference == Decimal(wanted["b"]["difference"])
    assert [finding.where.field for finding in both.findings] == ["invoice", "drugs"]


@given(
    draws=st.lists(st.decimals(min_value=0, max_value=2, places=3), min_size=1, max_size=30),
    form=st.sampled_from(["activity", "block", "marginal_rate", "cost_and_volume"]),
)
def test_what_a_broken_plan_costs_is_borne_by_the_two_parties(draws: list[Decimal], form: str) -> None:
    line = {"id": "urgent", "form": form, "plan": "1000", "base": "1100"}
    asked = {"on": "2017-04-01", "lines": [line], "draws": [{"urgent": share} for share in draws]}
    found = calc("pay.exceedance_cost", asked).value
    due = {
        "block": lambda v: Fraction(1000),
        "marginal_rate": lambda v: min(v, 1000) + Fraction(7, 10) * max(v - 1000, 0),
    }
    paid = due.get(form, lambda v: v)
    values = [Fraction(1100) * Fraction(share) for share in draws]
    extra = sorted((paid(value) - paid(Fraction(1100)) for value in values), reverse=True)
    left = sorted((value - paid(value) for value in values), reverse=True)
    worst = max(1, len(draws) // 10)
    assert found.draws_in_worst == worst
    for borne, amounts in ((found.commissioner, extra), (found.provider, left)):
        assert borne.expected == pence(sum(amounts, Fraction(0)) / len(amounts))
        assert borne.worst == pence(sum(amounts[:worst], Fraction(0)) / worst)


@given(
    months=st.lists(st.decimals(min_value=0, max_value=10**6, places=2), min_size=12, max_size=12),
    plan=pounds,
    form=st.sampled_from(["activity", "block", "marginal_rate", "cost_and_volume"]),
)
def test_months_sum_to_the_year_and_the_year_is_the_replay(months: list[Decimal], plan: Decimal, form: str) -> None:
    rows = [{"month": number, "base": base} for number, base in enumerate(months, 1)]
    line = {"id": "a", "form": form, "plan": plan}
    parties = {"commissioner": "06W", "provider": "RM1"}
    settled = calc("pay.settle", on="2017-04-01", lines=[line | parties | {"months": rows}]).value
    assert sum(settled.lines[0].by_month) == settled.due
    whole = {"lines": [line | {"base": sum(months)}], "own": {"id": "own", "on": "2017-04-01"}}
    assert settled.due == calc("pay.replay", whole).value.own.due
    assert settled.by_commissioner == {"06W": settled.due}
    assert settled.by_provider == {"RM1": settled.due}


@given(
    target=st.decimals(min_value=1, max_value=10**9, places=2),
    base=st.lists(pounds, min_size=1, max_size=4),
    shared=st.lists(shares, min_size=2, max_size=2),
    end=st.decimals(min_value="0.01", max_value=1, places=2),
    limit=pounds,
    weights=st.lists(st.integers(1, 99), min_size=1, max_size=5),
    gate=shares,
    reached=shares,
)
def test_an_alliance_shares_slice_by_slice_and_splits_to_the_penny(
    target: Decimal,
    base: list[Decimal],
    shared: list[Decimal],
    end: Decimal,
    limit: Decimal,
    weights: list[int],
    gate: Decimal,
    reached: Decimal,
) -> None:
    last = 100 - sum(weights[:-1])
    if last < 1:
        return
    members = {f"m{number}": Decimal(weight) / 100 for number, weight in enumerate((*weights[:-1], last))}
    found = calc(
        "pay.alliance",
        target=target,
        base={f"b{number}": amount for number, amount in enumerate(base)},
        bands=[{"up_to": end, "share": shared[0]}, {"share": shared[1]}],
        cap=limit,
        collar=limit,
        members=members,
        gates=[{"name": "gate", "at_least": gate, "reached": reached}],
    ).value
    away = Fraction(target) - sum(map(Fraction, base))
    inside = min(abs(away), Fraction(end) * Fraction(target))
    by_hand = Fraction(shared[0]) * inside + Fraction(shared[1]) * (abs(away) - inside)
    by_hand = min(by_hand, Fraction(limit))
    if away > 0 and reached < gate:
        by_hand = Fraction(0)
    assert found.shared == (1 if away >= 0 else -1) * pence(by_hand) + 0
    assert sum(found.by_member.values()) == found.shared
    assert sum(found.worst.values()) >= abs(min(found.shared, Decimal(0)))
    for name, amount in found.by_member.items():
        assert abs(Fraction(amount) - Fraction(members[name]) * Fraction(found.shared)) < Fraction(1, 100)


@given(rate=pounds, people=st.lists(st.integers(0, 10**5), min_size=12, max_size=12), withhold=shares, score=shares)
def test_a_capitated_line_pays_month_by_month_and_releases_at_the_end(
    rate: Decimal, people: list[int], withhold: Decimal, score: Decimal
) -> None:
    line = {"id": "a", "form": "capitation", "plan": "0", "commissioner": "c", "provider": "p"}
    line["figures"] = {"list size": people, "quality score": [score]}
    terms = {"capitation_rate": str(rate), "capitation_withhold": str(withhold)}
    found = calc("pay.settle", on="2017-04-01", lines=[line], terms=terms).value.lines[0]
    so_far, before = Fraction(0), Decimal(0)
    for number, month in enumerate(people):
        so_far += Fraction(rate) * month * (1 - Fraction(withhold))
        if number == 11:
            so_far += Fraction(rate) * sum(people) * Fraction(withhold) * Fraction(score)
        assert found.by_month[number] == pence(so_far) - before
        before = pence(so_far)
    assert found.due == before
