"""What must hold of every risk curve: what is borne adds up, it never falls as activity grows, and it breaks even where it says."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

FORMS = ("activity", "block", "blended", "cost_and_volume", "marginal_rate")
pounds = st.integers(1, 10**7).map(Decimal)
a_line = st.fixed_dictionaries({"form": st.sampled_from(FORMS), "plan": pounds, "base": pounds, "excess": pounds})
terms = st.fixed_dictionaries(
    {},
    optional={
        "cap_share": st.sampled_from(["1.02", "1.20"]),
        "floor_share": st.sampled_from(["0.90", "0.98"]),
        "corridor_share": st.just("5%"),
        "outside_rate": st.sampled_from(["40%", "100%"]),
        "blended_rate": st.sampled_from(["20%", "100%"]),
    },
)


def curve(lines: list[dict[str, Any]], set_by: dict[str, str], **more: Any) -> Any:
    named = [{"id": f"line {number}"} | line for number, line in enumerate(lines)]
    # 2018/19: the marginal rate is national, a blended one has to be agreed.
    return calc("pay.risk_curve", lines=named, on="2018-04-01", terms={"blended_rate": "20%"} | set_by, **more).value


@settings(max_examples=60)
@given(lines=st.lists(a_line, min_size=1, max_size=4), set_by=terms)
def test_what_is_borne_adds_up_and_never_falls(lines: list[dict[str, Any]], set_by: dict[str, str]) -> None:
    points = curve(lines, set_by).points
    plan = sum(line["plan"] for line in lines)
    for one in points:
        assert abs(one.commissioner_bears - (one.due - plan)) <= Decimal("0.01")
        assert abs(one.provider_bears - (one.value - one.due)) <= Decimal("0.01")
    assert [one.due for one in points] == sorted(one.due for one in points)
    assert [one.change for one in points] == sorted(one.change for one in points)


@settings(max_examples=60)
@given(form=st.sampled_from(["activity", "blended"]), plan=st.integers(10**4, 10**7), near=st.integers(801, 1199))
def test_it_breaks_even_with_the_plan_where_it_says(form: str, plan: int, near: int) -> None:
    line = {"form": form, "plan": Decimal(plan), "base": Decimal(plan) * near / 1000}
    found = curve([line], {}, lowest="-0.5", highest="0.5").breaks_even_with_plan
    assert len(found) == 1
    assert abs(found[0] - (Decimal(1000) / near - 1)) <= Decimal("0.0002")


@given(plan=pounds, base=pounds)
def test_the_curve_at_nought_is_what_is_due(plan: Decimal, base: Decimal) -> None:
    at = curve([{"form": "marginal_rate", "plan": plan, "base": base}], {}, lowest="0", highest="1", step="1").points[0]
    by_hand = min(Fraction(base), Fraction(plan)) + Fraction(7, 10) * max(Fraction(0), Fraction(base) - Fraction(plan))
    assert at.due == Decimal(by_hand.numerator) / Decimal(by_hand.denominator)
