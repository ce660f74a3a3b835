"""Covers of limits of capital: whole plans that keep a limit keep its covers too, so that nothing is left out that could be chosen."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.plan.portfolio_covers import covers
from concordat.plan.portfolio_given import EstateSite, Limit, Scheme
from concordat.plan.portfolio_model import Model, model_of
from concordat.plan.portfolio_solver import beyond, in_part

YEARS = ("2027/28", "2028/29", "2029/30")


@st.composite
def models(draw: st.DrawFn) -> Model:
    """Four schemes of two bodies, a site with a closing cost, and limits that are near what schemes cost."""
    costs = st.lists(st.integers(1, 9).map(Decimal), min_size=1, max_size=2).map(tuple)
    schemes = [
        Scheme(
            id=f"S{number}",
            body=draw(st.sampled_from("AB")),
            capital=draw(costs),
            risk=Decimal(draw(st.integers(1, 9))),
        )
        for number in range(4)
    ]
    sites = [
        EstateSite(id="old", body="A", risk=Decimal(draw(st.integers(0, 9))), closing=Decimal(draw(st.integers(0, 6))))
    ]
    amounts = st.integers(6, 16).map(Decimal)
    limits = [Limit(body=body, by_year={year: draw(amounts) for year in YEARS}) for body in ("", "A")]
    return model_of(YEARS, schemes, sites, limits, (), (), Fraction(0))


@settings(max_examples=25, deadline=None)
@given(models())
def test_every_plan_within_a_limit_keeps_its_covers_and_they_lower_the_bound(model: Model) -> None:
    found = covers(model)
    limits = {row.name: row for row in model.rows if row.name}
    assert all(row.group == limits[row.name].group for row in found)
    choices = [[(), *((number,) for (name, _), number in model.starts.items() if name == f"S{of}")] for of in range(4)]
    for picked in product(*choices, [(), (model.kept["old"],)]):
        ones = frozenset(number for own in picked for number in own)
        for row in found:
            assert beyond(limits[row.name], ones) > 0 or beyond(row, ones) <= 0, (row, ones)
    sharper, plain = in_part(model, cuts=found), in_part(model)
    assert sharper is not None
    assert plain is not None
    assert sharper.bound <= plain.bound + Fraction(1, 10**6)
