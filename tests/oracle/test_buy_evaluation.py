"""Totals, places and the interval of each weight, found by ranking again and again with plain fractions."""

import json
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

OPENED = {"frozen": "2026-05-01T09:00:00Z", "opened": "2026-06-01T09:00:00Z"}
QUESTIONS = ["Q1", "Q2", "Q3", "Q4"]
BIDS = ["A", "B", "C", "D"]
WEIGHTS = st.lists(st.integers(0, 6), min_size=1, max_size=4).filter(any)
SCORES = st.lists(st.lists(st.integers(0, 5), min_size=4, max_size=4), min_size=1, max_size=4)


def exercise(weights, scores, scale=5, **more):
    """An exercise whose consensus is complete; scores are rows by bid."""
    names = QUESTIONS[: len(weights)]
    return {
        "questions": [{"id": name, "weight": str(weight)} for name, weight in zip(names, weights, strict=True)],
        "bids": [{"id": bid} for bid in BIDS[: len(scores)]],
        "scale": str(scale),
        "consensus": [
            {"bid": bid, "question": name, "score": str(row[place])}
            for bid, row in zip(BIDS, scores, strict=False)
            for place, name in enumerate(names)
        ],
        **OPENED,
        **more,
    }


def slow_totals(weights, scores, scale=5):
    return {
        bid: sum((Fraction(weight) * row[place] / scale for place, weight in enumerate(weights)), Fraction(0))
        for bid, row in zip(BIDS, scores, strict=False)
    }


def slow_first(weights, scores):
    totals = slow_totals(weights, scores)
    return {bid for bid, total in totals.items() if total == max(totals.values())}


def with_weight(weights, place, value):
    """All weights when one is set to `value`, the others in proportion, the sum unchanged."""
    whole, rest = sum(weights), sum(weights) - weights[place]
    return [
        Fraction(value) if here == place else Fraction(weight) * (whole - value) / rest
        for here, weight in enumerate(weights)
    ]


@settings(max_examples=200, deadline=None)
@given(WEIGHTS, SCORES)
def test_totals_and_places_are_those_of_plain_counting(weights, scores):
    found = calc("buy.evaluation", exercise(weights, scores)).value
    totals = slow_totals(weights, scores)
    assert {one.bid: Fraction(one.total) for one in found.results} == totals
    for one in found.results:
        assert one.place == 1 + sum(other > totals[one.bid] for other in totals.values())
    assert set(found.first) == slow_first(weights, scores)
    assert [one.place for one in found.results] == sorted(one.place for one in found.results)


@settings(max_examples=200, deadline=None)
@given(WEIGHTS, SCORES, st.fractions(0, 1, max_denominator=40))
def test_first_place_holds_exactly_within_the_interval_of_each_weight(weights, scores, part):
    found = calc("buy.evaluation", exercise(weights, scores)).value
    first, whole = set(found.first), Fraction(sum(weights))
    for place, holds in enumerate(found.sensitivity):
        low, high = Fraction(holds.lowest), Fraction(holds.highest)
        assert low <= weights[place] <= high
        if weights[place] == whole:
            assert low == high == whole
            continue
        tried = {low, high, part * whole, low / 2, (high + whole) / 2, (low + high) / 2}
        for value in tried:
            inside = first <= slow_first(with_weight(weights, place, value), scores)
            assert inside == (low <= value <= high), (holds, value)
        if low > 0:
            assert holds.below
            assert set(holds.below) <= slow_first(with_weight(weights, place, low), scores)
        if high < whole:
            assert holds.above
            assert set(holds.above) <= slow_first(with_weight(weights, place, high), scores)


@settings(max_examples=100, deadline=None)
@given(WEIGHTS, SCORES, st.fractions(Fraction(1, 7), 9, max_denominator=7))
def test_scaling_all_weights_changes_no_place_and_scales_the_intervals(weights, scores, factor):
    plain = calc("buy.evaluation", exercise(weights, scores)).value
    scaled = calc("buy.evaluation", exercise([weight * factor for weight in weights], scores)).value
    assert [(one.bid, one.place) for one in plain.results] == [(one.bid, one.place) for one in scaled.results]
    for one, other in zip(plain.sensitivity, scaled.sensitivity, strict=True):
        assert (Fraction(one.lowest) * factor, Fraction(one.highest) * factor) == (
            Fraction(other.lowest),
            Fraction(other.highest),
        )
        assert (one.below, one.above) == (other.below, other.above)


@settings(max_examples=100, deadline=None)
@given(WEIGHTS, SCORES, st.permutations(BIDS))
def test_the_order_in_which_bids_are_given_decides_nothing(weights, scores, order):
    content = exercise(weights, scores)
    other = {**content, "bids": sorted(content["bids"], key=lambda bid: order.index(bid["id"]))}
    one, two = calc("buy.evaluation", content).value, calc("buy.evaluation", other).value
    assert (one.results, one.first, one.ties) == (two.results, two.first, two.ties)
    assert one.sensitivity == two.sensitivity


@settings(max_examples=100, deadline=None)
@given(WEIGHTS, SCORES)
def test_two_bids_with_the_same_scores_share_every_place(weights, scores):
    twins = [scores[0], *scores[:3]]
    found = calc("buy.evaluation", exercise(weights, twins)).value
    places = {one.bid: one.place for one in found.results}
    assert places["A"] == places["B"]
    assert any({"A", "B"} <= set(tie) for tie in found.ties)


@pytest.mark.real_data
def test_t60_the_published_total(shared_data: Path):
    cases = json.loads((shared_data / "vectors" / "procurement.json").read_text("utf-8"))
    case = next(one for one in cases if one["id"] == "T60")
    given_, expected = case["given"], case["expected"]
    content = exercise(given_["weights"], [[Fraction(score) for score in given_["scores"]]], given_["scale"])
    (result,) = calc("buy.evaluation", content).value.results
    assert result.total == Fraction(expected["total"])
