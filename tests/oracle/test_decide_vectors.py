"""The small governance cases published beside the checkout, each answered by the public calculations."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concordat.calculations import calc

pytestmark = pytest.mark.real_data

BOARD = [
    {"id": name, "classes": [kind]}
    for kind, names in (("lay", "L1 L2 L3"), ("clinical", "C1 C2 C3 C4"), ("executive", "E1 E2"))
    for name in names.split()
]
RULES = {
    "rule": "more than 1/2 of cast",
    "quorum": "at least 5 persons and at least 1 of class lay and at least 1 of class clinical",
    "members": BOARD,
    "chair": "L1",
    "chair_has_casting_vote": True,
}


@pytest.fixture(scope="module")
def vectors(shared_data: Path) -> dict[str, dict[str, Any]]:
    cases = json.loads((shared_data / "vectors" / "governance.json").read_text("utf-8"))
    return {case["id"]: case for case in cases}


def test_b1_a_quorate_board_carries(vectors):
    assert vectors["B1"]["given"]["situation"] == {"present": "all 9", "votes": "5 for, 3 against, 1 abstains"}
    names = [member["id"] for member in BOARD]
    votes = {"present": names, "in_favour": names[:5], "against": names[5:8], "abstained": names[8:]}
    assert calc("decide.status", RULES, **votes).value.status == vectors["B1"]["expected"]


def test_b2_no_lay_member_no_quorum(vectors):
    situation, expected = vectors["B2"]["given"]["situation"], vectors["B2"]["expected"]
    present = situation["present"].split()
    found = calc("decide.status", RULES, present=present, in_favour=present).value
    assert (found.status, found.reason) == (expected["result"], f"No quorum: {expected['reason']}.")


def test_b3_recusals_take_the_quorum_away(vectors):
    situation, expected = vectors["B3"]["given"]["situation"], vectors["B3"]["expected"]
    present, recused = situation["present"].split(), situation["recused"].split()
    found = calc("decide.status", RULES, present=present, recused=recused).value
    assert found.status == expected["result"]
    assert found.reason == "No quorum: 3 of 5 persons and no clinical member."


def test_b5_the_casting_vote_carries(vectors):
    expected = vectors["B5"]["expected"]
    votes = {"in_favour": ["L1", "C1", "C2"], "against": ["L2", "C3", "E1"]}
    assert calc("decide.status", RULES, **votes).value.status == "TIE"
    found = calc("decide.status", RULES, **votes, casting_vote="for").value
    assert (found.status, found.by) == (expected["result"], expected["by"])


def test_b8_the_base_decides(vectors):
    case = vectors["B8"]
    votes = {"seats": case["given"]["seats"], "in_favour": 4, "against": 3, "abstained": 2}
    found = {
        base: calc("decide.status", rule=f"more than 1/2 of {base}", **votes).value.status
        for base in case["given"]["bases"]
    }
    assert found == case["expected"]


def test_b12_an_inquorate_body_is_pending(vectors):
    given = vectors["B12"]["given"]
    statuses = ["CARRIED"] * given["carried"] + ["INQUORATE"] * given["inquorate"]
    bodies = [{"body": str(number), "status": status} for number, status in enumerate(statuses)]
    rules = {"unanimity": "all of the bodies", "4 of 5": "at least 4 of the bodies"}
    found = {name: calc("decide.combined", rule=rule, bodies=bodies).value.status for name, rule in rules.items()}
    assert found == vectors["B12"]["expected"]


@pytest.mark.parametrize("case", ["B13a", "B13b"])
def test_b13_bodies_and_population(vectors, case):
    given = vectors[case]["given"]
    bodies = [
        {
            "body": str(number),
            "status": "CARRIED" if number in given["yes"] else "LOST" if number in given["no"] else "NOT YET MET",
            "weights": {"population": people},
        }
        for number, people in enumerate(given["population_thousands"])
    ]
    rule = given["rule"].replace("at least 3 bodies", "at least 3 of the bodies").replace("60 %", "60%")
    assert calc("decide.combined", rule=rule, bodies=bodies).value.status == vectors[case]["expected"]


@pytest.mark.parametrize("case", ["C1", "C2"])
def test_clear_days(vectors, case):
    meeting = date.fromisoformat(vectors[case]["given"]["meeting"])
    notices = {"five_clear_working_days": (5, "working"), "three_clear_days": (3, "calendar")}
    notices["twenty_eight_clear_days"] = (28, "calendar")
    found = {
        name: calc("decide.latest_publication", meeting=meeting, clear_days=days, unit=unit).value.latest_publication
        for name, (days, unit) in notices.items()
    }
    assert {name: day.isoformat() for name, day in found.items()} == vectors[case]["expected"]
