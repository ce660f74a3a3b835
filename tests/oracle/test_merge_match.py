"""Matching by trying every way in which people can be given posts."""

from itertools import permutations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc
from concordat.merge.assignment import NOT_ALLOWED, assign

points = st.just(NOT_ALLOWED) | st.integers(0, 4)
tables = st.integers(0, 4).flatmap(
    lambda columns: st.lists(st.lists(points, min_size=columns, max_size=columns), min_size=1, max_size=4)
)
BANDS = ["5", "6", "7"]
people = st.lists(
    st.tuples(
        st.sampled_from(BANDS),
        st.sampled_from(["a", "b"]),
        st.sampled_from(["at risk", "ring-fenced"]),
        st.sampled_from(["", "finance"]),
        st.permutations(["n0", "n1", "n2"]).flatmap(lambda all_of: st.integers(0, 3).map(lambda some: all_of[:some])),
    ),
    min_size=1,
    max_size=4,
)
posts = st.lists(
    st.tuples(st.sampled_from(BANDS), st.sampled_from(["", "a", "b"]), st.booleans(), st.sampled_from(["", "finance"])),
    max_size=3,
)


def every_plan(table, columns):
    """Give every plan as columns of the rows, each column for one row at most, or none."""
    rows = len(table)
    for plan in set(permutations([*range(columns), *[None] * rows], rows)):
        if all(place is None or table[row][place] != NOT_ALLOWED for row, place in enumerate(plan)):
            yield plan


def best_plans(table, columns):
    def rank(plan):
        return plan.count(None), sum(table[row][place] for row, place in enumerate(plan) if place is not None)

    plans = list(every_plan(table, columns))
    best = min(map(rank, plans))
    return best, [plan for plan in plans if rank(plan) == best]


@settings(max_examples=150, deadline=None)
@given(tables)
def test_the_plan_is_the_best_of_all_its_bound_meets_it_and_what_is_told_certain_holds_in_every_best_plan(table):
    columns = len(table[0])
    found = assign(np.array(table, dtype=np.int64).reshape(len(table), columns))
    (missing, least), plans = best_plans(table, columns)
    assert found.column in plans
    assert found.column.count(None) == missing
    assert found.points == found.bound == least
    for row, only in enumerate(found.only):
        assert only == (len({plan[row] for plan in plans}) == 1)


def speaks_against(person, post, wishes):
    """Return the points by the rules as they are written, none where a post is not suitable."""
    band, pool, status, function, _ = person
    other_band, other_pool, fenced, other_function = post
    lower = BANDS.index(band) - BANDS.index(other_band)
    strangers = bool(other_pool) and other_pool != pool
    if not 0 <= lower <= 1 or (strangers and (fenced or status == "ring-fenced")):
        return NOT_ALLOWED
    return 1000 * strangers + 100 * lower + 30 * (function != other_function) + wishes


@settings(max_examples=80, deadline=None)
@given(people, posts)
def test_people_are_matched_as_by_trying_every_way(drawn, open_posts):
    names = [f"n{number}" for number in range(len(open_posts))]
    table = [
        [
            speaks_against(one, post, one[4].index(name) if name in one[4] else len(one[4]))
            for name, post in zip(names, open_posts, strict=True)
        ]
        for one in drawn
    ]
    told = calc(
        "merge.match",
        on="2019-10-01",
        reader="HR",
        pools=[{"id": "a", "owner": "HR"}, {"id": "b", "owner": "HR"}],
        people=[
            {"id": f"p{number}", "pool": pool, "band": band, "status": status, "function": function, "wishes": wishes}
            for number, (band, pool, status, function, wishes) in enumerate(drawn)
        ],
        posts=[
            {"id": name, "band": band, "pool": pool, "ring_fenced": fenced and bool(pool), "function": function}
            for name, (band, pool, fenced, function) in zip(names, open_posts, strict=True)
        ],
    ).value
    (missing, least), plans = best_plans(table, len(names))
    assert told.points == told.bound == least
    assert told.counts.get("still displaced", 0) == missing
    for row, one in enumerate(told.outcomes):
        assert one.settled == (len({plan[row] for plan in plans}) == 1)
