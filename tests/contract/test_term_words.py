"""What a term says, as people read it."""

import pytest

from concordat.contract import term_words
from concordat.contract.records import Clause


@pytest.mark.parametrize(
    ("kind", "text", "says"),
    [
        ("money", "2492000", "£2,492,000"),
        ("money", "£1200.50", "£1,200.50"),
        ("money", "as agreed each year", "as agreed each year"),
        ("share", "0.70", "0.70"),
        ("text", "2492000", "2492000"),
    ],
)
def test_only_money_is_written_anew(kind: str, text: str, says: str) -> None:
    assert term_words(Clause(key="k", title="T", kind=kind, source="invented"), text) == says
