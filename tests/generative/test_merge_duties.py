"""What must hold of the proof of duty: exactly one holder every day or it is listed, whatever order and split a map is told in."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

FIRST = date(2018, 4, 1)
LENGTH = 730
days = st.integers(1, LENGTH - 1)


def on(number: int) -> date:
    return FIRST + timedelta(days=number)


def chain(changes: list[int], duty: str = "d", area: str = "") -> list[dict[str, Any]]:
    """Each body holds from its change up to the next."""
    ends = [*changes, LENGTH]
    return [
        {"duty": duty, "area": area, "body": f"body {place}", "starts": on(start), "ends": on(end)}
        for place, (start, end) in enumerate(zip([0, *changes], ends, strict=True))
    ]


def proof(holdings: list[dict[str, Any]]) -> Any:
    return calc(
        "merge.duties",
        starts=FIRST,
        ends=on(LENGTH),
        duties=[{"id": "d", "everywhere": True}],
        areas=["east", "west"],
        holdings=holdings,
    ).value


@pytest.mark.story("C3")
@settings(max_examples=40, deadline=None)
@given(st.sets(days, max_size=5).map(sorted), st.randoms(use_true_random=False))
def test_functions_that_pass_from_body_to_body_on_a_day_have_one_holder_on_every_day(
    changes: list[int], chance: Any
) -> None:
    held = chain(changes)
    chance.shuffle(held)
    found = proof(held)
    assert found.proved
    assert found.days == found.days_proved == 2 * LENGTH
    assert [row.starts for row in found.moved] == [FIRST, *map(on, changes[:1])]


@pytest.mark.story("C17")
@settings(max_examples=40, deadline=None)
@given(st.sets(days, min_size=1, max_size=5).map(sorted), st.data())
def test_one_holding_cut_short_is_a_gap_of_exactly_its_days(changes: list[int], data: Any) -> None:
    held = chain(changes)
    place = data.draw(st.integers(0, len(held) - 1))
    one = held[place]
    lost = data.draw(st.integers(1, (one["ends"] - one["starts"]).days))
    end = one["ends"] - timedelta(days=lost)
    kept = [*held[:place], *held[place + 1 :], *([{**one, "ends": end}] if end > one["starts"] else [])]
    found = proof(kept)
    assert not found.proved
    assert not found.overlaps
    assert [(gap.starts, gap.ends, gap.areas) for gap in found.gaps] == [(end, one["ends"], ("east", "west"))]


@settings(max_examples=40, deadline=None)
@given(st.sets(days, min_size=1, max_size=5).map(sorted), st.data())
def test_a_holding_split_in_two_or_told_by_area_proves_the_same(changes: list[int], data: Any) -> None:
    held = chain(changes)
    one = data.draw(st.sampled_from([one for one in held if (one["ends"] - one["starts"]).days > 1] or held))
    middle = one["starts"] + (one["ends"] - one["starts"]) // 2
    cut = [{**one, "ends": middle}, {**one, "starts": middle}] if middle > one["starts"] else [one]
    by_area = [{**part, "area": area} for part in cut for area in ("east", "west")]
    assert proof([other for other in held if other is not one] + by_area) == proof(held)


@pytest.mark.story("C18")
@settings(max_examples=30, deadline=None)
@given(st.lists(days, min_size=1, max_size=6))
def test_the_share_moved_is_that_of_the_duties_whose_day_has_come(changes: list[int]) -> None:
    names = [f"duty {number}" for number in range(len(changes))]
    found = calc(
        "merge.duties",
        starts=FIRST,
        ends=on(LENGTH),
        duties=[{"id": name, "areas": ["east"]} for name in names],
        holdings=[one for name, day in zip(names, changes, strict=True) for one in chain([day], name)],
    ).value
    assert found.proved
    for row in found.moved:
        assert row.moved == sum(1 for day in changes if on(day) <= row.starts)
        assert row.share * len(changes) == row.moved


@pytest.mark.story("E10")
@settings(max_examples=30, deadline=None)
@given(days, days)
def test_a_body_in_shadow_holds_nothing_whatever_the_map_says(shadow: int, claimed: int) -> None:
    found = calc(
        "merge.duties",
        starts=FIRST,
        ends=on(LENGTH),
        duties=[{"id": "d", "areas": ["east"]}],
        holdings=[
            {"duty": "d", "body": "old", "starts": FIRST, "ends": on(shadow)},
            {"duty": "d", "body": "new", "starts": on(claimed)},
        ],
        holders=[{"id": "new", "shadow_until": on(shadow)}, {"id": "old", "ends": on(shadow)}],
    ).value
    assert not found.overlaps
    assert [(gap.starts, gap.ends) for gap in found.gaps] == ([(on(shadow), on(claimed))] if claimed > shadow else [])


@pytest.mark.story("C11")
@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["old 1", "old 2", "partnership"]), st.booleans())
def test_assurance_that_a_body_would_hold_over_itself_is_seen(body: str, partnership: bool) -> None:
    holder = "partnership" if partnership else body
    answer = calc(
        "merge.duties",
        starts=FIRST,
        ends=on(LENGTH),
        duties=[{"id": "assurance", "areas": ["east"], "assures": ["old 1", "old 2"]}],
        holdings=[{"duty": "assurance", "body": holder, "starts": FIRST}],
    )
    assert answer.value.proved
    assert bool(answer.findings) == (holder != "partnership")
