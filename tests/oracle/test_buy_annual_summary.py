"""New and lost providers found by trying every way in which the unclassified contracts may count, one day and one body at a time."""

from datetime import date, timedelta
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.buy.summary.providers import providers
from concordat.buy.summary.register import Held
from concordat.who import lineage
from concordat.who.records import Succession

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
BODIES = "abcd"
DAYS = st.sampled_from([date(2024, 1, 1), date(2025, 3, 31), FIRST, date(2025, 9, 1), LAST, date(2026, 4, 1)])
CONTRACTS = st.lists(
    st.builds(
        lambda who, starts, length, scope, open_ended, route: Held(
            id="",
            providers=tuple(sorted(who)),
            starts=starts,
            ends=None if open_ended else starts + timedelta(days=length),
            in_scope=scope,
            route=route,
        ),
        st.sets(st.sampled_from(BODIES), min_size=1, max_size=2),
        DAYS,
        st.sampled_from([1, 30, 200, 365, 500]),
        st.sampled_from([True, True, None, False]),
        st.booleans(),
        st.sampled_from(["", "competitive", "framework"]),
    ),
    max_size=5,
)
# A body is followed by later ones alone, so that no circle comes up.
MERGERS = st.lists(
    st.builds(
        lambda pair, on: Succession(event=f"{pair}{on}", on=on, kind="merge", predecessor=pair[0], successor=pair[1]),
        st.sampled_from(["ab", "ac", "ad", "bc", "bd", "cd"]),
        st.sampled_from([date(2020, 4, 1), date(2025, 10, 1), date(2026, 5, 1)]),
    ),
    max_size=3,
)


def holders(contracts, first, last):
    """Who provides on any day from first to last, day by day."""
    found = set()
    for one in contracts:
        day = max(first, one.starts)
        if day <= last and (one.ends is None or day < one.ends):
            found |= set(one.providers)
    return found


def follows(mergers, old, new, day=date.min):
    """Whether `new` is `old` or came out of it by the last day, each step not before the one it follows."""
    return old == new or any(
        line.predecessor == old and day <= line.on <= LAST and follows(mergers, line.successor, new, line.on)
        for line in mergers
    )


def slow(contracts, mergers):
    """The new and the lost, if exactly these contracts count."""
    day_before = FIRST - timedelta(days=1)
    before, during, end = (
        holders(contracts, day_before, day_before),
        holders(contracts, FIRST, LAST),
        holders(contracts, LAST, LAST),
    )
    new = {body for body in during if not any(follows(mergers, old, body) for old in before)}
    lost = {body for body in before if not any(follows(mergers, body, later) for later in end)}
    return new, lost


@settings(max_examples=300, deadline=None)
@given(CONTRACTS, MERGERS)
def test_new_and_lost_are_those_of_every_way_of_counting(contracts, mergers):
    found = providers(contracts, lineage(mergers), FIRST, LAST)
    usable = [one for one in contracts if one.route != "framework"]
    sure = [one for one in usable if one.in_scope is True]
    open_ones = [one for one in usable if one.in_scope is None]
    worlds = [
        slow(sure + [one for one, counts in zip(open_ones, chosen, strict=True) if counts], mergers)
        for chosen in product((False, True), repeat=len(open_ones))
    ]
    for place, certain, perhaps in ((0, found.new, found.may_be_new), (1, found.lost, found.may_be_lost)):
        assert set(certain) == set.intersection(*(world[place] for world in worlds))
        assert set(certain) | set(perhaps) == set.union(*(world[place] for world in worlds))
        assert not set(certain) & set(perhaps)


@settings(max_examples=100, deadline=None)
@given(CONTRACTS, st.permutations(range(5)))
def test_the_order_of_the_register_decides_nothing(contracts, order):
    shuffled = [contracts[place] for place in order if place < len(contracts)]
    assert providers(contracts, lineage(()), FIRST, LAST) == providers(shuffled, lineage(()), FIRST, LAST)
