"""Seats and power before and after, by every order in which each board's members can come to agree."""

from fractions import Fraction
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

CLASSES = ["GP", "executive", "lay"]
board = st.tuples(st.lists(st.sampled_from(CLASSES), min_size=1, max_size=5), st.integers(1, 50))
boards = st.lists(board, min_size=1, max_size=3)


def decides(members):
    """Give for each class in how many of all orders its member is the one by whom more than half agree."""
    orders = list(permutations(range(len(members))))
    turning = [members[order[len(members) // 2]] for order in orders]
    return {name: Fraction(turning.count(name), len(orders)) for name in CLASSES}


def rows(drawn, name):
    return [
        {
            "id": f"{name}{number}",
            "people": people,
            "voters": [{"id": f"v{place}", "classes": [own]} for place, own in enumerate(members)],
        }
        for number, (members, people) in enumerate(drawn)
    ]


@settings(max_examples=40, deadline=None)
@given(boards, boards)
def test_classes_have_the_seats_and_the_power_of_one_of_all_people(before, after):
    told = {
        one.name: one
        for one in calc(
            "merge.bridge", before=rows(before, "old"), after=rows(after, "new"), on="2020-06-01"
        ).value.classes
    }
    assert set(told) == {name for members, _ in (*before, *after) for name in members}
    for name, one in told.items():
        for drawn, seats, power, share in (
            (before, one.seats_before, one.power_before, one.share_before),
            (after, one.seats_after, one.power_after, one.share_after),
        ):
            assert seats == sum(members.count(name) for members, _ in drawn)
            assert share == Fraction(seats, sum(len(members) for members, _ in drawn))
            people = [decides(members)[name] for members, number in drawn for _ in range(number)]
            assert power == sum(people) / len(people)
