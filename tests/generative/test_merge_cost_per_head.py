"""What must hold of running costs: what bodies bear comes to what posts cost, what is released to what is saved, and later is never cheaper."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

pennies = st.integers(0, 10**9).map(lambda number: Decimal(number) / 100)
shares = st.lists(st.integers(1, 9), min_size=1, max_size=4).map(
    lambda parts: {f"b{place}": Fraction(part, sum(parts)) for place, part in enumerate(parts)}
)
posts = st.lists(st.tuples(pennies, shares), min_size=1, max_size=8).map(
    lambda rows: [{"id": f"p{number}", "cost": cost, "shares": own} for number, (cost, own) in enumerate(rows)]
)
HEADS = [{"body": f"b{place}", "basis": "resident", "year": 2024, "people": 1000 + place} for place in range(4)]


def cost(**fields: Any) -> Any:
    return calc("merge.cost_per_head", on="2025-10-01", basis="resident", year=2024, heads=HEADS, **fields).value


@pytest.mark.story("C14")
@settings(max_examples=40, deadline=None)
@given(posts)
def test_what_bodies_bear_of_shared_posts_comes_to_what_the_posts_cost(rows: list[Any]) -> None:
    found = cost(posts=rows)
    assert sum(one.cost for one in found.bodies) == found.cost == sum(one["cost"] for one in rows)
    assert found.gap == found.cost - found.rate * found.heads
    assert abs(Fraction(found.per_head) - Fraction(found.cost) / found.heads) <= Fraction(1, 200)


@pytest.mark.story("C15")
@settings(max_examples=20, deadline=None)
@given(pennies, st.integers(1, 11))
def test_a_shared_post_counts_on_the_days_it_is_there(price: Decimal, month: int) -> None:
    post = {"id": "p", "cost": price, "shares": {"b0": "1/2", "b1": "1/2"}, "ends": f"2025-{month:02d}-01"}
    assert cost(posts=[post]).cost == (price if month > 10 else 0)


@pytest.mark.story("D10", "E24")
@settings(max_examples=40, deadline=None)
@given(posts, st.data(), shares, pennies)
def test_the_released_running_cost_goes_to_its_destinations_to_the_penny(
    rows: list[Any], data: Any, destinations: dict[str, Fraction], once: Decimal
) -> None:
    ends = data.draw(st.lists(st.sampled_from([one["id"] for one in rows]), unique=True))
    scenario = {"id": "s", "starts": "2026-04-01", "ends": ends, "one_off": once}
    found = cost(
        posts=rows, scenarios=[scenario, {**scenario, "id": "later", "starts": "2026-10-01"}], destinations=destinations
    )
    now, later = found.scenarios
    assert now.cost + now.saving == found.cost
    assert sum(now.released.values()) == (now.saving if now.saving > 0 else 0)
    assert now.cost == sum(one["cost"] for one in rows if one["id"] not in ends)
    assert later.saving_in_year <= now.saving_in_year == now.saving
    assert now.per_head <= found.per_head
