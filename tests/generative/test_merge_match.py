"""What must hold of every matching: everybody has one outcome, no post goes twice, order does not matter, small pools stay hidden."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

BANDS = ["4", "5", "6", "7"]
person = st.fixed_dictionaries(
    {
        "pool": st.sampled_from(["a", "b", "c"]),
        "band": st.sampled_from(BANDS),
        "post": st.sampled_from(["", "old 1", "old 2", "old 3"]),
        "function": st.sampled_from(["", "finance"]),
        "status": st.sampled_from(["at risk", "displaced", "ring-fenced", "leaving"]),
    }
)
post = st.fixed_dictionaries(
    {
        "pool": st.sampled_from(["", "a", "b"]),
        "band": st.sampled_from(BANDS),
        "status": st.sampled_from(["new", "existing", "ends"]),
        "continues": st.lists(st.sampled_from(["old 1", "old 2", "old 3"]), max_size=2, unique=True),
    }
)
people = st.lists(person, min_size=1, max_size=14).map(
    lambda rows: [{**one, "id": f"p{number:02d}"} for number, one in enumerate(rows)]
)
posts = st.lists(post, max_size=10).map(
    lambda rows: [{**one, "id": f"n{number:02d}"} for number, one in enumerate(rows)]
)
ALL = [{"id": pool, "owner": "HR"} for pool in ("a", "b", "c")]


def matched(people: list[Any], posts: list[Any], reader: str = "HR") -> Any:
    return calc("merge.match", on="2019-10-01", people=people, posts=posts, pools=ALL, reader=reader).value


@pytest.mark.story("C16")
@settings(max_examples=50, deadline=None)
@given(people, posts)
def test_people_in_are_placed_leaving_or_still_displaced_and_no_post_goes_twice(
    people: list[Any], posts: list[Any]
) -> None:
    found = matched(people, posts)
    assert [one.person for one in found.outcomes] == [one["id"] for one in people]
    assert sum(found.counts.values()) == len(people) == sum(pool.people for pool in found.pools)
    assert found.counts.get("leaving", 0) == sum(1 for one in people if one["status"] == "leaving")
    taken = [one.post for one in found.outcomes if one.post]
    still_open = {one["id"] for one in posts if one["status"] != "ends"}
    assert len(taken) == len(set(taken))
    assert set(taken) | set(found.vacant) == still_open
    assert not set(taken) & set(found.vacant)
    assert all(one.why for one in found.outcomes)
    assert found.points == found.bound


@settings(max_examples=30, deadline=None)
@given(people, posts, st.randoms(use_true_random=False))
def test_the_order_of_lists_decides_nothing(people: list[Any], posts: list[Any], chance: Any) -> None:
    before = matched(people, posts)
    chance.shuffle(people)
    chance.shuffle(posts)
    assert matched(people, posts) == before


@settings(max_examples=30, deadline=None)
@given(people, posts)
def test_one_more_post_never_leaves_more_people_without_one(people: list[Any], posts: list[Any]) -> None:
    more = [*posts, {"id": "n99", "band": "6"}]
    assert matched(people, more).counts.get("still displaced", 0) <= matched(people, posts).counts.get(
        "still displaced", 0
    )


@settings(max_examples=50, deadline=None)
@given(people, posts)
def test_nobody_of_a_small_pool_is_shown_or_can_be_counted_from_outside(people: list[Any], posts: list[Any]) -> None:
    sizes = {pool: sum(1 for one in people if one["pool"] == pool) for pool in ("a", "b", "c")}
    found = matched(people, posts, reader="board")
    text = repr(found)
    hidden = {pool.pool for pool in found.pools if pool.hidden}
    assert {pool for pool, size in sizes.items() if 0 < size < 5} <= hidden
    assert not [one["id"] for one in people if one["pool"] in hidden and one["id"] in text]
    missing = sum(sizes[pool] for pool in hidden)
    assert found.hidden_people in ((missing,) if missing >= 5 or not missing else (None,))
    visible = {pool for pool, size in sizes.items() if size} - hidden
    if hidden and visible:
        # What is left out is never one pool, nor fewer than five people, beside pools that are shown.
        assert len(hidden) > 1
        assert missing >= 5
