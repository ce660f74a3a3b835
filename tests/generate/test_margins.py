"""Tables meet their margins exactly, or say why they cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.generate import fit, share_whole
from concordat.kernel.finding import Refused

COUNTS = st.integers(0, 5_000)


@given(st.integers(0, 10**9), st.lists(COUNTS, min_size=1, max_size=30).filter(any))
def test_shares_add_up_and_lie_within_one_of_the_exact_share(total: int, weights: list[int]) -> None:
    parts = share_whole(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * whole - total * weight) < whole


def test_ties_go_to_the_first() -> None:
    assert share_whole(4, (1, 1, 1)) == (2, 1, 1)


def test_nothing_can_be_shared_by_no_weight() -> None:
    assert share_whole(0, (0, 0)) == (0, 0)
    with pytest.raises(ValueError, match="nought"):
        share_whole(1, (0, 0))


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[int], list[int], list[list[int]]]:
    """Give the margins of a table that exists, and another table of weights that is empty only where it is."""
    wide, high = draw(st.integers(1, 7)), draw(st.integers(1, 7))
    table = [[draw(COUNTS) if draw(st.booleans()) else 0 for _ in range(wide)] for _ in range(high)]
    prior = [[draw(st.integers(1, 50)) if cell else draw(st.integers(0, 1)) for cell in line] for line in table]
    return [sum(line) for line in table], [sum(column) for column in zip(*table, strict=True)], prior


@given(tables())
def test_a_table_that_exists_is_met_whatever_is_empty(case: tuple[list[int], list[int], list[list[int]]]) -> None:
    rows, columns, prior = case
    found = fit(rows, columns, prior)
    assert [sum(line) for line in found] == rows
    assert [sum(column) for column in zip(*found, strict=True)] == columns
    assert all(cell >= 0 for line in found for cell in line)
    assert all(
        not cell or weight
        for line, row in zip(found, prior, strict=True)
        for cell, weight in zip(line, row, strict=True)
    )


def test_a_table_keeps_the_shape_of_its_weights() -> None:
    # The odds of the weights, 4 to 1, must be the odds of the table: that is what proportional fitting keeps.
    (first, second), (third, fourth) = fit((10_000, 10_000), (10_000, 10_000), ((2, 1), (1, 2)))
    assert abs(first * fourth / (second * third) - 4) < 0.01


def test_margins_that_disagree_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        fit((3, 4), (5, 5), ((1, 1), (1, 1)))
    assert [finding.kind for finding in refused.value.findings] == ["does-not-foot"]


def test_margins_that_no_table_meets_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        fit((5, 1), (1, 5), ((1, 0), (0, 1)))
    assert [finding.kind for finding in refused.value.findings] == ["totals-cannot-be-met"]


def test_a_negative_margin_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        fit((5, -1), (2, 2), ((1, 1), (1, 1)))
    assert [finding.kind for finding in refused.value.findings] == ["negative-number"]
