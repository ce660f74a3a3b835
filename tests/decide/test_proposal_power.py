"""The power in a proposal of a system: ballots, seats by class, officers of several boards, weights, and a rule that is tried."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import combinations

import pytest

from bare_ends import bare_ends
from concordat.decide import proposal_power
from concordat.decide.told.power import change_table, classes_table, power_figures, power_table, sets_table
from concordat.decide.told.power_of_all import power_sentence, power_tables
from concordat.kernel.finding import Refused
from concordat.who.records import Appointment, Post, Seat

BODIES = ("NN", "NR", "SN", "WN", "GY")
START = date(2016, 4, 1)


def seats(**classes: int) -> tuple[Seat, ...]:
    """The same seats on each of the five boards."""
    return tuple(
        Seat(body=body, seat_class=name.replace("_", " "), number=number, starts=START)
        for body in BODIES
        for name, number in classes.items()
    )


def officer(*bodies: str, role: str = "accountable officer") -> tuple[object, ...]:
    post = Post(id="chief", title="Chief officer", role=role)
    return (post, *(Appointment(post="chief", body=body, holder="Person A", starts=START) for body in bodies))


@pytest.mark.story("D9")
def test_power_by_class_comes_from_the_seats_on_record_and_every_number_says_why(build):
    system = build(extra=seats(GP=6, lay=3, executive=3))
    told = proposal_power(system, "jc")
    shares = {one.name: (one.seats, one.shapley) for one in told.power.value.classes}
    assert [shares[name][0] for name in ("GP", "lay", "executive")] == [30, 15, 15]
    assert sum(own for _, own in shares.values()) == 1
    # All votes count alike, so each class holds what its seats are.
    assert shares["GP"][1] == 2 * shares["lay"][1]
    tried = proposal_power(system, "jc", rule_of_each_board="more than 1/2 of cast and at least 2 of class executive")
    gained = {one.name: one.shapley for one in tried.power.value.classes}
    assert gained["executive"] > shares["executive"][1]
    assert gained["GP"] < shares["GP"][1]
    tables = (power_table(told, {}), classes_table(told), sets_table(told, {}), change_table(told, tried, {}))
    assert bare_ends(*tables, *power_figures(told)) == []
    assert tables[3].column("who")[:3] == ("All GP members", "All executive members", "All lay members")


@pytest.mark.story("D9")
def test_seats_of_another_day_show_what_a_reform_did_to_each_class(build):
    day = date(2017, 7, 1)
    before = [replace(one, ends=day) for one in seats(GP=8, lay=4)]
    after = [replace(one, starts=day) for one in seats(GP=4, lay=4, executive=4)]
    system = build(extra=(*before, *after))
    then, now = (proposal_power(system, "jc", as_at=on) for on in (date(2017, 6, 30), day))
    gp = [one.shapley for told in (then, now) for one in told.power.value.classes if one.name == "GP"]
    assert gp == [Fraction(2, 3), Fraction(1, 3)]
    moved = change_table(then, now, {})
    assert moved.column("before")[0] > moved.column("after")[0]
    assert "on 2017-06-30" in moved.says


@pytest.mark.story("B9")
def test_an_officer_of_two_boards_fills_a_seat_on_each_and_is_one_person(build):
    system = build(extra=(*seats(GP=6, lay=3, executive=3), *officer("NN", "SN")))
    told = proposal_power(system, "jc")
    assert told.power.value.number == 5 * 12 - 1
    person = next(one for one in told.power.value.voters if one.id == "Person A")
    assert person.boards == ("NN", "SN")
    assert person.classes == ("executive",)
    assert "governance.officer_votes" in {rule.rule for rule in told.power.rules}
    (table,) = power_tables((told,), {})
    assert table.column("who")[-1] == "Person A, on NN, SN"
    assert "of the power with" in power_sentence(told, {})


def test_the_lead_of_a_partnership_is_no_voter_on_its_boards(build):
    assert proposal_power(build(extra=officer("NN", "SN", role="lead")), "jc").power.value.number == 60


def test_more_seats_on_record_than_on_the_ballot_leave_the_ballot_as_it_is(build):
    told = proposal_power(build(extra=seats(GP=20)), "jc")
    assert told.power.value.number == 60
    assert told.power.value.classes == ()


def test_people_weigh_where_the_rule_says_so(build):
    told = proposal_power(build(rule="at least 3 of the bodies and at least 3/5 of population"), "jc")
    # Great Yarmouth and North Norfolk with any third body fall short of three fifths of the people; every other three do.
    threes = {own for own in combinations(sorted(BODIES), 3) if not {"GY", "NN"} <= set(own)}
    assert set(told.power.value.minimal_winning) == threes
    assert told.power.value.veto_players == ()


def test_a_rule_that_cannot_be_met_is_told_and_a_proposal_that_is_not_there_is_missing(build):
    with pytest.raises(Refused, match="not met even when all 5 boards carry"):
        proposal_power(build(), "jc", rule="at least 6 of the bodies")
    with pytest.raises(LookupError):
        proposal_power(build(), "none")
