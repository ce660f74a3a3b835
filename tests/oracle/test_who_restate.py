"""Restating worked out by handing out people and pence one by one."""

from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.answer import Because
from concordat.who.restating.links import Bridge, Link
from concordat.who.restating.restate import Row, restate
from concordat.who.succession_shares import UNALLOCATED

KEYS = st.sampled_from("abc")
NEWS = "pqrs"
PARTS = st.dictionaries(st.sampled_from(NEWS), st.integers(1, 9), min_size=1)


def bridge_of(parts: dict[str, dict[str, int]]) -> Bridge:
    links = [
        Link(old=old, new=new, share=Fraction(part, sum(news.values())), how="named weights", because=Because("given"))
        for old, news in parts.items()
        for new, part in news.items()
    ]
    return Bridge(date(2026, 1, 31), date(2026, 4, 1), tuple(links))


def one_by_one(units: int, weights: dict[str, int]) -> Counter[str]:
    """Give each its whole part, then one unit at a time to whoever is furthest below its exact part, first key first."""
    whole = sum(weights.values())
    given = Counter({new: units * weight // whole for new, weight in weights.items()})
    waiting = dict(weights)
    while sum(given.values()) < units:
        furthest = max(sorted(waiting), key=lambda new: Fraction(units * weights[new], whole) - given[new])
        given[furthest] += 1
        del waiting[furthest]
    return given


@given(st.lists(st.tuples(KEYS, st.integers(0, 500))), st.dictionaries(KEYS, PARTS))
def test_people_are_handed_out_one_by_one(rows: list[tuple[str, int]], parts: dict[str, dict[str, int]]) -> None:
    expected: Counter[str] = Counter()
    for old, people in rows:
        expected += one_by_one(people, parts[old]) if old in parts else Counter({UNALLOCATED: people})

    answer = restate([Row(key=old, value=Decimal(people)) for old, people in rows], bridge_of(parts), "people")

    found = {row.key: row.value for row in answer.value.rows if row.value}
    assert found == {new: Decimal(people) for new, people in expected.items()}


@given(st.lists(st.tuples(KEYS, st.integers(-(10**6), 10**6))), st.dictionaries(KEYS, PARTS))
def test_money_of_either_sign_is_conserved_to_the_penny(
    rows: list[tuple[str, int]], parts: dict[str, dict[str, int]]
) -> None:
    money = [
        Row(key=old, value=Decimal(pence) / 100, by={"line": str(number)}) for number, (old, pence) in enumerate(rows)
    ]
    answer = restate(money, bridge_of(parts), "money")
    for number, row in enumerate(money):
        mine = [one.value for one in answer.value.rows if one.by["line"] == str(number)]
        assert sum(mine) == row.value
    assert answer.value.placed + answer.value.unallocated == sum((row.value for row in money), Decimal(0))
    assert answer.because.value == answer.value.before
