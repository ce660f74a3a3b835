"""Cells: takes values of every type, gives text that reads back the same, never a formula, in one form only."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.system import Document
from concordat.store.cells import BadCell, cell_for
from concordat.store.csv_text import csv_text
from concordat.store.formula import guarded, is_formula, unguarded

ANY = st.text() | st.from_regex(r"'{0,3}[=+\-@\t\r]?['=+\-@]{0,2}[a-z0-9.,%]{0,4}", fullmatch=True)


@given(ANY)
def test_every_text_comes_back_and_is_never_a_formula(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not is_formula(guarded(text))


@given(st.lists(st.lists(ANY.filter(lambda text: "\0" not in text), min_size=2, max_size=2), max_size=4))
def test_rows_come_back_through_any_csv_reader(rows: list[list[str]]) -> None:
    assert list(csv.reader(io.StringIO(csv_text(rows), newline=""), strict=True)) == rows


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=6))
def test_numbers_come_back_exactly(number: Decimal) -> None:
    cell = cell_for(Decimal)
    assert str(cell.read(cell.write(number))) == format(number, "f")


@pytest.mark.parametrize("annotation", [float, list[str], dict, tuple[int, ...], int | str, bytes])
def test_types_that_cannot_be_kept_exactly_are_refused(annotation: object) -> None:
    with pytest.raises(TypeError):
        cell_for(annotation)


@pytest.mark.parametrize("cell", ["yes ", "no"])
def test_yes_and_no(cell: str) -> None:
    assert cell_for(bool).read(cell) is (cell.strip() == "yes")


def test_the_nearest_choice_is_named() -> None:
    with pytest.raises(BadCell) as bad:
        cell_for(bool | None).read("true")
    assert bad.value.next == "Write “yes” or “no”."
    assert cell_for(Document).write(Document("t.md", "", "")) == "t.md"
