"""The considerable change and the limits of a modification, by cross-multiplied whole pence and by trying penny after penny."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

PENCE = st.integers(0, 10**9)
NEAR = st.integers(-3, 3)
DECIDED = {
    "original_route": "competitive",
    "materially_different_in_character": False,
    "provided_for": False,
    "change_of_provider_only": False,
    "external_factors": False,
    "change_is_the_authoritys_decision": True,
}


def pounds(pennies: int) -> Decimal:
    return Decimal(pennies) / 100


def considerable(original: int, proposed: int) -> bool:
    rise = proposed - original
    return rise >= 50_000_000 and 4 * rise >= original


@settings(max_examples=150, deadline=None)
@given(PENCE, st.one_of(st.integers(0, 2 * 10**9), NEAR))
def test_a_change_is_considerable_by_both_comparisons_in_whole_pence(original, other):
    edge = original + max(50_000_000, -(-original // 4))
    proposed = edge + other if abs(other) <= 3 else other
    answers = {"materially_different_in_character": False, "change_is_the_authoritys_decision": True}
    values = {"original_lifetime_value": pounds(original), "proposed_lifetime_value": pounds(proposed)}
    found = calc("buy.considerable_change", **values, **answers).value
    assert found.met is considerable(original, proposed)
    from_here = int(found.met_from * 100)
    assert considerable(original, from_here)
    assert not considerable(original, from_here - 1)


def within(original: int, cumulative: int) -> bool:
    return cumulative < 50_000_000 or 4 * cumulative < original


@settings(max_examples=150, deadline=None)
@given(PENCE, st.lists(st.integers(0, 30_000_000), max_size=5), st.integers(0, 60_000_000))
def test_the_authoritys_decision_is_permitted_while_either_limit_holds(original, before, amount):
    changes = [
        {"on": f"2025-0{number + 1}-01", "reason_class": "authority's decision", "amount": pounds(one)}
        for number, one in enumerate(before)
    ]
    found = calc(
        "buy.modification",
        original_lifetime_value=pounds(original),
        amount=pounds(amount),
        changes=changes,
        **DECIDED,
    ).value
    assert found.permitted is within(original, sum(before) + amount)
    left = int(found.headroom * 100)
    assert left == 0 or within(original, sum(before) + left)
    assert not within(original, sum(before) + left + 1)
    assert found.cumulative == pounds(sum(before) + amount)
