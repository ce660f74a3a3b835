"""What holds of every system: prices inside it move neither its position nor its chance, and more surplus never makes a target less likely."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

MEMBERS, FAR = ("north", "south", "trust"), "far"
DRAWS = 40
TOGETHER, EACH, BOTH = date(2023, 4, 1), date(2026, 4, 1), date(2018, 4, 1)
pounds = st.integers(0, 10_000_00).map(lambda pennies: Decimal(pennies) / 100)


@st.composite
def systems(draw: st.DrawFn) -> dict[str, Any]:
    """Three bodies, contracts between them and with another, drawn here by spread and correlation."""
    contracts = []
    for number in range(draw(st.integers(1, 6))):
        payer, provider, *_ = draw(st.permutations([*MEMBERS, FAR]))
        one = {"id": f"c{number}", "payer": payer, "provider": provider, "paid": draw(pounds), "spread": draw(pounds)}
        contracts.append(one | ({} if provider == FAR else {"cost": draw(pounds), "cost_spread": draw(pounds)}))
    members = [{"id": body, "known": draw(pounds), "target": draw(pounds) - draw(pounds)} for body in MEMBERS]
    correlation = Decimal(draw(st.integers(0, 10))) / 10
    return {"members": members, "contracts": contracts, "outside": [FAR], "correlation": correlation, "draws": DRAWS}


@pytest.mark.story("C12")
@settings(max_examples=40, deadline=None)
@given(system=systems(), data=st.data())
def test_a_price_inside_moves_neither_the_position_of_the_system_nor_its_chance(
    system: dict[str, Any], data: st.DataObject
) -> None:
    changed = [
        one
        if FAR in (one["payer"], one["provider"])
        else one | {"paid": data.draw(pounds), "spread": data.draw(pounds)}
        for one in system["contracts"]
    ]
    before = calc("balance.chance", system, on=TOGETHER).value
    after = calc("balance.chance", {**system, "contracts": changed}, on=TOGETHER).value
    assert after.system == before.system
    assert after.chance == before.chance == before.system.chance


@settings(max_examples=40, deadline=None)
@given(system=systems(), data=st.data())
def test_regimes_are_ordered_and_more_surplus_never_makes_a_target_less_likely(
    system: dict[str, Any], data: st.DataObject
) -> None:
    found = {day: calc("balance.chance", system, on=day).value for day in (TOGETHER, EACH, BOTH)}
    each = found[EACH]
    # Where each meets its own target, all together meet the sum of them.
    assert found[BOTH].chance == each.chance <= min(each.system.chance, *(one.chance for one in each.bodies))
    assert abs(sum(one.mean for one in each.bodies) - each.system.mean) <= Decimal("0.02")
    assert all(one.low <= one.high for one in (*each.bodies, each.system))
    body = data.draw(st.integers(0, len(MEMBERS) - 1))
    members = [dict(one) for one in system["members"]]
    needed = each.bodies[body].needed
    members[body]["known"] += needed
    helped = calc("balance.chance", {**system, "members": members}, on=EACH).value
    assert helped.bodies[body].chance >= max(each.bodies[body].chance, Decimal("0.8"))
    assert helped.bodies[body].needed == 0
    assert helped.chance >= each.chance


@settings(max_examples=25, deadline=None)
@given(system=systems(), data=st.data())
def test_the_same_seed_gives_the_same_years_in_any_order_of_contracts(
    system: dict[str, Any], data: st.DataObject
) -> None:
    shuffled = {**system, "contracts": data.draw(st.permutations(system["contracts"]))}
    found, again = (calc("balance.chance", one, on=BOTH).value for one in (system, shuffled))
    assert again == found
    assert calc("balance.chance", system, on=BOTH, seed=2).value.stamp != found.stamp or not found.stamp.draws
