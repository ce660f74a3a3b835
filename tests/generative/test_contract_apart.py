"""Generated terms and lines: a difference goes both ways, words can be put together again, and effects sum to nought to the penny."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.contract.common_basis import Basis
from concordat.contract.difference import difference
from concordat.contract.price_effects import in_pence, price_effects
from concordat.contract.records import Clause
from concordat.kernel.money import PENNY, pence

pytestmark = pytest.mark.slow
numbers = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False).map(str)
words = st.lists(st.sampled_from(["by", "post", "within", "ten", "days", "of", "discharge"]), max_size=12)


@given(st.sampled_from(["number", "share", "money", "days"]), numbers, numbers)
def test_a_difference_in_size_goes_both_ways(kind: str, one: str, other: str) -> None:
    clause = Clause(key="k", title="K", kind=kind)
    there, back = difference(clause, one, other), difference(clause, other, one)
    assert there.size == Fraction(other) - Fraction(one) == -(back.size or 0)
    assert (there.says == "the same") == (Fraction(one) == Fraction(other))
    assert there.says.replace("more", "less") == back.says.replace("more", "less")


@given(st.dates(), st.dates())
def test_days_apart_go_both_ways(one: object, other: object) -> None:
    clause = Clause(key="k", title="K", kind="date")
    there, back = difference(clause, str(one), str(other)), difference(clause, str(other), str(one))
    assert there.size == -(back.size or 0)


@given(st.lists(st.sampled_from("abcdef")), st.lists(st.sampled_from("abcdef")))
def test_a_list_is_the_other_with_what_it_has_and_without_what_it_lacks(one: list[str], other: list[str]) -> None:
    clause = Clause(key="k", title="K", kind="list")
    found = difference(clause, "; ".join(one), "; ".join(other))
    assert (set(one) | set(found.added)) - set(found.removed) == set(other)
    assert set(found.added).isdisjoint(one)


@given(words, words)
def test_words_added_and_left_out_are_all_the_words_that_count_differently(one: list[str], other: list[str]) -> None:
    found = difference(Clause(key="k", title="K", kind="text"), " ".join(one), " ".join(other))
    added, removed = " ".join(found.added).split(), " ".join(found.removed).split()
    assert sorted([*one, *added]) == sorted([*other, *removed])
    assert (found.says == "the same") == (one == other)


bases = st.lists(
    st.tuples(st.integers(0, 10**10), st.integers(0, 10**5), st.none() | st.integers(0, 10**6)), min_size=1, max_size=7
).map(
    lambda rows: [
        Basis(f"l{number}", Fraction(value, 100), Fraction(activity), people=people)
        for number, (value, activity, people) in enumerate(rows)
    ]
)


@given(bases)
def test_effects_sum_to_nought_and_every_line_is_told_once(lines: list[Basis]) -> None:
    found = price_effects(lines)
    assert sorted([*(one.id for one in found.lines), *(one.id for one in found.unpriced)]) == [one.id for one in lines]
    assert sum((one.price_effect for one in found.lines), Decimal(0)) == 0
    assert sum((one.volume_effect or Decimal(0) for one in found.lines), Decimal(0)) == 0
    for one in found.lines:
        assert one.value == one.by_people + one.price_effect + (one.volume_effect or 0)
        assert one.price == Fraction(one.value) / one.activity


@given(st.dictionaries(st.text(max_size=3), st.fractions(-(10**6), 10**6), max_size=8))
def test_pennies_sum_to_the_rounded_whole_and_none_is_a_penny_off(exact: dict[str, Fraction]) -> None:
    found = in_pence(exact)
    assert sum(found.values(), Decimal(0)) == pence(sum(exact.values(), Fraction(0)))
    assert all(abs(Fraction(found[key]) - exact[key]) <= Fraction(PENNY) for key in exact)
