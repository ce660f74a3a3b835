"""A reason that ended in nothing stands on what is given; one that stands on something is left as it was."""

from concordat.kernel.answer import Because, because_record
from concordat.kernel.grounded import grounded

CASE = because_record("the case", "Reorganisation", "one-ccg")
OWN = because_record("a reading", "ViabilityReading", "10E", "staff")


def test_every_end_in_nothing_stands_on_what_is_given() -> None:
    whole = Because("ready", False, parts=(Because("said"), OWN, Because("two", parts=(Because("told"),))))
    found = grounded(whole, CASE)
    assert [part.parts for part in found.parts] == [(CASE,), (), (Because("told", parts=(CASE,)),)]
    assert found.parts[1] == OWN
    assert grounded(OWN, CASE) == OWN
