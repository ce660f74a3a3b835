"""What moves to whom, by asking each thing in turn, and values shared out penny by penny."""

from collections import defaultdict
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

DAY = date(2020, 4, 1)
item = st.tuples(
    st.sampled_from(["old 1", "old 2"]),
    st.none() | st.integers(-(10**6), 10**6),
    st.sampled_from(["", "book value"]),
    st.sampled_from([None, date(2020, 3, 1), date(2021, 3, 1)]),
    st.sampled_from(["", "new 1", "new 2"]),
    st.lists(st.integers(1, 5), max_size=3),
)
items = st.lists(item, min_size=1, max_size=6)


def given_of(drawn):
    rows, lines = [], []
    for number, (body, pennies, basis, ends, receiver, parts) in enumerate(drawn):
        code = f"i{number}"
        value = None if pennies is None else Decimal(pennies) / 100
        rows.append({"id": code, "kind": "asset", "body": body, "value": value, "basis": basis, "ends": ends})
        names = [code]
        if parts:
            names = [f"{code}-{place}" for place in range(len(parts))]
            rows += [
                {"id": name, "kind": "asset", "body": body, "part_of": code, "share": Fraction(part, sum(parts))}
                for name, part in zip(names, parts, strict=True)
            ]
        if receiver:
            lines += [{"item": name, "receiver": receiver, "effective": DAY} for name in names]
    return rows, lines


@settings(max_examples=60, deadline=None)
@given(items)
def test_everything_goes_where_it_is_said_or_to_the_default_receiver_with_its_value_to_the_penny(drawn):
    rows, lines = given_of(drawn)
    told = calc(
        "merge.transfer",
        on="2020-01-01",
        day=DAY,
        items=rows,
        schedule=lines,
        default_receiver="new 1",
        bodies=[{"id": "old 1"}, {"id": "old 2"}, {"id": "new 1"}, {"id": "new 2", "starts": DAY}],
    ).value
    went, total = defaultdict(int), defaultdict(int)
    moved = {one.item: one for one in told.movements}
    for number, (_, pennies, basis, ends, receiver, parts) in enumerate(drawn):
        codes = [f"i{number}-{place}" for place in range(len(parts))] or [f"i{number}"]
        target = "" if ends == date(2020, 3, 1) else receiver or "new 1"
        for code in codes:
            assert moved[code].receiver == target
            went[target] += 1
        if pennies is None:
            assert all(moved[code].value is None for code in codes)
            continue
        own = [int(moved[code].value * 100) for code in codes]
        assert sum(own) == pennies
        for part, got in zip(parts or [1], own, strict=True):
            assert abs(Fraction(got) - Fraction(pennies * part, sum(parts) or 1)) < 1
        total[basis] += pennies
    assert len(moved) == len(told.movements) == sum(went.values())
    assert {one.receiver: one.items for one in told.receivers} == {
        name: number for name, number in went.items() if name
    }
    assert {basis: value * 100 for basis, value in told.value_before.items()} == total
    assert told.value_before == told.value_after
