"""A pool the slow way: the overspend is borne penny by penny, each by whoever is furthest behind their share at the step that is open."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

PARTIES = ["board", "council", "district"]
PENNY = Decimal("0.01")


@st.composite
def pools(draw: st.DrawFn) -> dict:
    """A pool with steps, caps, and a forecast above or below what is contributed."""

    def step(number: int) -> dict:
        tenths = draw(st.integers(0, 10))
        more = draw(st.integers(0, 10 - tenths))
        shares = dict(zip(PARTIES, (Decimal(part) / 10 for part in (tenths, more, 10 - tenths - more)), strict=True))
        caps = draw(st.dictionaries(st.sampled_from(PARTIES), st.integers(0, 9), max_size=2))
        return {"name": f"s{number}", "up_to": draw(st.integers(0, 9)), "shares": shares, "caps": caps}

    return {
        "year": "2026/27",
        "on": "2026-04-01",
        "host": "board",
        "manager": "manager",
        "gateway": "section 75",
        "parties": [{"body": name} for name in PARTIES],
        "contributions": [{"party": "board", "year": "2026/27", "fund": "minimum", "amount": 50}],
        "lines": [
            {"scheme": "all", "lead": "board", "budget": 50, "forecast": Decimal(draw(st.integers(3000, 8000))) / 100}
        ],
        "overspend": [step(number) for number in range(draw(st.integers(0, 3)))],
        "underspend": [step(number) for number in range(draw(st.integers(0, 3)))],
    }


def by_pennies(pennies: int, steps: list[dict]) -> tuple[dict[str, Fraction], int]:
    """What each bears (pennies, cut by caps) and what is left, one step after the other."""
    bears, left = dict.fromkeys(PARTIES, 0), pennies
    for step in steps:
        reached = min(left, step["up_to"] * 100)
        dealt = dict.fromkeys(PARTIES, 0)
        for _ in range(reached):
            # The exact share of all that reached it, less what was dealt: the greatest first, whole pennies before parts.
            behind = {name: Fraction(step["shares"][name]) * reached - dealt[name] for name in PARTIES}
            whole = {name: gap for name, gap in behind.items() if gap >= 1} or behind
            dealt[max(sorted(whole), key=lambda name: whole[name])] += 1
        for name in PARTIES:
            taken = min(dealt[name], step["caps"].get(name, pennies) * 100 if name in step["caps"] else dealt[name])
            bears[name] += taken
            left -= taken
    return bears, left


@settings(max_examples=40, deadline=None)
@given(pools())
def test_every_penny_is_borne_once_in_order(world: dict) -> None:
    found = calc("plan.pool", world).value
    over = found.over
    steps = world["overspend"] if over > 0 else world["underspend"]
    bears, left = by_pennies(int(abs(over) * 100), steps)
    sign = -1 if over < 0 else 1
    assert {one.party: one.bears for one in found.parties} == {
        name: sign * PENNY * part for name, part in bears.items()
    }
    assert found.uncovered == left * PENNY
    assert sum(one.bears for one in found.parties) + sign * found.uncovered == over
    assert sum(one.pays for one in found.parties) + sign * found.uncovered == found.forecast


@pytest.mark.story("E19")
def test_commissioners_and_providers_pool_resources_and_see_who_bears_what() -> None:
    world = {
        "year": "2026/27",
        "on": "2026-12-01",
        "host": "board",
        "manager": "pool manager",
        "gateway": "section 75",
        "parties": [{"body": "board"}, {"body": "hospital"}, {"body": "community trust"}],
        "contributions": [
            {"party": "board", "year": "2026/27", "fund": "minimum", "amount": 800_000},
            {"party": "hospital", "year": "2026/27", "fund": "additional", "amount": 150_000},
            {"party": "community trust", "year": "2026/27", "fund": "additional", "amount": 50_000},
        ],
        "lines": [{"scheme": "home ward", "lead": "community trust", "budget": 1_000_000, "forecast": 1_100_000}],
        "overspend": [
            {"name": "by contribution", "shares": {"board": "0.8", "hospital": "0.15", "community trust": "0.05"}}
        ],
    }
    answer = calc("plan.pool", world)
    assert [one.bears for one in answer.value.parties] == [80_000, 15_000, 5_000]
    assert answer.value.uncovered == 0
    said = [reason.says for reason in answer.because.walk()]
    assert "step “by contribution” is reached by £100,000" in said
    assert "hospital bears" in said
