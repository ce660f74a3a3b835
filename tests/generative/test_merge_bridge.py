"""What must hold of before and after: shares and powers are of one whole, money foots, a merger alone keeps every area's share."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import calc

pennies = st.integers(1, 10**8).map(lambda number: Decimal(number) / 100)
areas = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 1000), pennies, pennies), min_size=1, max_size=8).map(
    lambda rows: [
        {"area": f"a{number}", "old": f"old{of}", "new": "new", "people": people, "before": before, "after": after}
        for number, (of, people, before, after) in enumerate(rows)
    ]
)
members = st.lists(st.sampled_from(["GP", "lay", "executive"]), min_size=1, max_size=6)


def compared(rows: list[Any], seats: dict[str, list[str]]) -> Any:
    def body(name: str, of: str, money: str) -> dict[str, Any]:
        own = [one for one in rows if one[of] == name]
        voters = [{"id": f"v{place}", "classes": [one]} for place, one in enumerate(seats.get(name, ["GP"]))]
        return {
            "id": name,
            "people": sum(one["people"] for one in own),
            "budget": sum(one[money] for one in own),
            "voters": voters,
        }

    old = sorted({one["old"] for one in rows})
    before = [body(name, "old", "before") for name in old]
    return calc("merge.bridge", before=before, after=[body("new", "new", "after")], areas=rows, on="2020-06-01")


@pytest.mark.story("D9")
@settings(max_examples=40, deadline=None)
@given(areas, members, members)
def test_seats_shares_and_powers_are_each_of_one_whole(rows: list[Any], old: list[str], new: list[str]) -> None:
    answer = compared(rows, {"old0": old, "new": new})
    found = answer.value
    assert not answer.findings
    for side in ("before", "after"):
        assert sum(getattr(one, f"share_{side}") for one in found.classes) == 1
        assert sum(getattr(one, f"power_{side}") for one in found.classes) == 1
        assert sum(getattr(one, f"share_{side}") for one in found.areas) == 1
        assert sum(getattr(one, side) for one in found.areas) == getattr(found, f"money_{side}")
    assert found.people_before == found.people_after
    assert sum(one.change for one in found.areas) == found.money_after - found.money_before


@pytest.mark.story("D8")
@settings(max_examples=40, deadline=None)
@given(areas, st.integers(1, 5), st.data())
def test_the_same_growth_for_all_keeps_every_old_areas_share_and_any_other_does_not(
    rows: list[Any], growth: int, data: Any
) -> None:
    alike = [{**one, "after": one["before"] * growth} for one in rows]
    assert compared(alike, {}).value.shares_kept
    place = data.draw(st.integers(0, len(rows) - 1))
    alike[place]["after"] += 1
    assert compared(alike, {}).value.shares_kept == (len(rows) == 1)


@settings(max_examples=20, deadline=None)
@given(members)
def test_a_majority_is_kept_only_by_more_than_half_of_the_seats(new: list[str]) -> None:
    voters = [{"id": f"v{place}", "classes": [one]} for place, one in enumerate(new)]
    found = calc(
        "merge.bridge",
        before=[{"id": "old", "people": 1}],
        after=[{"id": "new", "people": 1, "voters": voters}],
        promises=[{"body": "new", "seat_class": "GP", "promise": "majority"}],
        on="2020-06-01",
    ).value
    assert found.promises[0].state == ("kept" if new.count("GP") > len(new) / 2 else "broken")
