"""Terms that turn better or worse for patients: as the clause library says, and only where a value can be read."""

from typing import Any

import pytest

from concordat.contract import turn_of
from concordat.contract.harmonise import ChosenTerm
from concordat.contract.records import Clause


@pytest.mark.parametrize(
    ("kind", "better", "old", "new", "turn"),
    [
        ("days", "lower", "90", "70", "better"),
        ("days", "lower", "70", "90", "worse"),
        ("days", "lower", "70", "70 days", ""),
        ("share", "higher", "0.7", "75%", "better"),
        ("yes/no", "higher", "yes", "no", "worse"),
        ("yes/no", "higher", "no", "yes", "better"),
        ("date", "lower", "2018-04-01", "2018-03-01", "better"),
        ("money", "neither", "1", "2", ""),
        ("text", "higher", "some", "more", ""),
        ("list", "higher", "a", "a; b", ""),
        ("days", "lower", "70", None, "worse"),
        ("days", "lower", None, "70", "better"),
        ("days", "lower", "seventy", "70", ""),
    ],
)
def test_which_way_a_term_turns(kind: Any, better: Any, old: str | None, new: str | None, turn: str) -> None:
    clause = Clause(key="k", title="K", kind=kind, better_for_patients=better)
    term = ChosenTerm(clause, "a", "c", old, new, "lowest", "", "changed")
    assert turn_of(term) == turn
