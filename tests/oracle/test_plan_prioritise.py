"""Prioritisation the slow way: orders found by comparing every pair, and weights tried one by one on a fine grid."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

GRID = 60


@st.composite
def worlds(draw: st.DrawFn) -> dict:
    """Options that three criteria score, with costs and a budget."""
    options = [f"o{number}" for number in range(draw(st.integers(1, 5)))]
    criteria = [f"c{number}" for number in range(draw(st.integers(1, 3)))]
    weights = draw(st.lists(st.integers(0, 6), min_size=len(criteria), max_size=len(criteria)).filter(any))
    return {
        "criteria": [
            {"id": name, "says": name, "weight": weight} for name, weight in zip(criteria, weights, strict=True)
        ],
        "options": [{"id": name, "cost": draw(st.integers(0, 50)), "equality": "none"} for name in options],
        "scores": [
            {"option": option, "criterion": name, "by": "Person A", "score": draw(st.integers(0, 5)) * 20}
            for option in options
            for name in criteria
        ],
        "budget": draw(st.integers(0, 120)),
        "passing": draw(st.booleans()),
    }


def sums(world: dict, weights: dict[str, Fraction]) -> dict[str, Fraction]:
    """Each option's weighted sum on the scale of 0 to 1, score by score."""
    found = dict.fromkeys((one["id"] for one in world["options"]), Fraction(0))
    for score in world["scores"]:
        found[score["option"]] += weights[score["criterion"]] * Fraction(score["score"], 100)
    return found


def stays(world: dict, weights: dict[str, Fraction], order: list[str]) -> bool:
    """Whether no option stands before one that scores more."""
    own = sums(world, weights)
    return all(own[better] >= own[worse] for place, better in enumerate(order) for worse in order[place + 1 :])


@settings(max_examples=100, deadline=None)
@given(worlds())
def test_order_and_ranges_of_weights(world: dict) -> None:
    found = calc("plan.prioritise", world).value
    whole = sum(one["weight"] for one in world["criteria"])
    weights = {one["id"]: Fraction(one["weight"], whole) for one in world["criteria"]}
    own, order = sums(world, weights), [one.option for one in found.ranked]
    assert stays(world, weights, order)
    assert all(abs(Fraction(one.score) - own[one.option]) < Fraction(1, 10**7) for one in found.ranked)
    for told in found.weights:
        rest = 1 - weights[told.criterion]
        if not rest:
            assert told.low == told.high == 1
            continue
        for step in range(GRID + 1):
            at = Fraction(step, GRID)
            moved = {
                name: at if name == told.criterion else weight / rest * (1 - at) for name, weight in weights.items()
            }
            near = min(abs(at - Fraction(told.low)), abs(at - Fraction(told.high))) < Fraction(1, 10**7)
            assert near or stays(world, moved, order) == (told.low < at < told.high)


@settings(max_examples=100, deadline=None)
@given(worlds())
def test_who_is_beaten_and_what_is_bought(world: dict) -> None:
    found = calc("plan.prioritise", world).value
    given_scores = {(one["option"], one["criterion"]): one["score"] for one in world["scores"]}
    names = [one["id"] for one in world["criteria"]]
    for one in found.ranked:
        for other in found.ranked:
            gaps = [given_scores[other.option, name] - given_scores[one.option, name] for name in names]
            assert (other.option in one.dominated_by) == (min(gaps) >= 0 and max(gaps) > 0)
            assert (other.option in one.beaten_by) == (min(gaps) > 0)
    left = Decimal(world["budget"])
    closed = False
    for one in found.ranked:
        takes = one.cost <= left and not (closed and not world["passing"])
        closed = closed or not takes
        left -= one.cost if takes else 0
        assert one.chosen == takes
        assert bool(one.why_not) != takes
    assert found.left == left
