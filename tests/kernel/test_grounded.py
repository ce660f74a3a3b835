"""A reason that ended in nothing stands on what is given; one that stands on something is left as it was."""

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.grounded import grounded, grounded_table
from concordat.kernel.table import table

CASE = because_record("the case", "Reorganisation", "one-ccg")
OWN = because_record("a reading", "ViabilityReading", "10E", "staff")


def test_every_end_in_nothing_stands_on_what_is_given() -> None:
    whole = Because("ready", False, parts=(Because("said"), OWN, Because("two", parts=(Because("told"),))))
    found = grounded(whole, CASE)
    assert [part.parts for part in found.parts] == [(CASE,), (), (Because("told", parts=(CASE,)),)]
    assert found.parts[1] == OWN
    assert grounded(OWN, CASE) == OWN


def test_no_number_of_a_table_is_bare() -> None:
    told = table(
        "t", "T", {"what": "What", "many": "How many", "said": "Said"}, [("one", 3, None), ("two", 4, Answer(5, OWN))]
    )
    for found, first in ((grounded_table(told, CASE), CASE), (grounded_table(told, rows=[CASE, CASE]), CASE)):
        assert found.column("many") == (3, 4)
        assert found.rows[0][1].because.parts == (first,)
    # Beside an answer a number stands on what that answer stands on.
    assert grounded_table(told, CASE).rows[1][1].because.parts == (OWN,)
