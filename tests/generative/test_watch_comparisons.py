"""What must hold of trends, comparisons, spines and scores, whatever the values: order, direction and units change nothing else."""

from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc
from concordat.watch.comparison import comparison_rules, rule_of_method
from concordat.watch.false_discovery import adjusted
from concordat.watch.spine import spine
from concordat.watch.trends import share_trends

numbers = st.integers(0, 40).map(float)
values = st.lists(numbers, min_size=1, max_size=12)
TURNED = {"better": "worse", "worse": "better", "best": "worst", "worst": "best"}


def verdicts(rule: str, direction: str, own: list[float], **more: Any) -> dict[str, str]:
    areas = [
        {
            "id": f"A{place}",
            "value": one,
            "lower": one - 2,
            "upper": one + 2,
            "wide_lower": one - 4,
            "wide_upper": one + 4,
            "own_total": 20,
        }
        for place, one in enumerate(own)
    ]
    benchmark = {"name": "England", "value": 20, "lower": 19, "upper": 21}
    given_ = calc("watch.compare", rule=rule, direction=direction, areas=areas, benchmark=benchmark)
    return {one.id: one.verdict for one in given_.value.areas}


@settings(max_examples=60, deadline=None)
@given(rule=st.sampled_from(comparison_rules()), own=values)
def test_the_other_direction_turns_every_verdict_about(rule: str, own: list[float]) -> None:
    up, down = (verdicts(rule, way, own) for way in ("up is good", "down is good"))
    turned = {name: " ".join(TURNED.get(word, word) for word in said.split()) for name, said in up.items()}
    assert down == turned
    neutral = verdicts(rule, "neutral", own)
    assert all(
        ("better" in up[name]) == ("higher" in said)
        for name, said in neutral.items()
        if "fifth" not in said and "quarter" not in said
    )


@settings(max_examples=60, deadline=None)
@given(
    rule=st.sampled_from([one for one in comparison_rules() if one != "fifths_by_rank"]), own=values, seed=st.randoms()
)
def test_the_order_of_areas_changes_nothing(rule: str, own: list[float], seed: Any) -> None:
    order = list(range(len(own)))
    seed.shuffle(order)
    before, after = verdicts(rule, "up is good", own), verdicts(rule, "up is good", [own[place] for place in order])
    assert {f"A{place}": after[f"A{number}"] for number, place in enumerate(order)} == before


def test_every_number_of_older_files_leads_to_one_rule() -> None:
    assert [rule_of_method(number) for number in (1, 18, 17, 12, 15, 16)] == [
        "single_overlap", "single_overlap", "two_levels", "double_overlap", "fifths", "quarters",
    ]  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(own=values, benchmark=numbers)
def test_a_spine_holds_every_area_and_turns_about(own: list[float], benchmark: float) -> None:
    up, down = (spine(np.array(own), benchmark, way) for way in ("up is good", "down is good"))
    assert ((up.areas >= -1e-9) & (up.areas <= 1 + 1e-9)).all()
    np.testing.assert_allclose(up.areas, 1 - down.areas, atol=1e-9)
    assert (np.diff(up.bars) >= -1e-9).all()
    assert (np.diff(down.bars) >= -1e-9).all()
    order = np.argsort(np.array(own), kind="stable")
    assert (np.diff(up.areas[order]) >= -1e-9).all()


@settings(max_examples=60, deadline=None)
@given(own=st.lists(numbers, min_size=2, max_size=9))
def test_scores_lie_between_one_and_four_and_the_best_has_one(own: list[float]) -> None:
    named = {f"O{place}": one for place, one in enumerate(own)}
    up = calc("watch.oversight_score", measures=[{"id": "m", "direction": "up is good", "values": named}]).value
    assert all(1 <= one.average <= 4 for one in up.organisations)
    assert named[up.organisations[0].id] == max(own)
    assert up.organisations[0].average == 1
    turned = {name: -one for name, one in named.items()}
    down = calc("watch.oversight_score", measures=[{"id": "m", "direction": "down is good", "values": turned}]).value
    assert [(one.id, one.average) for one in up.organisations] == [(one.id, one.average) for one in down.organisations]


@settings(max_examples=60, deadline=None)
@given(p=st.lists(st.floats(0, 1), min_size=1, max_size=15), seed=st.randoms())
def test_adjusting_keeps_the_order_and_never_helps(p: list[float], seed: Any) -> None:
    found = adjusted(np.array(p))
    assert (found >= np.array(p) - 1e-15).all()
    assert (found <= 1).all()
    order = np.argsort(np.array(p), kind="stable")
    assert (np.diff(found[order]) >= 0).all()
    places = list(range(len(p)))
    seed.shuffle(places)
    np.testing.assert_allclose(adjusted(np.array(p)[places]), found[places])


@settings(max_examples=60, deadline=None)
@given(pairs=st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50)), min_size=5, max_size=5))
def test_a_trend_read_backwards_is_the_same_the_other_way(pairs: list[tuple[int, int]]) -> None:
    events = np.array([[one for one, _ in pairs]], dtype=float)
    of = events + np.array([[one for _, one in pairs]], dtype=float)
    ahead, back = share_trends(events, of), share_trends(events[:, ::-1], of[:, ::-1])
    np.testing.assert_allclose(ahead.chi_squared, back.chi_squared, rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(ahead.slope, -back.slope, atol=1e-9)
    others = share_trends(of - events, of)
    np.testing.assert_allclose(ahead.slope, -others.slope, atol=1e-9)
