"""Exact money: reading, rounding and sharing out, each against the same worked out with fractions."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.money import PENNY, WHOLE_POUND, as_fraction, decimal_from, pence, round_half_away, share_out

amounts = st.decimals(min_value=-(10**12), max_value=10**12, places=6)
totals = st.integers(-(10**14), 10**14).map(lambda pennies: pennies * PENNY)
weights = st.one_of(
    st.integers(0, 10**6),
    st.decimals(min_value=0, max_value=10**6, places=4),
    st.fractions(min_value=0, max_value=1000, max_denominator=1000),
)


def half_away(number: Fraction, step: Fraction) -> Fraction:
    """Round to the nearest multiple of a step; of two equally near, the one further from nought."""
    steps = number / step
    below = steps.numerator // steps.denominator
    candidates = sorted((Fraction(below), Fraction(below + 1)), key=lambda one: (abs(one - steps), -abs(one)))
    return candidates[0] * step


@pytest.mark.parametrize(
    ("text", "number"),
    [("1234.50", "1234.50"), (" 7 ", "7"), ("-3", "-3"), ("+3.0", "3.0"), ("1,234,567.89", "1234567.89"), ("007", "7")],
)
def test_plain_numbers_are_read_exactly(text, number):
    assert decimal_from(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "1e5", "£5", "NaN", "Infinity", "1,23", "12,34,567", "1.", ".5", "1 000", "--1", "0x10", "5%"],
)
def test_anything_else_is_no_number(text):
    with pytest.raises(ValueError, match="not a plain decimal number"):
        decimal_from(text)


@given(amounts)
def test_what_is_written_is_what_is_read(amount):
    assert decimal_from(f"{amount:f}") == amount
    assert decimal_from(f"{amount:,f}") == amount


@pytest.mark.parametrize(
    ("amount", "rounded"),
    [("0.005", "0.01"), ("-0.005", "-0.01"), ("2.675", "2.68"), ("1.0049999", "1.00"), ("1e40", "1e40"), ("0", "0")],
)
def test_halves_go_away_from_nought(amount, rounded):
    assert pence(Decimal(amount)) == Decimal(rounded)
    assert pence(Fraction(amount)) == Decimal(rounded)


@given(amounts)
def test_rounding_a_decimal_is_rounding_its_fraction(amount):
    expected = half_away(Fraction(amount), Fraction(1, 100))
    assert Fraction(pence(amount)) == expected
    assert Fraction(round_half_away(amount, WHOLE_POUND)) == half_away(Fraction(amount), Fraction(1))
    assert pence(amount).as_tuple().exponent == -2


@given(st.fractions(-(10**9), 10**9, max_denominator=10**6))
def test_rounding_a_fraction_is_exact(amount):
    assert Fraction(pence(amount)) == half_away(amount, Fraction(1, 100))


@given(st.one_of(amounts, st.fractions(-(10**6), 10**6)))
def test_rounding_keeps_the_mirror_image(amount):
    assert pence(-amount) == -pence(amount)


@pytest.mark.parametrize("amount", [Decimal("-0.001"), Fraction(-1, 1000)])
def test_there_is_no_negative_nought(amount):
    assert str(pence(amount)) == "0.00"


def test_whole_numbers_are_pounds():
    assert str(pence(3)) == "3.00"


def test_a_float_is_refused_as_a_fraction():
    with pytest.raises(TypeError, match="not exact"):
        as_fraction(0.1)


def test_a_float_is_refused_as_money():
    with pytest.raises(TypeError, match="not exact"):
        pence(0.1)


@given(totals, st.dictionaries(st.text(min_size=1, max_size=3), weights, min_size=1, max_size=12))
def test_parts_sum_to_the_total_and_are_each_within_a_penny(total, given_weights):
    exact = {key: as_fraction(weight) for key, weight in given_weights.items()}
    whole = sum(exact.values())
    if whole == 0:
        with pytest.raises(ValueError, match="all be nought"):
            share_out(total, given_weights)
        return
    parts = share_out(total, given_weights)
    assert sum(parts.values()) == total
    assert list(parts) == list(given_weights)
    for key, part in parts.items():
        fair = Fraction(total) * exact[key] / whole
        assert abs(Fraction(part) - fair) < Fraction(1, 100)
        assert part == part.quantize(PENNY)


@given(st.integers(0, 500), st.lists(st.integers(0, 9), min_size=1, max_size=5).filter(any))
def test_the_pennies_left_go_to_the_largest_remainders(pennies, sizes):
    """The slow way: give the pennies left one by one to whoever has the largest remainder, ties in order of key."""
    keys = [f"k{place}" for place in range(len(sizes))]
    fair = {key: Fraction(pennies * size, sum(sizes)) for key, size in zip(keys, sizes, strict=True)}
    slow = {key: own.numerator // own.denominator for key, own in fair.items()}
    waiting = sorted(keys, key=lambda key: (-(fair[key] - slow[key]), key))
    while sum(slow.values()) < pennies:
        slow[waiting.pop(0)] += 1
    found = share_out(pennies * PENNY, dict(zip(keys, sizes, strict=True)))
    assert {key: int(part / PENNY) for key, part in found.items()} == slow


@given(
    totals.filter(bool), st.dictionaries(st.text(min_size=1, max_size=2), st.integers(1, 99), min_size=1, max_size=6)
)
def test_a_deficit_is_shared_as_a_surplus_is(total, given_weights):
    assert share_out(-total, given_weights) == {key: -part for key, part in share_out(total, given_weights).items()}


@given(
    totals,
    st.dictionaries(st.text(min_size=1, max_size=2), st.integers(1, 99), min_size=1, max_size=6),
    st.integers(1, 99),
)
def test_only_the_proportion_of_weights_matters(total, given_weights, factor):
    scaled = {key: Fraction(weight * factor, 7) for key, weight in given_weights.items()}
    assert share_out(total, scaled) == share_out(total, given_weights)


def test_a_third_of_a_pound_three_times():
    parts = share_out(Decimal("1.00"), {"b": 1, "a": 1, "c": 1})
    assert parts == {"b": Decimal("0.33"), "a": Decimal("0.34"), "c": Decimal("0.33")}


@pytest.mark.parametrize(
    ("total", "given_weights"),
    [("1.00", {"a": -1, "b": 3}), ("1.00", {"a": 0}), ("1.00", {}), ("1.005", {"a": 1})],
)
def test_what_cannot_be_shared_is_refused(total, given_weights):
    with pytest.raises(ValueError, match=r"weights|whole pence"):
        share_out(Decimal(total), given_weights)


def test_a_float_weight_is_refused():
    with pytest.raises(TypeError, match="not exact"):
        share_out(Decimal("1.00"), {"a": 0.5})
