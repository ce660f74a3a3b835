"""A3: five bodies vote on one identical text at their own September meetings; the combined result is known as each votes."""

from datetime import date

import pytest

from concordat.decide import status, tell

pytestmark = pytest.mark.story("A3")

ALL_CARRY = {"NN": (9, 8, 1), "GY": (8, 8, 0), "NR": (10, 7, 2), "SN": (9, 6, 3), "WN": (11, 11, 0)}


def test_the_combined_result_is_known_as_each_body_votes(build):
    told = status(build(ALL_CARRY), "jc")
    steps = [
        (one.on.day, one.body, one.combined.value.status, one.combined.value.still_needed) for one in told.timeline
    ]
    assert steps == [
        (19, "NN", "OPEN", (("GY", "NR", "SN", "WN"),)),
        (21, "GY", "OPEN", (("NR", "SN", "WN"),)),
        (26, "NR", "OPEN", (("SN", "WN"),)),
        (26, "SN", "OPEN", (("WN",),)),
        (28, "WN", "CARRIED", ()),
    ]
    assert told.decided_on == date(2017, 9, 28)


def test_before_any_meeting_everything_is_still_needed_and_the_last_date_is_shown(build):
    combined = status(build(ALL_CARRY), "jc", date(2017, 9, 1)).combined.value
    assert combined.status == "OPEN"
    assert combined.outstanding == ("NN", "NR", "SN", "WN", "GY")
    assert combined.last_date == date(2017, 9, 30)
    assert combined.could_carry_on == date(2017, 9, 28)
    assert combined.veto_holders == ("NN", "NR", "SN", "WN", "GY")


def test_one_refusal_ends_unanimity_on_the_day_it_is_given(build):
    told = status(build({**ALL_CARRY, "GY": (8, 3, 5)}), "jc")
    assert [one.combined.value.status for one in told.timeline] == ["OPEN", "LOST", "LOST", "LOST", "LOST"]
    assert told.decided_on == date(2017, 9, 21)


def test_four_of_five_is_carried_before_the_last_body_meets(build):
    told = status(build(ALL_CARRY, rule="at least 4 of the bodies"), "jc", date(2017, 9, 27))
    assert told.combined.value.status == "CARRIED"
    assert told.combined.value.outstanding == ("WN",)


def test_bodies_and_people_together(build):
    rule = "at least 3 of the bodies and at least 60% of population"
    votes = {body: ALL_CARRY[body] for body in ("NN", "GY", "NR")}
    combined = status(build(votes, rule=rule), "jc").combined
    assert combined.value.status == "OPEN"
    assert combined.value.still_needed == (("SN",), ("WN",))
    assert combined.value.blocking == (("SN", "WN"),)
    kinds = {end.record.kind for end in combined.because.ends() if end.record}
    assert kinds == {"Proposal", "Ballot", "Population"}


def test_an_inquorate_meeting_is_outstanding_and_may_be_held_again(build, act):
    votes = {**ALL_CARRY, "GY": (4, 4, 0)}
    told = status(build(votes), "jc")
    assert {vote.body: vote.status.value for vote in told.bodies}["GY"] == "INQUORATE"
    assert told.combined.value.status == "OPEN"
    assert told.combined.value.still_needed == (("GY",),)
    again = act("GY", 8, 8, 0, met_on=date(2017, 9, 29))
    assert status(build(votes, extra=(again,)), "jc").combined.value.status == "CARRIED"


def test_an_amended_text_is_a_variant_and_does_not_count_for_the_original(build, act):
    amended = act("GY", 8, 8, 0, text_sha256="ab" * 32)
    told = status(build({**ALL_CARRY, "GY": amended}), "jc")
    assert {vote.body: vote.status.value for vote in told.bodies}["GY"] == "CARRIED ON A VARIANT"
    assert told.combined.value.still_needed == (("GY",),)
    assert [finding.kind for finding in told.findings] == ["another-text"]


def test_what_is_open_when_the_last_date_passes_has_lapsed(build):
    votes = {body: votes for body, votes in ALL_CARRY.items() if body != "WN"}
    told = status(build(votes), "jc", date(2017, 10, 1))
    assert told.combined.value.status == "LAPSED"
    assert [(one.body, one.combined.value.status) for one in told.timeline[-2:]] == [("SN", "OPEN"), ("", "LAPSED")]


def test_every_figure_ends_at_acts_ballots_and_rules(build):
    system = build(ALL_CARRY)
    told = status(system, "jc")
    ends = list(told.combined.because.ends())
    assert {end.act.key for end in ends if end.act} == {
        ("jc", body, f"2017-09-{day}") for body, day in (("NN", 19), ("GY", 21), ("NR", 26), ("SN", 26), ("WN", 28))
    }
    assert {end.record.kind for end in ends if end.record} == {"Proposal", "Ballot"}
    assert {rule.rule for rule in told.combined.rules} >= {"governance.bases", "governance.quorum"}


def test_the_room_tells_who_votes_how_it_stands_and_when_papers_must_be_out(build):
    system = build(ALL_CARRY)
    told = tell(system, (status(system, "jc", date(2017, 9, 22)),))
    assert told.figure("decide.bodies_to_vote").value == 5
    assert told.figure("decide.jc.combined").value == "OPEN"
    assert told.figure("decide.jc.outstanding").value == 3
    assert told.figure("decide.jc.NN").value == "CARRIED"
    votes, timeline, inertia, papers, power = told.tables
    # Opened on 1 September; on the 22nd two have decided, and nobody has met without deciding.
    assert dict(zip(inertia.column("body"), inertia.column("days"), strict=True)) == {
        "Body NN": 18,
        "Body GY": 20,
        "Body NR": 21,
        "Body SN": 21,
        "Body WN": 21,
    }
    assert set(inertia.column("missed")) == {0}
    assert {row["body"] for row in inertia.records() if row["blocks"] == "yes"} == {"Body NR", "Body SN", "Body WN"}
    assert abs(sum(power.column("power_share")) - 100) < 1
    assert votes.column("body")[:3] == ("Body NN", "Body GY", "Body NR")
    assert timeline.column("still_needed")[-1] == "Body NR, Body SN, Body WN"
    assert papers.column("latest") == tuple(date(2017, 9, day) for day in (15, 17, 22, 22, 24))
    assert papers.column("working_day_before")[1] == date(2017, 9, 15)
    assert any("2017-09-28 at the earliest" in sentence for sentence in told.says)
    assert not told.findings


def test_a_decided_proposal_shows_its_challenge_clock(build):
    system = build(ALL_CARRY)
    figure = tell(system, (status(system, "jc"),)).figure("decide.jc.challenge_until")
    assert figure.value == date(2017, 12, 28)
