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


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.integers(1, 999), st.integers(0, 999), st.integers(8, 12)),
        min_size=1,
        max_size=9,
    )
)
def test_shares_are_streams_added_up_practice_by_practice(rows: list[tuple[int, int, int, int]]) -> None:
    names = sorted({f"A{area}" for area, _, _, _ in rows})
    practices = [
        {"id": f"P{number}", "area": f"A{area}", "population": acute, "weighted": {"acute": acute, "other": other + 1}}
        | {"cost": Decimal(cost) / 10}
        for number, (area, acute, other, cost) in enumerate(rows)
    ]
    found = calc(
        "plan.fair_shares",
        areas=[{"id": name, "baseline": 1000} for name in names],
        practices=practices,
        streams={"acute": "0.6", "other": "0.4"},
        envelope=1000 * len(names),
        pace=1,
        floor=-1,
        cap=1,
    ).value
    acute = {name: sum(own[1] * own[3] for own in rows if f"A{own[0]}" == name) for name in names}
    other = {name: sum((own[2] + 1) * own[3] for own in rows if f"A{own[0]}" == name) for name in names}
    for area in found.areas:
        share = 0.6 * acute[area.area] / sum(acute.values()) + 0.4 * other[area.area] / sum(other.values())
        assert float(area.share) == pytest.approx(share, abs=1e-11)
        assert float(area.target) == pytest.approx(share * 1000 * len(names), abs=0.006)
        assert float(area.closing) == pytest.approx(float(area.allocation) / (share * 1000 * len(names)) - 1, abs=1e-6)
