"""Interests and quorum as published papers had them: three outcomes of a conflict, and four quorums held against it."""

from datetime import date

import pytest

from concordat.calculations import calc

ON = date(2017, 9, 5)


def seats(**classes: int) -> list[dict[str, object]]:
    """Members by class, such as lay-1; an underscore in a class is a hyphen."""
    return [
        {"id": f"{name}-{number}", "classes": [name.replace("_", "-")]}
        for name, people in classes.items()
        for number in range(1, people + 1)
    ]


def forecast(quorum: str, members: list[dict[str, object]], **more: object):
    """The forecast of one item about a practice."""
    items = [{"number": "1", "organisations": ["practice"], "absent": more.pop("absent", [])}]
    return calc("decide.forecast", on=ON, quorum=quorum, members=members, items=items, **more).value.items[0]


def test_g10_conflicted_members_leave_and_holders_of_a_lesser_interest_discuss_without_a_vote():
    members = seats(lay=2, GP=2, officer=2)
    interests = [
        {"person": "GP-1", "kind": "financial", "organisation": "practice"},
        {"person": "GP-2", "kind": "non-financial professional", "organisation": "practice"},
        {"person": "officer-1", "kind": "financial", "organisation": "elsewhere"},
    ]
    found = forecast("at least 3 persons", members, interests=interests)
    assert {one.person: one.action for one in found.interests} == {"GP-1": "leave", "GP-2": "speak, no vote"}
    assert (found.present, found.quorate) == (4, True)


FOUR_QUORUMS = {
    "three members, a lay one and a chief among them": (
        "at least 3 persons and at least 1 of class lay and at least 1 of class chief",
        {"lay": 2, "chief": 2, "GP": 2},
        "lay",
        "no lay member",
    ),
    "each of five kinds in its number": (
        "at least 3 of class non-executive and at least 1 of class GP and at least 2 of class chief and "
        "at least 1 of class finance-officer and at least 1 of class head-of-contracting",
        {"non_executive": 3, "GP": 1, "chief": 2, "finance_officer": 1, "head_of_contracting": 1},
        "non_executive",
        "no non-executive member",
    ),
    "one lay, one GP, one executive": (
        "at least 1 of class lay and at least 1 of class GP and at least 1 of class executive",
        {"lay": 2, "GP": 2, "executive": 2},
        "GP",
        "no GP member",
    ),
    "four members, an officer and two independents among them": (
        "at least 4 persons and at least 1 of class officer and at least 2 of class independent",
        {"officer": 2, "independent": 3, "GP": 2},
        "independent",
        "no independent member",
    ),
}


@pytest.mark.parametrize("name", FOUR_QUORUMS)
def test_g13_a_class_with_an_interest_takes_its_own_quorum_away_and_no_other(name: str):
    quorum, classes, conflicted, short = FOUR_QUORUMS[name]
    members = seats(**classes)
    assert forecast(quorum, members).quorate
    people = [str(member["id"]) for member in members if str(member["id"]).startswith(f"{conflicted}-")]
    interests = [{"person": person, "kind": "financial", "organisation": "practice"} for person in people]
    spare = [{"id": f"spare-{number}", "classes": [conflicted.replace("_", "-")]} for number in range(1, 4)]
    found = forecast(quorum, members, interests=interests, independents=spare)
    assert not found.quorate
    assert short in found.short
    needed = {"non_executive": 3, "independent": 2}.get(conflicted, 1)
    assert found.ways_out[0].quorate
    assert len(found.ways_out[0].people) == needed


def test_everyone_absent_is_no_quorum_and_no_fault():
    members = seats(lay=1, GP=1)
    found = forecast("at least 1 persons", members, absent=["lay-1", "GP-1"])
    assert (found.present, found.base, found.quorate) == (0, 0, False)
