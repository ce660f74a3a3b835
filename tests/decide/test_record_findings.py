"""Faulty records of proposals, ballots and resolutions: each a finding, none counted, all told at once."""

from datetime import date

import pytest

from concordat.decide import Ballot, Resolution, findings, flow, status, statuses
from concordat.decide.records import Proposal
from concordat.kernel.finding import Refused
from concordat.kernel.system import Document
from concordat.who.records import Seat

CARRY = (9, 8, 1)


def kinds(system):
    return sorted({finding.kind for finding in findings(system)})


def of_body(told, body):
    return next(vote.status.value for vote in told.bodies if vote.body == body)


def test_a_clean_record_has_no_findings(build):
    assert findings(build({"NN": CARRY})) == ()


@pytest.mark.parametrize(
    ("votes", "kind"),
    [
        ({"present": 9, "in_favour": 8, "against": 5, "abstained": 0}, "more-votes-than-present"),
        ({"present": 13, "in_favour": 8, "against": 5}, "more-present-than-seats"),
        ({"present": 9, "in_favour": 8, "against": 1, "recused": 10, "abstained": 0}, "more-recused-than-present"),
        ({"present": 9, "in_favour": -8, "against": 1, "abstained": 0}, "negative-number"),
        ({"present": 9, "in_favour": 8, "against": 1, "met_on": date(2017, 10, 3)}, "vote-after-last-date"),
        ({"present": 9, "in_favour": 8, "against": 1, "met_on": date(2017, 8, 3)}, "vote-before-opening"),
        ({"present": 9, "in_favour": 8, "against": 1, "recorded": date(2017, 9, 1)}, "recorded-before-meeting"),
        ({"present": 9, "in_favour": 8, "against": 1, "text_sha256": "abc"}, "bad-hash"),
        ({"present": 9, "in_favour": 8, "against": 1, "casting_vote": "yes"}, "bad-value"),
        ({"present": 9, "in_favour": 8, "against": 1, "casting_vote": "for"}, "casting-vote-not-held"),
    ],
)
def test_an_impossible_resolution_is_told_and_not_counted(build, act, votes, kind):
    counts = (votes.pop("present"), votes.pop("in_favour"), votes.pop("against"))
    system = build({"NN": act("NN", *counts, **votes)}, as_at=date(2017, 10, 4), last_date=date(2017, 9, 30))
    assert kinds(system) == [kind]
    told = status(system, "jc", date(2017, 9, 30))
    assert of_body(told, "NN") == "NOT YET MET"
    assert [finding.kind for finding in told.findings] == [kind]


@pytest.mark.parametrize(
    ("votes", "kind", "counts_as"),
    [
        ({"text_sha256": "ab" * 32}, "another-text", "CARRIED ON A VARIANT"),
        ({"abstained": 0}, "votes-not-counted", "CARRIED"),
        ({"met_on": date(2017, 9, 3)}, "vote-before-notice", "CARRIED"),
    ],
)
def test_a_doubtful_resolution_is_told_and_counted(build, act, votes, kind, counts_as):
    system = build({"NN": act("NN", 9, 7, 1, **votes)})
    assert [(finding.kind, finding.severity) for finding in findings(system)] == [(kind, "warning")]
    assert of_body(status(system, "jc"), "NN") == counts_as


def test_a_second_resolution_is_told_and_the_first_is_final(build, act):
    again = act("NN", 9, 1, 8, met_on=date(2017, 9, 22))
    system = build({"NN": CARRY}, extra=(again,))
    assert kinds(system) == ["second-resolution"]
    assert of_body(status(system, "jc"), "NN") == "CARRIED"


def test_one_resolution_given_twice_is_told(build, act):
    assert kinds(build({"NN": CARRY}, extra=(act("NN", *CARRY),))) == ["duplicate-key", "second-resolution"]


def test_a_lost_amendment_decides_nothing_about_the_original(build, act):
    told = status(build({"NN": act("NN", 9, 1, 8, text_sha256="ab" * 32)}), "jc")
    assert of_body(told, "NN") == "OPEN"


def test_counts_alone_do_not_show_a_quorum_of_classes(build):
    seat = Seat(body="NN", seat_class="lay", number=3)
    told = findings(build({"NN": CARRY}, ballot={"quorum_rule": "at least 1 of class lay"}, extra=(seat,)))
    assert [finding.kind for finding in told if "NN" in finding.what] == ["class-quorum-not-shown"]


def test_a_quorum_of_a_class_that_has_no_seats_could_never_be_met(build):
    seat = Seat(body="NN", seat_class="lay", number=3)
    system = build(ballot={"quorum_rule": "at least 4 of class lay"}, extra=(seat,))
    assert sorted(finding.kind for finding in findings(system)) == ["quorum-cannot-be-met", *["seats-unknown"] * 4]


def test_a_tie_waits_for_the_casting_vote(build, act):
    ballot = {"casting_vote": True}
    tied = act("NN", 8, 4, 4)
    assert of_body(status(build({"NN": tied}, ballot=ballot), "jc"), "NN") == "TIE"
    used = act("NN", 8, 4, 4, casting_vote="for")
    assert of_body(status(build({"NN": used}, ballot=ballot), "jc"), "NN") == "CARRIED"


@pytest.mark.parametrize(
    ("ballot", "kind"),
    [
        ({"quorum": 13}, "quorum-above-seats"),
        ({"vacant": 13, "seats": 12}, "more-vacant-than-seats"),
        ({"rule": "more than half"}, "unreadable-rule"),
        ({"quorum_rule": "somebody of class lay"}, "unreadable-rule"),
        ({"quorum_rule": "no class lay"}, "non-monotone-rule"),
        ({"quorum_rule": "A in favour"}, "quorum-not-of-members"),
        ({"quorum_rule": "at least 2 organisations"}, "quorum-not-of-members"),
        ({"rule": "at least 66.7% of cast"}, "inexact-share"),
        ({"rule": "at least 13 votes"}, "rule-cannot-be-met"),
        ({"clear_days": -1}, "negative-number"),
    ],
)
def test_a_faulty_ballot_is_told_and_its_votes_are_not_counted(build, ballot, kind):
    system = build({"NN": CARRY}, ballot=ballot)
    assert kinds(system) == [kind]
    assert of_body(status(system, "jc"), "NN") == "NOT YET MET"


def test_a_meeting_after_the_last_date_and_notice_too_short_are_warned_of(build):
    late = build(last_date=date(2017, 9, 27))
    assert [finding.what for finding in findings(late)] == [
        "WN meets on 2017-09-28, after the last date of jc, 2017-09-27."
    ]
    assert status(late, "jc", date(2017, 9, 1)).combined.value.could_carry_on is None
    short = build(opened=date(2017, 9, 16))
    assert kinds(short) == ["notice-too-short"]
    assert {finding.severity for finding in findings(short)} == {"warning"}


def test_a_working_day_notice_in_a_year_without_holidays_is_told(build):
    system = build(
        ballot={"working_days_only": True},
        extra=(Ballot(proposal="jc", body="XX", meets_on=date(2035, 9, 5), seats=5, quorum=3, working_days_only=True),),
        last_date=None,
    )
    assert kinds(system) == ["no-rule-value"]
    assert sorted(status(system, "jc").papers) == ["GY", "NN", "NR", "SN", "WN"]


def test_what_belongs_to_nothing_is_told(build, act):
    ballot = Ballot(proposal="other", body="NN", seats=5, quorum=3)
    lone = Resolution(
        proposal="jc",
        body="ZZ",
        met_on=date(2017, 9, 19),
        text_sha256="ab" * 32,
        present=5,
        in_favour=5,
        against=0,
        recorded=date(2017, 9, 19),
    )
    assert kinds(build(extra=(ballot, lone))) == ["no-ballot", "unknown-proposal"]


def test_a_proposal_with_a_faulty_rule_is_told_and_the_others_are_answered(build):
    text = Document("decide/other.md", "Other.\n", "0" * 64)
    other = Proposal(
        id="other",
        title="Other",
        text=text,
        rule="not all of the bodies",
        opened=date(2017, 9, 1),
        last_date=date(2017, 8, 1),
    )
    system = build({"NN": CARRY}, extra=(other,))
    assert kinds(system) == ["impossible-dates", "non-monotone-rule", "text-hash-mismatch"]
    assert [told.proposal.id for told in statuses(system)] == ["jc"]
    assert flow(system).figure("decide.jc.combined").value == "OPEN"


def test_a_rule_of_the_bodies_that_cannot_be_met_is_told(build):
    system = build(rule="at least 6 of the bodies")
    assert kinds(system) == ["rule-cannot-be-met"]
    with pytest.raises(Refused):
        status(system, "jc")


def test_an_unknown_proposal_is_refused_with_those_there_are(build):
    with pytest.raises(Refused, match="The system has jc"):
        status(build(), "jd")


def test_what_was_not_yet_recorded_was_not_yet_known(build, act):
    system = build({"NN": act("NN", *CARRY, recorded=date(2017, 9, 25))})
    day = date(2017, 9, 20)
    assert of_body(status(system, "jc", day), "NN") == "CARRIED"
    assert of_body(status(system, "jc", day, known_at=day), "NN") == "NOT YET MET"


def test_no_proposals_is_a_story_too(build):
    system = build()
    empty = type(system)(system.settings, {}, system.rules)
    told = flow(empty)
    assert told.says == ("Nothing is put to the vote.",)
    assert told.figure("decide.bodies_to_vote").value == 0
