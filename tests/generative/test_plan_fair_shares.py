"""What holds of every allocation: it spends the envelope, like is treated alike, and who is further below target never grows less."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.finding import Refused
from concordat.plan import Practice, Pulled, solved, weighted_shares

shares = st.integers(-20, 40).map(lambda number: Fraction(number, 100))
pulls = st.integers(-300, 300).map(lambda number: Fraction(number, 1000))


@st.composite
def bounded(draw: st.DrawFn) -> tuple[list[Pulled], Fraction, Fraction, Fraction]:
    """Areas, bounds and an envelope between what the bounds come to."""
    rows = draw(st.lists(st.tuples(st.integers(0, 10**6), pulls), min_size=1, max_size=8))
    areas = [Pulled(str(number), Fraction(baseline), pull) for number, (baseline, pull) in enumerate(rows)]
    floor, cap = sorted((draw(shares), draw(shares)))
    whole = sum((area.baseline for area in areas), Fraction(0))
    part = Fraction(draw(st.integers(0, 1000)), 1000)
    return areas, floor, cap, whole * (1 + floor + part * (cap - floor))


@settings(max_examples=200, deadline=None)
@given(bounded())
def test_the_envelope_is_spent_exactly_inside_the_bounds(made) -> None:
    areas, floor, cap, envelope = made
    found = solved(areas, floor, cap, envelope)
    assert sum(area.baseline * (1 + growth) for area, growth in zip(areas, found.growth, strict=True)) == envelope
    for area, growth, bound in zip(areas, found.growth, found.bound, strict=True):
        assert floor <= growth <= cap
        assert growth == {"": found.general + area.pull, "floor": floor, "cap": cap}[bound]


@settings(max_examples=200, deadline=None)
@given(bounded())
def test_the_same_distance_grows_alike_and_further_below_never_less(made) -> None:
    areas, floor, cap, envelope = made
    found = solved(areas, floor, cap, envelope)
    grown = sorted(zip((area.pull for area in areas), found.growth, strict=True))
    for (pull, growth), (more, other) in pairwise(grown):
        assert growth <= other
        assert growth == other or pull != more


@settings(max_examples=100, deadline=None)
@given(bounded())
def test_without_pace_all_grow_alike(made) -> None:
    areas, floor, cap, envelope = made
    level = [Pulled(area.name, area.baseline, Fraction(0)) for area in areas]
    assert len(set(solved(level, floor, cap, envelope).growth)) == 1


@st.composite
def merged(draw: st.DrawFn) -> dict:
    """Areas made of old ones, some of one alone, and an envelope that the bounds allow."""
    areas, practices = [], []
    for number in range(draw(st.integers(1, 4))):
        old = draw(st.lists(st.tuples(st.integers(1, 10**6), st.integers(1, 999)), min_size=1, max_size=3))
        names = [f"O{number}-{place}" for place in range(len(old))] if len(old) > 1 else [""]
        parts = {name: money for name, (money, _) in zip(names, old, strict=True) if name}
        areas.append({"id": f"A{number}", "baseline": sum(money for money, _ in old), "formerly": parts})
        practices += [
            {"id": f"P{number}-{place}", "area": f"A{number}", "formerly": name, "population": people}
            | {"weighted": {"acute": people, "other": draw(st.integers(1, 999))}}
            for place, (name, (_, people)) in enumerate(zip(names, old, strict=True))
        ]
    whole = sum(area["baseline"] for area in areas)
    return {
        "areas": areas,
        "practices": practices,
        "streams": {"acute": "0.7", "other": "0.3"},
        "envelope": whole + draw(st.integers(0, whole // 20)),
        "pace": "0.4",
        "floor": "0",
        "cap": "0.1",
    }


@settings(max_examples=60, deadline=None)
@given(merged())
def test_every_total_is_conserved_and_old_shares_are_kept(world) -> None:
    found = calc("plan.fair_shares", world).value
    assert sum(area.allocation for area in found.areas) == Decimal(world["envelope"])
    assert found.left == 0
    assert sum(area.share for area in found.areas) == pytest.approx(Decimal(1), abs=Decimal("1e-10"))
    whole = sum(area["baseline"] for area in world["areas"])
    assert abs(sum(area.target for area in found.areas) - whole) < 1
    for area in found.areas:
        assert sum(step.pounds for step in area.waterfall) == area.allocation
        own = [one for one in found.formerly if one.area == area.area]
        if own:
            assert sum(one.kept for one in own) == area.allocation == sum(one.by_need for one in own)
            assert sum(one.levelled for one in own) == 0
    if found.formerly:
        single = {one["id"] for one in world["areas"] if not one["formerly"]}
        alone = sum(one.alone for one in found.formerly)
        assert alone <= Decimal(world["envelope"])
        assert single or alone == Decimal(world["envelope"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 9999)), min_size=1, max_size=30))
def test_merging_areas_adds_their_shares(rows) -> None:
    practices = [
        Practice(id=str(number), area=str(area), population=Decimal(people), weighted={"all": Decimal(people)})
        for number, (area, people) in enumerate(rows)
    ]
    one = [
        Practice(
            id=own.id, area="whole" if own.area in "012" else own.area, population=own.population, weighted=own.weighted
        )
        for own in practices
    ]
    before, after = weighted_shares(practices, {"all": Decimal(1)}), weighted_shares(one, {"all": Decimal(1)})
    assert sum((own.share for own in before.values()), Fraction(0)) == 1
    parts = [own.share for name, own in before.items() if name in "012"]
    assert not parts or after["whole"].share == sum(parts)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10**6), st.integers(0, 3 * 10**6), st.integers(-3, 9), st.integers(0, 9))
def test_an_envelope_out_of_reach_says_which_bound_and_by_how_much(baseline, envelope, floor, width) -> None:
    world = {
        "areas": [{"id": "A", "baseline": baseline}],
        "practices": [{"id": "P", "area": "A", "population": 1, "weighted": {"all": 1}}],
        "streams": {"all": 1},
        "envelope": envelope,
        "pace": 1,
        "floor": Decimal(floor) / 100,
        "cap": Decimal(floor + width) / 100,
    }
    least, most = Decimal(baseline * (100 + floor)) / 100, Decimal(baseline * (100 + floor + width)) / 100
    if least <= envelope <= most:
        assert calc("plan.fair_shares", world).value.areas[0].allocation == envelope
        return
    with pytest.raises(Refused) as refused:
        calc("plan.fair_shares", world)
    (finding,) = refused.value.findings
    assert finding.kind == "infeasible-envelope"
    gap, bound = (least - envelope, "floor") if envelope < least else (envelope - most, "cap")
    assert finding.where.field == bound
    assert f"£{gap:,.2f}" in finding.what
