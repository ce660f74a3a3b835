"""The bridge by three statements that follow each other: the plan, the plan grown, what was done at planned prices, what was done."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from concordat.pay.bridge import EFFECTS, BridgeLine, bridged

counts = st.decimals(0, 9_999, places=1, allow_nan=False)
pounds = st.decimals(-999_999, 999_999, places=2, allow_nan=False)


@st.composite
def lines(draw: st.DrawFn) -> list[BridgeLine]:
    """Lines of a plan, some without activity."""
    made = draw(st.lists(st.tuples(counts, pounds, counts, pounds), max_size=6))
    return [
        BridgeLine(
            name=str(number), planned_activity=a, planned_price=b, actual_activity=c, actual_price=d, flex_price=b
        )
        for number, (a, b, c, d) in enumerate(made)
    ]


@given(lines())
def test_the_effects_are_the_steps_between_four_statements(made: list[BridgeLine]) -> None:
    planned = [one for one in made if one.planned_activity]
    units = {one.name: Fraction(one.planned_price) / Fraction(one.planned_activity) for one in planned}
    before = sum(Fraction(one.planned_activity) for one in planned)
    after = sum(Fraction(one.actual_activity) for one in planned)
    plan = sum(Fraction(one.planned_price) for one in planned)
    grown = sum(units[one.name] * Fraction(one.planned_activity) * after / before for one in planned) if planned else 0
    at_plan = sum(units[one.name] * Fraction(one.actual_activity) for one in planned)
    done = sum(Fraction(one.actual_price) for one in planned)
    exact = {"volume": grown - plan, "mix": at_plan - grown, "price": done - at_plan}
    found = bridged(made)
    for effect, amount in exact.items():
        # Each line is rounded, so that a sum of lines is at most a penny a line apart.
        assert abs(sum(Fraction(getattr(one, effect)) for one in found) - amount) <= Fraction(len(made), 100)


@given(lines())
def test_every_line_sums_to_its_difference_to_the_penny(made: list[BridgeLine]) -> None:
    for line, one in zip(made, bridged(made), strict=True):
        assert sum((getattr(one, effect) for effect in EFFECTS), Decimal(0)) == line.actual_price - line.planned_price
        assert all(getattr(one, effect) == round(getattr(one, effect), 2) for effect in EFFECTS)
        assert one.movement == one.difference


@given(lines())
def test_nothing_changed_is_a_bridge_of_noughts(made: list[BridgeLine]) -> None:
    same = [
        BridgeLine(
            name=one.name,
            planned_activity=one.planned_activity,
            planned_price=one.planned_price,
            actual_activity=one.planned_activity,
            actual_price=one.planned_price,
        )
        for one in made
    ]
    assert not any(getattr(one, effect) for one in bridged(same) for effect in EFFECTS)
