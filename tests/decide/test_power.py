"""Power in published votes too large to go through one by one, and what it tells of boards, classes and shared officers."""

import random
from fractions import Fraction

import pytest

from concordat.calculations import calc
from concordat.kernel.finding import Refused

COLLEGE = [54, 33, 32, 25, 23, 22, 21, 18, 15, 14, 13, 13, 12, 12, *[11] * 4, 10, 10, 9, 9, *[8] * 6, *[7] * 3]
COLLEGE += [6, 6, *[5] * 4, *[4] * 6, *[3] * 8]
UNION = [*[10] * 4, 8, *[5] * 4, 4, 4, *[3] * 3, 2]


def test_an_electoral_college_of_51_voters_is_counted_to_the_last_coalition() -> None:
    assert len(COLLEGE) == 51
    found = calc("decide.power", quota=270, weights=COLLEGE).value
    assert found.how == "by total weight"
    assert found.voters[1].swings == 292267988381903
    assert found.voters[2].swings == 282842187059467
    assert sum(one.shapley for one in found.voters) == 1


def test_a_union_of_fifteen_states() -> None:
    found = calc("decide.power", quota=44, weights=UNION).value
    swings = {int(weight): one.swings for weight, one in zip(UNION, found.voters, strict=True)}
    assert swings == {10: 5342, 8: 4166, 5: 2558, 4: 2134, 3: 1514, 2: 1002}


def test_nine_of_fifteen_including_all_five_is_the_same_said_by_weights() -> None:
    by_weight = calc("decide.power", quota=39, weights=[*[7] * 5, *[1] * 10]).value
    said = calc(
        "decide.power",
        rule="at least 9 votes and at least 5 of class permanent",
        voters=[{"id": "P", "number": 5, "classes": ["permanent"]}, {"id": "E", "number": 10}],
    ).value
    assert (by_weight.omega, by_weight.act) == (said.omega, said.act) == (848, Fraction(53, 2048))
    assert [one.swings for one in by_weight.voters] == [one.swings for one in said.voters] == [848] * 5 + [84] * 10
    assert {one.normalised for one in said.voters} == {Fraction(106, 635), Fraction(21, 1270)}
    assert {one.shapley for one in said.voters} == {Fraction(421, 2145), Fraction(4, 2145)}


def test_hundreds_of_voters_are_exact_and_their_power_does_not_depend_on_the_unit() -> None:
    chance = random.Random(2017)
    weights = [chance.randint(1, 9) for _ in range(120)]
    quota = sum(weights) * 3 // 5
    found = calc("decide.power", quota=quota, weights=weights).value
    assert sum(one.shapley for one in found.voters) == 1
    assert calc("decide.power", quota=quota * 7, weights=[one * 7 for one in weights]).value.voters == found.voters
    dual = calc("decide.power", quota=sum(weights) - quota + 1, weights=weights).value
    assert [one.shapley for one in dual.voters] == [one.shapley for one in found.voters]
    assert dual.omega == found.coalitions - found.omega


@pytest.mark.story("B9")
def test_one_chief_officer_of_five_boards_decides_far_more_often_than_any_other_member() -> None:
    names = ("Barnet", "Camden", "Enfield", "Haringey", "Islington")
    boards = [{"body": name, "members": [{"id": "Person A"}, {"id": name, "number": 8}]} for name in names]
    found = calc("decide.power", rule="at least 3 of the bodies", boards=boards, shared_people=["Person A"]).value
    officer = next(one for one in found.voters if one.id == "Person A")
    assert officer.boards == names
    assert len({one.shapley for one in found.voters if one.id != "Person A"}) == 1
    apart = [{"body": name, "seats": 9} for name in names]
    alone = calc("decide.power", rule="at least 3 of the bodies", boards=apart).value
    assert officer.absolute_banzhaf > 4 * alone.voters[0].absolute_banzhaf


@pytest.mark.story("D9")
def test_a_merger_that_keeps_the_share_of_gp_seats_may_still_shrink_their_power() -> None:
    before = calc(
        "decide.power",
        rule="more than 1/2 of cast",
        voters=[{"id": "GP", "number": 6, "classes": ["GP"]}, {"id": "lay", "number": 5, "classes": ["lay"]}],
    ).value
    after = calc(
        "decide.power",
        rule="more than 1/2 of cast and at least 4 of class executive",
        voters=[
            {"id": "GP", "number": 6, "classes": ["GP"]},
            {"id": "lay", "number": 1, "classes": ["lay"]},
            {"id": "executive", "number": 4, "classes": ["executive"]},
        ],
    ).value
    gp_before, gp_after = (next(one for one in found.classes if one.name == "GP") for found in (before, after))
    assert gp_before.share_of_seats == gp_after.share_of_seats == Fraction(6, 11)
    assert gp_before.shapley == Fraction(6, 11)
    assert gp_after.shapley < Fraction(1, 5)
    assert set(after.veto_players) == {"executive 1", "executive 2", "executive 3", "executive 4"}


@pytest.mark.story("B4")
def test_who_can_block_is_known_before_anybody_votes() -> None:
    five = [{"body": name, "seats": 9} for name in "ABCDE"]
    all_of_them = calc("decide.power", rule="all of the bodies", boards=five).value
    assert all_of_them.minimal_blocking == (("A",), ("B",), ("C",), ("D",), ("E",))
    four = calc("decide.power", rule="at least 4 of the bodies", boards=five).value
    assert four.minimal_blocking_number == 10
    assert {len(own) for own in four.minimal_blocking} == {2}


def test_sets_that_are_not_listed_are_told() -> None:
    found = calc("decide.power", rule="more than 1/2 of cast", voters=[{"id": "m", "number": 15}])
    assert found.value.minimal_winning_number == 6435
    assert found.value.minimal_winning == ()
    assert [finding.kind for finding in found.findings] == ["sets-not-listed"]


def test_every_finding_is_told_at_once() -> None:
    boards = [
        {"body": "A", "seats": 2, "vacant": -1},
        {"body": "B"},
        {"body": "C", "seats": 3, "rule": "at least 9 votes"},
    ]
    with pytest.raises(Refused) as refused:
        calc("decide.power", rule="all of the bodies", boards=boards, shared_people=["Person A"])
    kinds = {finding.kind for finding in refused.value.findings}
    assert kinds == {"negative-number", "no-voters", "rule-cannot-be-met", "not-shared"}
