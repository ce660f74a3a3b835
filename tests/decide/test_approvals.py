"""Amended texts and approvals on conditions: each counts only where it is declared compatible, and what is subject to a condition says so."""

from dataclasses import replace
from datetime import date

import pytest

from bare_ends import bare_ends
from concordat import decide
from concordat.decide import Compatibility, Discharge, Proposal, status, tell
from concordat.decide.told.approvals import approvals_table, conditions_table

ALL_CARRY = {"NN": (9, 8, 1), "GY": (8, 8, 0), "NR": (10, 7, 2), "SN": (9, 6, 3), "WN": (11, 11, 0)}
AMENDED = "ab" * 32
CONDITIONS = ("a profile of Great Yarmouth", "a seat for a GP of Great Yarmouth")


def september(day):
    return date(2017, 9, day)


@pytest.fixture
def text(build):
    return build().one(Proposal, "jc").text.sha256


@pytest.fixture
def declare():
    """Make one declaration that what a body carried is compatible; the text is the amended one unless said otherwise."""

    def make(body, day, approved_by="GY", **other):
        given = {"met_on": september(21), "text_sha256": AMENDED} | other
        return Compatibility(proposal="jc", body=body, approved_by=approved_by, declared=september(day), **given)

    return make


@pytest.fixture
def met():
    """Make one discharge of a condition of Great Yarmouth."""

    def make(condition, day, **other):
        given = {"body": "GY", "met_on": september(21), "evidence": "As published"} | other
        return Discharge(proposal="jc", condition=condition, discharged=september(day), **given)

    return make


@pytest.fixture
def amended(act):
    return {**ALL_CARRY, "GY": act("GY", 8, 8, 0, text_sha256=AMENDED)}


@pytest.fixture
def conditional(act):
    return {**ALL_CARRY, "GY": act("GY", 8, 8, 0, conditions=CONDITIONS)}


def stands(told):
    return {vote.body: vote.status.value for vote in told.bodies}


def moments(told):
    return [(one.on.day, one.what, one.body, one.combined.value.status) for one in told.timeline]


@pytest.mark.story("A3")
def test_an_amended_text_counts_for_the_original_once_every_other_body_has_declared_it_compatible(
    build, amended, declare
):
    some = tuple(declare(body, 27) for body in ("NN", "NR", "SN"))
    told = status(build(amended, extra=some), "jc")
    assert stands(told)["GY"] == "CARRIED ON A VARIANT"
    assert told.combined.value.status == "OPEN"
    assert told.combined.value.yet_to_declare == {"GY": ("WN",)}
    assert "Body GY counts once Body WN declares compatible what it carried." in told.combined.because.says

    told = status(build(amended, extra=(*some, declare("WN", 29))), "jc")
    assert told.combined.value.status == "CARRIED"
    assert told.combined.value.in_favour == ("NN", "NR", "SN", "WN", "GY")
    assert told.decided_on == september(29)
    assert moments(told)[-3:] == [
        (27, "declaration", "SN", "OPEN"),
        (28, "vote", "WN", "OPEN"),
        (29, "declaration", "WN", "CARRIED"),
    ]
    assert not bare_ends(told.combined)


@pytest.mark.story("A3")
def test_a_body_that_carried_the_same_amended_text_need_not_declare_it(build, act, amended, declare):
    votes = {**amended, "WN": act("WN", 11, 11, 0, text_sha256=AMENDED)}
    said = [
        declare(body, 29, approved_by=other, met_on=september(day))
        for other, day in (("GY", 21), ("WN", 28))
        for body in ("NN", "NR", "SN")
    ]
    assert status(build(votes, extra=tuple(said)), "jc").combined.value.status == "CARRIED"
    assert status(build(votes, extra=tuple(said[1:])), "jc").combined.value.yet_to_declare == {"GY": ("NN",)}


@pytest.mark.story("C2")
def test_an_approval_on_conditions_counts_once_compatible_and_is_subject_to_them_until_they_are_met(
    build, conditional, declare, met, text
):
    assert stands(status(build(conditional), "jc"))["GY"] == "CARRIED-SUBJECT"
    open_still = status(build(conditional), "jc").combined.value
    assert (open_still.status, open_still.outstanding) == ("OPEN", ("GY",))
    assert open_still.yet_to_declare == {"GY": ("NN", "NR", "SN", "WN")}

    said = tuple(declare(body, 29, text_sha256=text) for body in ("NN", "NR", "SN", "WN"))
    told = status(build(conditional, extra=said), "jc")
    assert told.combined.value.status == "CARRIED-SUBJECT"
    assert told.combined.value.subject_to == {"GY": CONDITIONS}
    assert told.decided_on == september(29)
    assert f"subject to conditions of Body GY ({', '.join(CONDITIONS)})" in told.combined.because.says

    one = status(build(conditional, extra=(*said, met(1, 29))), "jc").combined.value
    assert (one.status, one.subject_to) == ("CARRIED-SUBJECT", {"GY": CONDITIONS[1:]})
    # A condition may be met after the last date; what was carried by then stays carried.
    later = replace(met(2, 29), discharged=date(2017, 11, 20))
    system = build(conditional, extra=(*said, met(1, 29), later), as_at=date(2017, 12, 1))
    assert status(system, "jc", date(2017, 11, 19)).standing.value == "CARRIED-SUBJECT"
    told = status(system, "jc")
    assert (told.standing.value, stands(told)["GY"], told.decided_on) == ("CARRIED", "CARRIED", september(29))
    assert told.timeline[-1].what == "discharge"
    assert not bare_ends(told.combined)


@pytest.mark.story("C2")
def test_conditions_met_before_anyone_called_them_compatible_leave_nothing_to_declare(build, conditional, met):
    told = status(build(conditional, extra=(met(1, 25), met(2, 28))), "jc")
    assert told.combined.value.status == "CARRIED"
    assert [one[3] for one in moments(told) if one[1] == "discharge"] == ["OPEN", "CARRIED"]


@pytest.mark.story("C2")
def test_enough_bodies_without_conditions_carry_it_as_it_stands(build, conditional):
    told = status(build(conditional, rule="at least 4 of the bodies"), "jc").combined.value
    assert (told.status, told.outstanding) == ("CARRIED", ("GY",))


def test_what_was_not_declared_by_the_last_date_has_lapsed_and_stays_so(build, conditional, declare, met, text):
    said = tuple(declare(body, 29, text_sha256=text) for body in ("NN", "NR", "SN"))
    late = (replace(met(1, 29), discharged=date(2017, 10, 5)), replace(met(2, 29), discharged=date(2017, 10, 5)))
    told = status(build(conditional, extra=(*said, *late), as_at=date(2017, 10, 9)), "jc")
    assert told.combined.value.status == "LAPSED"
    assert stands(told)["GY"] == "CARRIED-SUBJECT"


def test_a_body_may_vote_again_until_its_amended_text_counts(build, act, amended, declare):
    again = act("GY", 8, 1, 7, met_on=september(29))
    assert stands(status(build(amended, extra=(again,)), "jc"))["GY"] == "LOST"
    said = tuple(declare(body, 28) for body in ("NN", "NR", "SN", "WN"))
    told = status(build(amended, extra=(*said, again)), "jc")
    assert stands(told)["GY"] == "CARRIED ON A VARIANT"
    assert told.combined.value.status == "CARRIED"
    assert "second-resolution" in {finding.kind for finding in told.findings}


@pytest.mark.story("B4")
def test_the_refusal_of_a_declared_veto_holder_ends_the_matter(build):
    votes = {**ALL_CARRY, "GY": (8, 1, 7)}
    told = status(build(votes, rule="at least 3 of the bodies", proposal={"veto_holders": ("GY",)}), "jc")
    assert told.standing.value == "VETOED"
    assert told.combined.value.veto_holders == ("GY",)
    open_still = {body: own for body, own in ALL_CARRY.items() if body != "GY"}
    early = status(build(open_still, rule="at least 3 of the bodies", proposal={"veto_holders": ("GY",)}), "jc")
    assert (early.standing.value, early.combined.value.still_needed) == ("OPEN", (("GY",),))


def test_a_veto_holder_that_does_not_vote_is_told(build):
    system = build(ALL_CARRY, proposal={"veto_holders": ("GY", "XX")})
    (found,) = decide.findings(system)
    assert (found.kind, found.where.field) == ("no-ballot", "Proposal jc veto_holders")
    assert status(system, "jc").combined.value.status == "CARRIED"


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        ({"body": "GY"}, ["declares-its-own"]),
        ({"body": "ZZ"}, ["no-ballot"]),
        ({"met_on": september(22)}, ["unknown-approval"]),
        ({"approved_by": "NR", "met_on": september(26)}, ["unknown-approval"]),
        ({"text_sha256": "cd" * 32}, ["unknown-text"]),
        ({"declared": september(20)}, ["before-the-vote"]),
        ({"declared": date(2017, 10, 2)}, ["declared-after-last-date"]),
        (
            {"body": "GY", "text_sha256": "cd" * 32, "declared": september(20)},
            ["before-the-vote", "declares-its-own", "unknown-text"],
        ),
    ],
)
def test_a_declaration_that_cannot_be_is_told_and_not_counted(build, amended, declare, other, kinds):
    rest = tuple(declare(body, 27) for body in ("NR", "SN", "WN"))
    wrong = replace(declare("NN", 27), **other)
    system = build(amended, extra=(*rest, wrong), as_at=date(2017, 10, 9))
    found = [one for one in decide.findings(system) if one.kind not in ("another-text",)]
    assert sorted(one.kind for one in found) == kinds
    assert all(one.what and one.why and one.next for one in found)
    assert status(system, "jc", september(30)).combined.value.status == "OPEN"


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ({"condition": 3}, "no-such-condition"),
        ({"condition": 0}, "no-such-condition"),
        ({"body": "NR", "met_on": september(26)}, "unknown-approval"),
        ({"discharged": september(20)}, "before-the-vote"),
    ],
)
def test_a_discharge_that_cannot_be_is_told_and_not_counted(build, conditional, met, other, kind):
    system = build(conditional, extra=(met(1, 25), replace(met(2, 25), **other)))
    assert [one.kind for one in decide.findings(system)] == [kind]
    assert stands(status(system, "jc"))["GY"] == "CARRIED-SUBJECT"


def test_a_declaration_and_a_discharge_given_twice_are_told(build, amended, conditional, declare, met):
    system = build(amended, extra=(declare("NN", 27), declare("NN", 28)))
    assert "duplicate-key" in {one.kind for one in decide.findings(system)}
    system = build(conditional, extra=(met(1, 25), met(1, 26)))
    assert {one.kind for one in decide.findings(system)} == {"duplicate-key"}


def test_a_declaration_on_a_proposal_that_is_not_there_is_told(build, amended, declare, met):
    elsewhere = (replace(declare("NN", 27), proposal="other"), replace(met(1, 27), proposal="other"))
    kinds = [one.kind for one in decide.findings(build(amended, extra=elsewhere))]
    assert sorted(kinds) == ["another-text", "unknown-proposal", "unknown-proposal"]


def test_the_tables_say_who_has_yet_to_declare_and_what_is_left(build, conditional, declare, met, text):
    said = tuple(declare(body, 29, text_sha256=text) for body in ("NN", "NR"))
    told = status(build(conditional, extra=(*said, met(1, 29))), "jc")
    approvals, conditions = approvals_table(told, {"SN": "South"}), conditions_table(told, {})
    assert approvals is not None
    assert conditions is not None
    (row,) = approvals.records()
    assert (row["stands"], row["declared"], row["waits_for"], row["left"]) == ("does not count yet", 2, "South; WN", 1)
    assert row["last_date"] == september(30)
    assert conditions.column("condition") == CONDITIONS
    assert conditions.column("discharged") == (september(29), None)
    assert not bare_ends(approvals, conditions)
    assert approvals_table(status(build(ALL_CARRY), "jc"), {}) is None


def test_the_room_tells_what_a_result_is_subject_to(build, conditional, declare, text):
    said = tuple(declare(body, 29, text_sha256=text) for body in ("NN", "NR", "SN", "WN"))
    system = build(conditional, extra=said)
    told = tell(system, (status(system, "jc"),))
    assert told.figure("decide.jc.combined").value == "CARRIED-SUBJECT"
    assert f"Subject to conditions of Body GY ({', '.join(CONDITIONS)})." in told.says
    waiting = build(conditional, extra=said[:3])
    says = tell(waiting, (status(waiting, "jc", september(29)),)).says
    assert "Body GY counts once Body WN declares compatible what it carried." in says


def test_what_was_declared_later_was_not_known_earlier(build, amended, declare):
    said = tuple(declare(body, day) for body, day in (("NN", 22), ("NR", 27), ("SN", 28), ("WN", 29)))
    system = build(amended, extra=said)
    day = september(30)
    assert status(system, "jc", day, known_at=september(28)).combined.value.yet_to_declare == {"GY": ("WN",)}
    assert status(system, "jc", september(28)).combined.value.yet_to_declare == {"GY": ("WN",)}
    assert status(system, "jc", day).combined.value.status == "CARRIED"
