"""A bare field of a record as an answer."""

from datetime import date

from concordat.decide.records import Ballot
from concordat.kernel.answer import RecordRef
from concordat.kernel.recorded import recorded


def test_a_field_says_which_record_it_stands_in() -> None:
    ballot = Ballot(proposal="P", body="A", meets_on=date(2017, 9, 19), seats=13, quorum=7)
    answer = recorded(ballot, "seats", "seats")
    assert answer is not None
    assert (answer.value, answer.unit, answer.because.value) == (13, "seats", 13)
    assert answer.because.record == RecordRef("Ballot", ("P", "A"))
    assert answer.because.says == "seats as recorded"


def test_a_field_without_a_value_gives_none_so_that_a_cell_stays_empty() -> None:
    assert recorded(Ballot(proposal="P", body="A", seats=13, quorum=7), "meets_on") is None
