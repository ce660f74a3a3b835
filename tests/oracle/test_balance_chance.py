"""Chances of targets the slow way: every combination of outcomes once, each year summed up in pounds, each share counted; and normal results by their closed form."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import ceil, sqrt
from statistics import NormalDist
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.money import pence
from concordat.rulebook_files import national_rulebook

MEMBERS, OUTSIDE = ("north", "south", "trust"), ("far", "suppliers")
DAYS = {"each": date(2026, 4, 1), "together": date(2023, 4, 1), "both": date(2018, 4, 1)}
amounts = st.integers(-50_00, 200_00).map(lambda pennies: Decimal(pennies) / 100)


@st.composite
def systems(draw: st.DrawFn) -> tuple[dict[str, Decimal], dict[str, Decimal], list[dict[str, Any]]]:
    """Three bodies and up to four contracts, whose outcomes stand there in every combination."""
    known = {body: draw(amounts) for body in MEMBERS}
    targets = {body: draw(amounts) for body in MEMBERS}
    pairs = [two for two in product((*MEMBERS, *OUTSIDE), repeat=2) if two[0] != two[1] and set(two) & set(MEMBERS)]
    sides = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=4))
    outcomes = [draw(st.lists(st.tuples(amounts, amounts), min_size=1, max_size=3)) for _ in sides]
    years = list(product(*outcomes))
    contracts = []
    for number, (payer, provider) in enumerate(sides):
        own = [year[number] for year in years]
        costs = [cost for _, cost in own] if provider in MEMBERS else []
        contracts.append(
            {"id": f"c{number}", "payer": payer, "provider": provider}
            | {"paid_draws": [paid for paid, _ in own], "cost_draws": costs}
        )
    return known, targets, contracts


@settings(max_examples=40, deadline=None)
@given(made=systems(), tested=st.sampled_from(sorted(DAYS)), more=st.none() | amounts)
def test_every_year_is_summed_up_and_counted(made: Any, tested: str, more: Decimal | None) -> None:
    known, targets, contracts = made
    members = [{"id": body, "known": known[body], "target": targets[body]} for body in MEMBERS]
    found = calc(
        "balance.chance", members=members, contracts=contracts, outside=OUTSIDE, system_target=more, on=DAYS[tested]
    ).value
    whole = sum(targets.values()) if more is None else more
    years, parts = [], []
    for year in range(len(contracts[0]["paid_draws"])):
        purse, part = dict(known), {}
        for one in contracts:
            paid = one["paid_draws"][year]
            cost = one["cost_draws"][year] if one["cost_draws"] else Decimal(0)
            before = sum(purse.values())
            if one["payer"] in purse:
                purse[one["payer"]] -= paid
            if one["provider"] in purse:
                purse[one["provider"]] += paid - cost
            part[one["id"]] = sum(purse.values()) - before
        years.append(purse)
        parts.append(part)
    met = {
        "each": [all(year[body] >= targets[body] for body in MEMBERS) for year in years],
        "together": [sum(year.values()) >= whole for year in years],
    }
    met["both"] = [one and other for one, other in zip(met["each"], met["together"], strict=True)]
    assert float(found.chance) == pytest.approx(sum(met[tested]) / len(years), abs=1e-6)
    assert found.tested == tested
    for told in found.bodies:
        check(told, [year[told.body] for year in years], targets[told.body])
    totals = [sum(year.values(), Decimal(0)) for year in years]
    check(found.system, totals, whole)
    check_drivers(found.system, totals, parts, whole)


def check(told: Any, positions: list[Decimal], target: Decimal) -> None:
    """Compare what is told of one position with its years, one by one."""
    count, ordered = len(positions), sorted(positions)
    assert float(told.chance) == pytest.approx(sum(one >= target for one in positions) / count, abs=1e-6)
    assert told.mean == pence(Fraction(sum(positions)) / count)
    assert told.low == next(one for one in ordered if sum(other <= one for other in ordered) >= Fraction(1, 10) * count)
    wanted = Fraction(national_rulebook().on("balance.chance_told", DAYS["each"]).value["wanted"])
    lacking = sorted(max(Decimal(0), target - one) for one in positions)
    assert told.needed == lacking[ceil(wanted * count) - 1]


def check_drivers(told: Any, totals: list[Decimal], parts: list[dict[str, Decimal]], target: Decimal) -> None:
    """Compare what drives a position with covariances and with averages of the years that fail, as fractions."""

    def mean(numbers: list[Decimal]) -> Fraction:
        return sum(map(Fraction, numbers), Fraction(0)) / len(numbers)

    middle, failed = mean(totals), [year for year, total in enumerate(totals) if total < target]
    variance = mean([(one - middle) ** 2 for one in map(Fraction, totals)])  # type: ignore[misc]
    shares = {}
    for name in parts[0]:
        own = [part[name] for part in parts]
        off = [Fraction(one) - mean(own) for one in own]
        both = sum((one * (Fraction(total) - middle) for one, total in zip(off, totals, strict=True)), Fraction(0))
        if variance and any(off):
            short = None
            if failed and len(failed) < len(totals):
                lacks = middle - mean([totals[year] for year in failed])
                short = float(-sum((off[year] for year in failed), Fraction(0)) / len(failed) / lacks)
            shares[name] = (float(both / len(totals) / variance), short)
    assert len(told.drivers) == min(3, len(shares))
    for one in told.drivers:
        share, short = shares[one.contract]
        assert float(one.spread_share) == pytest.approx(share, abs=1e-6)
        assert (one.shortfall_share is None) == (short is None)
        if short is not None:
            assert float(one.shortfall_share) == pytest.approx(short, abs=2e-6)
    left = sorted((abs(share) for share, _ in shares.values()), reverse=True)[:3]
    assert [abs(float(one.spread_share)) for one in told.drivers] == pytest.approx(left, abs=1e-6)


@pytest.mark.parametrize("correlation", ["0", "0.3", "1"])
def test_normal_results_come_to_the_chance_of_their_closed_form(correlation: str) -> None:
    spreads = (3_000_000, 1_000_000, 2_000_000, 500_000)
    contracts = [
        {"id": f"c{number}", "payer": "board", "provider": "far", "paid": 10_000_000, "spread": spread}
        for number, spread in enumerate(spreads)
    ]
    members = [{"id": "board", "known": 42_000_000}]
    found = calc(
        "balance.chance",
        members=members,
        contracts=contracts,
        outside=["far"],
        correlation=correlation,
        on=DAYS["each"],
    ).value
    share = float(correlation)
    spread = sqrt((1 - share) * sum(one**2 for one in spreads) + share * sum(spreads) ** 2)
    chance = 1 - NormalDist(2_000_000, spread).cdf(0)
    assert abs(float(found.chance) - chance) < 4 * float(found.error)
    assert float(found.system.spread) == pytest.approx(spread, rel=0.03)
    assert found.stamp.draws == 10_000
