"""Fair shares the slow way: the general growth by halving, each area clipped by hand, pounds dealt out one at a time."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

ROUNDS = 200


@st.composite
def worlds(draw: st.DrawFn) -> dict:
    """Areas with baselines and weighted people, and an envelope that the bounds allow."""
    rows = draw(st.lists(st.tuples(st.integers(1, 10**7), st.integers(1, 10**5)), min_size=1, max_size=6))
    floor, width = draw(st.integers(-5, 5)), draw(st.integers(0, 12))
    whole = sum(baseline for baseline, _ in rows)
    least, most = -(-whole * (100 + floor) // 100), whole * (100 + floor + width) // 100
    if least > most:
        least = most = whole
        floor, width = 0, 0
    return {
        "areas": [{"id": f"A{number}", "baseline": baseline} for number, (baseline, _) in enumerate(rows)],
        "practices": [
            {"id": f"P{number}", "area": f"A{number}", "population": people, "weighted": {"all": people}}
            for number, (_, people) in enumerate(rows)
        ],
        "streams": {"all": 1},
        "envelope": draw(st.integers(least, most)),
        "pace": Decimal(draw(st.integers(0, 30))) / 10,
        "floor": Decimal(floor) / 100,
        "cap": Decimal(floor + width) / 100,
    }


def by_halving(world: dict) -> list[float]:
    """The growth of each area, by narrowing the general growth between two that are too low and too high."""
    baselines = [area["baseline"] for area in world["areas"]]
    people = [practice["population"] for practice in world["practices"]]
    targets = [sum(baselines) * own / sum(people) for own in people]
    distances = [baseline / target - 1 for baseline, target in zip(baselines, targets, strict=True)]
    floor, cap, pace = (float(world[name]) for name in ("floor", "cap", "pace"))

    def growths(general: float) -> list[float]:
        return [min(max(general - pace * distance, floor), cap) for distance in distances]

    low, high = floor - pace * 10**7, cap + pace * 10**7
    for _ in range(ROUNDS):
        middle = (low + high) / 2
        spent = sum(baseline * (1 + own) for baseline, own in zip(baselines, growths(middle), strict=True))
        low, high = (middle, high) if spent < world["envelope"] else (low, middle)
    return growths(high)


@settings(max_examples=80, deadline=None)
@given(worlds())
def test_growth_is_that_found_by_halving(world: dict) -> None:
    found = calc("plan.fair_shares", world).value
    for area, growth in zip(found.areas, by_halving(world), strict=True):
        # The pounds of a growth are those of halving to less than one.
        assert float(area.growth) == pytest.approx(growth, abs=1e-6)


@settings(max_examples=80, deadline=None)
@given(worlds())
def test_pounds_are_those_dealt_out_one_at_a_time(world: dict) -> None:
    found = calc("plan.fair_shares", world).value
    wanted = [
        baseline["baseline"] * (1 + area.growth) for baseline, area in zip(world["areas"], found.areas, strict=True)
    ]
    for area, exact in zip(found.areas, wanted, strict=True):
        assert abs(area.allocation - exact) < 1 + Decimal("0.0001")
    assert sum(area.allocation for area in found.areas) == world["envelope"]
