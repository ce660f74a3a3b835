"""The published and worked-out cases of voting power beside the checkout, each answered to the digit by `decide.power`."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from concordat.calculations import calc

pytestmark = pytest.mark.real_data
WEIGHTED = ("A1", "A2", "A3", "A4a", "A4b", "A5")


@pytest.fixture(scope="module")
def vectors(shared_data: Path) -> dict[str, dict[str, Any]]:
    cases = json.loads((shared_data / "vectors" / "governance.json").read_text("utf-8"))
    return {case["id"]: case for case in cases if case["given"]["topic"] == "voting power"}


def shown(found: Any) -> dict[str, Any]:
    """An answer in the words of the cases."""
    return {
        "omega": found.omega,
        "act": str(found.act),
        "swings": [one.swings for one in found.voters],
        "normalised": [str(one.normalised) for one in found.voters],
        "shapley": [str(one.shapley) for one in found.voters],
        "dummies": [place for place, one in enumerate(found.voters) if one.dummy],
    }


def the_same(case: dict[str, Any], found: Any) -> None:
    mine = shown(found)
    assert case["expected"], case["id"]
    assert {name: mine[name] for name in case["expected"]} == case["expected"]


def test_every_case_of_voting_power_is_here(vectors):
    assert set(vectors) == {*WEIGHTED, "A7-K", "A10", "A13a", "A13c", "A13d", "A-P"}


@pytest.mark.parametrize("case", WEIGHTED)
def test_weighted_games(vectors, case):
    given = vectors[case]["given"]
    the_same(vectors[case], calc("decide.power", quota=given["quota"], weights=given["weights"]).value)


def test_a3_said_in_words(vectors):
    rule = "at least 9 votes and at least 5 of class permanent"
    voters = [{"id": "P", "number": 5, "classes": ["permanent"]}, {"id": "E", "number": 10}]
    the_same(vectors["A3"], calc("decide.power", rule=rule, voters=voters).value)


def test_a7_by_weight(vectors):
    given, expected = vectors["A7-K"]["given"], vectors["A7-K"]["expected"]["swings_by_weight"]
    found = calc("decide.power", quota=given["quota"], weights=given["weights"]).value
    swings = {str(weight): one.swings for weight, one in zip(given["weights"], found.voters, strict=True)}
    assert {weight: swings[weight] for weight in expected} == expected


def test_a10_provinces(vectors):
    given, expected = vectors["A10"]["given"], vectors["A10"]["expected"]
    shares = {**given["population_share_percent"], "Parliament": "0"}
    voters = [
        {"id": name, "classes": [] if name == "Parliament" else ["province"], "weights": {"population": shares[name]}}
        for name in given["players"]
    ]
    rule = "Parliament in favour and at least 7 of class province and at least 50% of population"
    found = calc("decide.power", rule=rule, voters=voters).value
    assert found.omega == expected["omega"]
    for one in found.voters:
        for index in ("prevent", "initiate"):
            published = Fraction(str(expected[index][one.id]))
            # The source rounds or cuts at the third place.
            assert abs(getattr(one, index) - published) < Fraction(1, 1000), (one.id, index)


def test_a13a_one_person_on_three_boards(vectors):
    given, expected = vectors["A13a"]["given"], vectors["A13a"]["expected"]
    others = given["seats"] - 1
    boards = [
        {
            "body": str(number),
            "rule": "at least 2 votes",
            "members": [{"id": "P"}, {"id": f"m{number}", "number": others}],
        }
        for number in range(given["boards"])
    ]
    found = calc("decide.power", rule="at least 2 of the bodies", boards=boards, shared_people=["P"]).value
    for one in found.voters:
        who = "shared" if one.id == "P" else "others"
        assert one.absolute_banzhaf == Fraction(expected["absolute_banzhaf"][who])
        assert one.shapley == Fraction(expected["shapley"][who])


def test_a13c_a_casting_vote(vectors):
    voters = [{"id": "chair"}, {"id": "m", "number": vectors["A13c"]["given"]["members"] - 1}]
    held = {"chair": "chair", "chair_has_casting_vote": True}
    the_same(vectors["A13c"], calc("decide.power", rule="more than 1/2 of cast", voters=voters, **held).value)


def test_a13d_two_blocks(vectors):
    boards = [{"body": block["name"], "seats": block["members"]} for block in vectors["A13d"]["given"]["blocks"]]
    the_same(vectors["A13d"], calc("decide.power", rule="all of the bodies", boards=boards).value)
