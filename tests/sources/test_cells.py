"""Cells: exact values or a fault with a stable kind; never a binary float, never a guess."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.sources.reading import cells


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (cells.text, " St  Mary's\n", "St Mary's"),
        (cells.text, "-", "-"),
        (cells.text, "-5.20", "-5.20"),
        (cells.text, "+44 (0)20 7946-0000", "+44 (0)20 7946-0000"),
        (cells.count, "1,234", 1234),
        (cells.count, "3.0", 3),
        (cells.count, " 7 ", 7),
        (cells.count_or_none, "", None),
        (cells.count_or_none, "0", 0),
        (cells.decimal, "1,064,569.50", Decimal("1064569.50")),
        (cells.decimal, "-3", Decimal("-3")),
        (cells.price, "-", None),
        (cells.price, " ", None),
        (cells.price, "0", Decimal(0)),
        (cells.price, "£8,207", Decimal(8207)),
        (cells.day, "20130401", date(2013, 4, 1)),
        (cells.day, "2018-06-07 00:00:00", date(2018, 6, 7)),
        (cells.day, "7/6/2018", date(2018, 6, 7)),
        (cells.month, "RTT-January-2026", date(2026, 1, 1)),
        (cells.month, "2013_04", date(2013, 4, 1)),
        (cells.gss, "E38000063", "E38000063"),
        (cells.code, "C_999", "C_999"),
    ],
)
def test_values(read: Callable[[str], Any], cell: str, value: object) -> None:
    assert read(cell) == value
    assert type(read(cell)) is type(value)


@pytest.mark.parametrize(
    ("read", "cell", "kind"),
    [
        (cells.text, "=1+1", "formula-in-cell"),
        (cells.text, " @SUM(A1)", "formula-in-cell"),
        (cells.text, "+cmd|' /C calc'!A0", "formula-in-cell"),
        (cells.text, "-2+3+cmd|'x'!A0", "formula-in-cell"),
        (cells.needed, "  ", "missing-value"),
        (cells.count, "", "bad-number"),
        (cells.count, "1.5", "bad-number"),
        (cells.count, "-1", "negative-number"),
        (cells.count, "1,23", "bad-number"),
        (cells.count, "１２", "bad-number"),
        (cells.count, "=2", "formula-in-cell"),
        (cells.decimal, "1e5", "bad-number"),
        (cells.decimal, "NaN", "bad-number"),
        (cells.decimal, "(12)", "bad-number"),
        (cells.decimal, "=A1", "formula-in-cell"),
        (cells.price, "-12", "negative-number"),
        (cells.positive, "0", "bad-number"),
        (cells.day, "31/02/2019", "bad-date"),
        (cells.day, "2019", "bad-date"),
        (cells.month, "RTT-Janvier-2026", "bad-date"),
        (cells.month, "2026-13", "bad-date"),
        (cells.gss, "38000063", "bad-code"),
        (cells.code, "06 M", "bad-code"),
    ],
)
def test_faults(read: Callable[[str], Any], cell: str, kind: str) -> None:
    with pytest.raises(cells.CellFault) as fault:
        read(cell)
    assert fault.value.kind == kind
    assert str(fault.value)


@given(st.integers(0, 10**12))
def test_counts_are_read_back(number: int) -> None:
    assert cells.count(str(number)) == cells.count(f"{number:,}") == cells.count(f"{number}.0") == number


@given(st.text(max_size=12))
def test_no_cell_fails_otherwise(cell: str) -> None:
    readers: list[Callable[[str], object]] = [
        cells.text, cells.needed, cells.gss, cells.code, cells.count, cells.count_or_none, cells.decimal,
        cells.positive, cells.price, cells.day, cells.day_or_none, cells.month,
    ]  # fmt: skip
    for read in readers:
        try:
            value = read(cell)
        except cells.CellFault:
            continue
        assert not isinstance(value, float)
