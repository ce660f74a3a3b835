"""Which tables of a page fold: the first only where it is very long, others once they are not short, and nothing is left out of the page."""

import pytest

from concordat.publish.folding import LONG, SHORT, folded


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
