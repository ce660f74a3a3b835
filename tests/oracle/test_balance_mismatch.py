"""Mismatches the slow way: every gap is closed one after another in a ledger of bodies, by moving the plan of one side to that of the other."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

BODIES = ("north", "south", "acute", "community")
money = st.integers(0, 10**9).map(lambda pence: Decimal(pence) / 100)


@st.composite
def plans(draw: st.DrawFn) -> tuple[dict[str, Decimal], list[dict[str, Any]]]:
    """Positions of four bodies, and some pairs of them with both sides' figures; a body may buy and provide."""
    positions = {body: draw(money) - draw(money) for body in BODIES}
    keys = draw(st.lists(st.permutations(BODIES).map(lambda two: tuple(two[:2])), max_size=6, unique=True))
    pairs = [
        {"commissioner": one, "provider": two, "planned": draw(money), "expected": draw(money)} for one, two in keys
    ]
    return positions, pairs


@settings(max_examples=50, deadline=None)
@given(made=plans())
def test_closed_gap_by_gap_either_way_all_bodies_come_to_the_same(made: tuple[Any, Any]) -> None:
    positions, pairs = made
    found: Any = calc("balance.mismatch", pairs=pairs, positions=positions, on=date(2018, 4, 30)).value
    by_provider, by_commissioner = dict(positions), dict(positions)
    for one in pairs:
        # The commissioner pays what the provider expects; or the provider receives what the commissioner planned.
        by_provider[one["commissioner"]] += one["planned"] - one["expected"]
        by_commissioner[one["provider"]] += one["planned"] - one["expected"]
    assert {one.body: one.providers_way for one in found.bodies} == by_provider
    assert {one.body: one.commissioners_way for one in found.bodies} == by_commissioner
    assert sum(by_provider.values()) == sum(by_commissioner.values()) == found.agreed
    assert found.separate - found.agreed == found.total_gap


@settings(max_examples=50, deadline=None)
@given(made=plans())
def test_rows_and_columns_add_up_to_the_same_total_and_the_largest_gap_stands_first(made: tuple[Any, Any]) -> None:
    positions, pairs = made
    found: Any = calc("balance.mismatch", pairs=pairs, positions=positions, on=date(2018, 4, 30)).value
    for totals in (found.commissioners, found.providers, found.reasons):
        assert sum(totals.values(), Decimal(0)) == found.total_gap
    sizes = [abs(one.gap) for one in found.gaps]
    assert sizes == sorted(sizes, reverse=True)
    turned = [one | {"planned": one["expected"], "expected": one["planned"]} for one in pairs]
    other: Any = calc("balance.mismatch", pairs=turned, positions=positions, on=date(2018, 4, 30)).value
    assert other.total_gap == -found.total_gap
    assert other.open_gap == found.open_gap
