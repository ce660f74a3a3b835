"""One body under two codes: through mergers and renamings, on the right days, and never across a split."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from concordat.who import lineage, same_body
from concordat.who.records import Succession

DAY = date(2020, 4, 1)


def line(old: str, new: str, on: date = DAY, kind: str = "merge") -> Succession:
    return Succession(event=f"{old}{new}", on=on, kind=kind, predecessor=old, successor=new)


def test_two_that_merged_are_one_from_that_day_with_the_steps_as_reasons():
    lines = lineage((line("a", "c"), line("b", "c")))
    assert same_body(lines, "a", "b", date(2020, 3, 31)) is None
    because = same_body(lines, "a", "b", DAY)
    assert because is not None
    assert because.value == "c"
    assert [part.record.key for part in because.parts if part.record] == [("ac", "a", "c"), ("bc", "b", "c")]


def test_the_halves_of_a_split_stay_two_bodies_and_each_is_what_was_split():
    lines = lineage((line("a", "b", kind="split"), line("a", "c", kind="split")))
    assert same_body(lines, "b", "c", DAY) is None
    assert same_body(lines, "a", "b", DAY) is not None
    assert same_body(lines, "c", "a", DAY) is not None


PAIRS = st.lists(st.sampled_from(["ab", "ac", "bc", "bd", "cd", "da"]).map(lambda pair: line(*pair)), max_size=5)


@given(PAIRS, st.sampled_from("abcd"), st.sampled_from("abcd"))
def test_it_is_the_same_asked_either_way_round(lines, one, other):
    found, back = same_body(lineage(lines), one, other, DAY), same_body(lineage(lines), other, one, DAY)
    assert (found is None) == (back is None)
    assert found is None or found.value == back.value or one == other
