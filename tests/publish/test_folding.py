"""Which tables of a page fold: the first only where it is very long, others once they are not short, and nothing is left out of the page."""

import pytest

from concordat.kernel.table import table
from concordat.publish.folding import LONG, SHORT, folded, folded_tables


@pytest.mark.parametrize(
    ("rows", "which"),
    [
        ((), ()),
        ((SHORT,), (False,)),
        ((SHORT + 1,), (False,)),
        ((LONG + 1,), (True,)),
        ((LONG, SHORT, SHORT + 1), (False, False, True)),
        ((0, LONG + 1), (False, True)),
    ],
)
def test_the_first_table_folds_where_it_is_long_and_others_where_they_are_not_short(
    rows: tuple[int, ...], which: tuple[bool, ...]
) -> None:
    assert folded(rows) == which


def test_a_table_that_few_come_for_folds_however_short_and_is_not_the_first_of_the_others() -> None:
    tables = [
        table(name, name, {"a": "A"}, [(1,)] * rows) for name, rows in (("rare", 1), ("long", LONG), ("short", 1))
    ]
    assert folded_tables(tables, by_length=True, seldom={"rare"}) == (True, False, False)
    assert folded_tables(tables, by_length=True, seldom=()) == (False, True, False)
    assert folded_tables(tables, by_length=False, seldom={"long"}) == (False, True, False)
