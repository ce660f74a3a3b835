"""Conditional money the slow way: penny by penny of each quarter, each to the gate whose share it falls in, paid where that gate is open."""

from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.calculations import calc

numbers = st.integers(-20, 20).map(Decimal)


@st.composite
def funds(draw: st.DrawFn) -> dict[str, Any]:
    """Up to four quarters of whole tens of pence and two gates in tenths, so that every share of a quarter is whole pence."""
    quarters = draw(st.integers(1, 4))
    tenths = draw(st.integers(0, 10))
    known = draw(st.integers(0, quarters))
    gates = [
        {
            "id": name,
            "share": Decimal(part) / 10,
            "better": draw(st.sampled_from(["higher", "lower"])),
            "wanted": draw(st.lists(numbers, min_size=quarters, max_size=quarters)),
            "reached": draw(st.lists(numbers, min_size=known, max_size=known)),
        }
        for name, part in (("plan", tenths), ("seen in time", 10 - tenths))
    ]
    available = [Decimal(draw(st.integers(0, 30))) / 10 for _ in range(quarters)]
    return {"available": available, "gates": gates}


def is_open(gate: dict[str, Any], place: int) -> bool:
    reached, wanted = gate["reached"][place], gate["wanted"][place]
    return bool(reached >= wanted if gate["better"] == "higher" else reached <= wanted)


@settings(max_examples=60, deadline=None)
@given(made=funds())
def test_each_penny_is_earned_lost_or_open(made: dict[str, Any]) -> None:
    found: Any = calc("balance.fund", **made).value
    for place, available in enumerate(made["available"]):
        own = found.quarters[place]
        if place >= len(made["gates"][0]["reached"]):
            assert own.earned is None
            continue
        pennies = int(available * 100)
        first = pennies * made["gates"][0]["share"]
        paid = sum(1 for penny in range(pennies) if is_open(made["gates"][0 if penny < first else 1], place))
        assert own.earned == Decimal(paid) / 100
        assert own.earned + own.lost == available
        shut = [one for one in found.tested if one.quarter == place + 1 and not one.open]
        assert sum((one.releases for one in shut), Decimal(0)) == own.lost
    assert found.earned + found.lost + found.open == sum(made["available"])


@settings(max_examples=40, deadline=None)
@given(made=funds())
def test_what_is_short_is_just_enough_to_open_the_gate(made: dict[str, Any]) -> None:
    found: Any = calc("balance.fund", **made).value
    for one in found.tested:
        gate = next(each for each in made["gates"] if each["id"] == one.gate)
        step = one.short if gate["better"] == "higher" else -one.short
        reached = list(gate["reached"])
        reached[one.quarter - 1] += step
        assert is_open(gate | {"reached": reached}, one.quarter - 1)
        assert (one.short == 0) == (reached == gate["reached"]) == is_open(gate, one.quarter - 1)
