"""Knots: the line through them is the function they were asked of, wherever it bends, steps or stays flat."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.pay.knots import Knots, knots, summed

places = st.fractions(0, 3, max_denominator=97)


@given(
    bends=st.lists(places, max_size=5, unique=True),
    slopes=st.lists(st.integers(-(10**6), 10**6).map(lambda number: Fraction(number, 999_983)), min_size=6, max_size=6),
    asked=st.lists(places, max_size=6),
)
def test_the_line_is_the_function(bends: list[Fraction], slopes: list[Fraction], asked: list[Fraction]) -> None:
    edges = sorted({Fraction(0), *bends, Fraction(3)})

    def pays(place: Fraction) -> Fraction:
        return sum(
            (
                slope * max(Fraction(0), min(place, high) - low)
                for (low, high), slope in zip(pairwise(edges), slopes, strict=False)
            ),
            Fraction(100),
        )

    found = knots(pays, [Fraction(0), Fraction(1), Fraction(3)])
    for place in (*asked, *edges):
        assert found.of(place) == pays(place)


def test_a_step_is_found_to_a_hair() -> None:
    def pays(place: Fraction) -> Fraction:
        return Fraction(5) if place >= Fraction(1, 3) else Fraction(0)

    found = knots(pays, [Fraction(0), Fraction(1)])
    assert found.of(Fraction(333, 1000)) == 0
    assert found.of(Fraction(334, 1000)) == 5


def test_it_crosses_nought_where_it_says() -> None:
    line = Knots(tuple(map(Fraction, (0, 1, 2, 3))), tuple(map(Fraction, (-1, 1, 0, 0))))
    assert line.crossings() == (Fraction(1, 2), Fraction(2))
    assert Knots((Fraction(0), Fraction(1)), (Fraction(0), Fraction(0))).crossings() == ()


def test_lines_are_added_at_all_their_knots() -> None:
    one = Knots((Fraction(0), Fraction(1), Fraction(2)), (Fraction(0), Fraction(1), Fraction(1)))
    other = Knots((Fraction(0), Fraction(2)), (Fraction(4), Fraction(0)))
    assert summed([one, other], [1, -1]) == Knots(one.at, (Fraction(-4), Fraction(-1), Fraction(1)))


def test_one_place_is_no_line() -> None:
    with pytest.raises(ValueError, match="two places"):
        knots(lambda place: place, [Fraction(1)])
