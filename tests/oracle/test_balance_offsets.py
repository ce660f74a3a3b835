"""Offsets the slow way: targets move pound by pound in a ledger; the sum of all targets is counted again after each move."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc
from concordat.kernel.finding import Refused

BODIES = ("north", "south", "acute", "community")
money = st.integers(-(10**9), 10**9).map(lambda pence: Decimal(pence) / 100)


@st.composite
def proposals(draw: st.DrawFn) -> tuple[dict[str, Decimal], dict[str, Decimal], list[dict[str, Any]]]:
    """Targets and positions of four bodies, and moves of which each has its opposite at another body."""
    targets = {body: draw(money) for body in BODIES}
    positions = {body: draw(money) for body in BODIES if draw(st.booleans())}
    moves: list[dict[str, Any]] = []
    for gives, takes, sum_moved in draw(st.lists(st.tuples(st.sampled_from(BODIES), st.sampled_from(BODIES), money))):
        moves += [
            {"body": gives, "moved": -sum_moved, "reason": "a"},
            {"body": takes, "moved": sum_moved, "reason": "a"},
        ]
    return targets, positions, draw(st.permutations(moves))


@pytest.mark.story("C12")
@settings(max_examples=50, deadline=None)
@given(made=proposals())
def test_targets_move_and_the_system_must_meet_what_it_did(made: tuple[Any, Any, Any]) -> None:
    targets, positions, moves = made
    found: Any = calc("balance.offsets", targets=targets, positions=positions, offsets=moves, on=date(2018, 4, 1)).value
    ledger = dict(targets)
    for one in moves:
        ledger[one["body"]] += one["moved"]
    assert {one.body: one.after for one in found.bodies} == ledger
    assert found.system == sum(targets.values()) == sum(ledger.values())
    assert found.moved == sum(max(Decimal(0), ledger[body] - targets[body]) for body in BODIES)
    for one in found.bodies:
        if one.body in positions:
            assert one.short_after == max(Decimal(0), ledger[one.body] - positions[one.body])
        else:
            assert one.short_before is one.short_after is None


@settings(max_examples=30, deadline=None)
@given(made=proposals(), remainder=st.integers(1, 10**6))
def test_a_penny_too_much_is_refused_with_the_remainder(made: tuple[Any, Any, Any], remainder: int) -> None:
    targets, _, moves = made
    more = [*moves, {"body": "north", "moved": Decimal(remainder) / 100, "reason": "one more"}]
    with pytest.raises(Refused) as refused:
        calc("balance.offsets", targets=targets, offsets=more, on=date(2018, 4, 1))
    (finding,) = refused.value.findings
    assert finding.kind == "not-zero"
    assert f"{Decimal(remainder) / 100:,.2f}".rstrip("0").rstrip(".") in finding.what.replace(" ", "")
