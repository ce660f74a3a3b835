"""Eight bodies where two join later: the example Kent and Medway 2018, told as the stories that it comes from."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat import decide
from concordat.decide.authority.ask_system import Question, ask_system
from concordat.decide.proposal_power import proposal_power
from concordat.decide.records import Ballot, Resolution
from concordat.kernel.act import Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System
from concordat.publish import since_you_last_met
from concordat.store import read

FIRST, LATER, COMMITTEE = "one-commissioner", "joining-later", "joint-committee"
SIX = {"09C", "09E", "09J", "09W", "10D", "99J"}
EIGHT = SIX | {"10A", "10E"}


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    loaded = read(examples / "kent-and-medway-2018", bulk=False).system
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def votes(system: System) -> Callable[..., System]:
    """Give the system after these bodies have carried the text by which two join, or lost it."""

    def after(**bodies: bool) -> System:
        text = system.one(decide.Proposal, LATER).text.sha256
        found = system
        for body, carries in bodies.items():
            body = body.removeprefix("b")
            day = system.one(Ballot, LATER, body).meets_on
            own = {"present": 12, "in_favour": 12 if carries else 2, "against": 0 if carries else 10}
            given = {"proposal": LATER, "body": body, "text_sha256": text, "met_on": day, **own}
            vote = act("decide.vote")
            what = vote.given(**given)
            assert not stops(vote.check(what, found, Moment(day)))
            found = changed(found, vote.change(what, found, Moment(day)))
        return replace(found, settings=replace(found.settings, as_at=date(2018, 9, 25)))

    return after


def do(system: System, name: str, day: date, **given: Any) -> System:
    """Do an act that nothing stops."""
    one = act(name)
    what = one.given(**given)
    assert not stops(one.check(what, system, Moment(day)))
    assert all(one.follows(what, system, Moment(day)))
    return changed(system, one.change(what, system, Moment(day)))


@pytest.mark.story("C2")
def test_one_text_before_eight_governing_bodies_is_tracked_as_one(system: System) -> None:
    told = decide.status(system, LATER)
    assert {vote.body for vote in told.bodies} == EIGHT
    assert len({vote.ballot.rule for vote in told.bodies}) > 3
    stand = {vote.body: vote.status.value for vote in told.bodies}
    assert [body for body in stand if stand[body] == "CARRIED"] == ["99J", "09E", "09C", "10D"]
    assert stand["09W"] == "CARRIED-SUBJECT"
    assert (stand["09J"], stand["10A"], stand["10E"]) == ("INQUORATE", "NOT YET MET", "NOT YET MET")
    combined = told.combined.value
    assert (combined.status, combined.could_carry_on) == ("OPEN", date(2018, 9, 25))
    assert combined.still_needed == (("10A", "10E"),)


@pytest.mark.story("C2")
def test_a_body_that_carried_it_on_a_condition_counts_once_all_others_call_it_compatible(system: System) -> None:
    """Medway asks that inequality within Medway is looked at in its own right; those that met since have agreed to that."""
    told = decide.status(system, LATER)
    assert told.combined.value.yet_to_declare == {"09W": ("09J", "10A", "10E")}
    assert told.combined.value.subject_to == {"09W": ("inequality within Medway is looked at in its own right",)}
    assert set(told.combined.value.outstanding) == {"09W", "09J", "10A", "10E"}
    text, found = told.proposal.text.sha256, system
    for body in ("09J", "10A", "10E"):
        given = {
            "proposal": LATER,
            "body": body,
            "approved_by": "09W",
            "met_on": date(2018, 8, 29),
            "text_sha256": text,
        }
        found = do(found, "decide.declare_compatible", date(2018, 9, 12), **given)
    after = decide.status(found, LATER).combined.value
    assert "09W" in after.in_favour
    assert (after.status, after.yet_to_declare) == ("OPEN", {})


@pytest.mark.story("C2")
def test_two_councils_one_of_them_on_a_condition_that_is_met_a_week_later(system: System) -> None:
    days = {
        date(2018, 3, 22): "OPEN",
        date(2018, 3, 26): "CARRIED-SUBJECT",
        date(2018, 3, 29): "CARRIED",
    }
    for day, combined in days.items():
        assert decide.status(system, "joint-board", day).standing.value == combined
    told = decide.status(system, "joint-board")
    assert (told.standing.value, told.decided_on) == ("CARRIED", date(2018, 3, 26))
    assert [one.what for one in told.timeline] == ["vote", "vote", "declaration", "discharge"]
    # A committee that met in between is told the one, then the other.
    for since, until, said in (
        (date(2018, 3, 23), date(2018, 3, 28), "is now CARRIED-SUBJECT."),
        (date(2018, 3, 28), date(2018, 4, 3), "is now CARRIED, its conditions being met."),
    ):
        report = since_you_last_met(system, "medway-council", since, until)
        says = [line.says for section in report.sections for line in section.lines]
        assert any(said in one for one in says), says
        assert any(("declared compatible" if until.month == 3 else "is met: Both councils") in one for one in says)


@pytest.mark.story("C2")
def test_the_text_that_set_up_the_committee_and_the_one_by_which_two_join_are_tracked_as_one(system: System) -> None:
    told = decide.together(system, LATER, date(2018, 9, 12))
    assert told is not None
    assert {one.proposal.id: one.standing.value for one in told.proposals} == {FIRST: "CARRIED", LATER: "OPEN"}
    assert told.standing.value == "OPEN"
    assert {one.body for one in told.bodies if one.outstanding} == {"09W", "09J", "10A", "10E"}
    assert {one.body: one.refused for one in told.bodies if one.refused} == {"10E": (FIRST,)}
    assert decide.together(system, FIRST, date(2018, 7, 1)) is None


def test_g1_six_of_eight_agree_one_waits_and_one_stays_outside(system: System) -> None:
    """G1: opt-in body by body, with dates; who stays outside is bound by nothing."""
    told = decide.status(system, FIRST)
    assert told.combined.value.status == "CARRIED"
    assert set(told.combined.value.in_favour) == SIX
    assert (told.combined.value.against, told.combined.value.outstanding) == (("10E",), ("10A",))
    assert told.decided_on == date(2018, 2, 1)
    early = decide.status(system, FIRST, date(2018, 1, 31)).combined.value
    assert early.status == "OPEN"
    assert early.still_needed == (("09E",), ("10A",), ("10E",))


@pytest.mark.story("A2")
@pytest.mark.story("B2")
def test_the_committee_holds_what_its_members_gave_and_nothing_of_those_outside(system: System) -> None:
    def asked(*bodies: str, on: date = date(2018, 9, 12), **more: Any) -> Any:
        return ask_system(system, Question(decision_type="service change", bodies=bodies, on=on, **more)).ruling.value

    assert asked(*sorted(SIX)).routes[0].deciders[0].holder == COMMITTEE
    assert asked(*sorted(SIX), on=date(2018, 3, 31)).answer == "PARALLEL"
    outside = asked("10A", "10E")
    assert (outside.answer, outside.resolutions) == ("PARALLEL", 2)
    joined = asked(*sorted(EIGHT), as_if_adopted=("joining-terms",))
    assert joined.routes[0].deciders[0].holder == COMMITTEE
    assert len(joined.routes[0].deciders) == 1


@pytest.mark.story("B4")
def test_who_can_block_is_computed_and_each_refusal_ends_it(system: System, votes: Callable[..., System]) -> None:
    combined = decide.status(system, LATER).combined.value
    assert set(combined.veto_holders) == {"10A", "10E"}
    assert combined.blocking == (("10A",), ("10E",))
    for body in ("b10A", "b10E"):
        assert decide.status(votes(**{body: False}), LATER).combined.value.status == "LOST"
    carried = decide.status(votes(b10A=True, b10E=True), LATER).combined.value
    assert (carried.status, carried.outstanding) == ("CARRIED", ("09W", "09J"))


@pytest.mark.story("B4")
def test_days_at_each_body_and_meetings_that_passed_without_a_decision_are_shown(system: System) -> None:
    told = {one.vote.body: one for one in decide.inertia(system, decide.status(system, LATER))}
    assert {body: one.days.value for body, one in told.items()} == {
        "09J": 72,
        "10A": 72,
        "10E": 72,
        "09W": 72,
        "10D": 71,
        "09C": 66,
        "09E": 65,
        "99J": 57,
    }
    # Opened on 2 July. The one that met on 12 September met without its quorum, and another carried it on a condition that
    # does not count yet; all others that met have decided.
    assert {body for body, one in told.items() if one.missed.value} == {"09J", "09W"}
    assert {body for body, one in told.items() if one.blocks_alone} == {"10A", "10E"}
    (act,) = [end.act for end in told["09J"].missed.because.ends() if end.act]
    assert act.key == (LATER, "09J", "2018-09-12")
    assert not [found for one in told.values() for found in (*bare_ends(one.days), *bare_ends(one.missed))]


@pytest.mark.story("B4")
def test_the_clock_of_a_body_stops_when_it_can_decide_no_more(system: System, votes: Callable[..., System]) -> None:
    first = {one.vote.body: one for one in decide.inertia(system, decide.status(system, FIRST))}
    # South Kent Coast never voted on the first text, whose last date was 31 March 2018.
    assert (first["10A"].days.value, first["10A"].missed.value) == (110, 0)
    assert [body for body, one in first.items() if one.refused] == ["10E"]
    late = decide.status(votes(b10A=True), LATER, date(2018, 9, 27))
    joining = {one.vote.body: one for one in decide.inertia(votes(b10A=True), late)}
    assert (joining["10A"].days.value, joining["10A"].missed.value) == (73, 0)
    # Thanet was to meet on 25 September and did not decide.
    assert (joining["10E"].days.value, joining["10E"].missed.value, joining["10E"].blocks_alone) == (87, 1, True)


@pytest.mark.story("B2")
def test_a_board_of_two_councils_advises_and_decides_nothing_and_its_time_ends(system: System) -> None:
    """G15: an advisory board for two years, formed by both councils, decides nothing."""

    def asked(kind: str, on: date) -> Any:
        councils = ("kent-county-council", "medway-council")
        return ask_system(system, Question(decision_type=kind, bodies=councils, on=on)).ruling.value

    board = "joint-health-and-wellbeing-board"
    during = asked("strategy and priorities", date(2019, 5, 1))
    assert (during.answer, during.resolutions) == ("PARALLEL", 2)
    assert {(one.holder, one.may_recommend) for one in during.routes[0].deciders} == {
        ("kent-county-council", (board,)),
        ("medway-council", (board,)),
    }
    after = asked("strategy and priorities", date(2020, 4, 1))
    assert {one.may_recommend for one in after.routes[0].deciders} == {()}
    assert {vote.ballot.clear_days for vote in decide.status(system, "joint-board").bodies} == {5}


@pytest.mark.story("E11")
def test_the_joint_committee_meets_in_public(system: System) -> None:
    book = decide.book_of(system)
    meeting = next(one for one in book.meetings.values() if one.body == COMMITTEE)
    assert (meeting.openness, meeting.exclusion) == ("public", "")
    assert decide.private_items(book, meeting.id) == ()
    clock = decide.meeting_clock(system, book, meeting.id)
    assert (clock.state, clock.papers.value.latest_publication) == ("not due yet", date(2018, 9, 16))
    assert "governance.notice_of_joint_committee" in {rule.rule for rule in clock.papers.rules}


@pytest.mark.story("D9")
def test_power_by_class_before_and_after_two_bodies_get_a_veto(system: System) -> None:
    before = proposal_power(system, LATER, rule="at least 6 of the bodies").power.value
    after = proposal_power(system, LATER).power.value
    for found in (before, after):
        assert sum(one.shapley for one in found.classes) == 1
        assert {one.name for one in found.classes} == {"GP", "lay", "clinical", "executive"}
    seats = {one.name: one.share_of_seats for one in after.classes}
    assert max(seats, key=lambda name: seats[name]) == "GP"
    assert [one for one in before.minimal_blocking if len(one) == 1] == []
    assert {own[0] for own in after.minimal_blocking if len(own) == 1} == {"10A", "10E"}


@pytest.mark.story("B9")
def test_three_officers_on_several_boards_are_counted_as_one_person_each(system: System) -> None:
    """G3, G7: shared posts without a merger; each group stays a body of its own with its own vote."""
    told = proposal_power(system, LATER)
    assert {officer.holder: len(officer.bodies) for officer in told.officers} == {
        "Person A": 6,
        "Person B": 4,
        "Person C": 4,
    }
    filled = sum(vote.ballot.seats - vote.ballot.vacant for vote in decide.status(system, LATER).bodies)
    assert told.power.value.number == filled - (6 + 4 + 4) + 3


def test_a_tie_is_settled_by_the_person_presiding_alone(system: System) -> None:
    own = next(vote for vote in decide.status(system, LATER).bodies if vote.body == "09C")
    assert (own.counted.in_favour, own.counted.against, own.counted.by) == (5, 5, "casting vote")
    resolutions = tuple(
        replace(one, casting_vote="") if (one.proposal, one.body) == (LATER, "09C") else one
        for one in system.all(Resolution)
    )
    without = replace(system, records={**system.records, Resolution: resolutions})
    tied = next(vote for vote in decide.status(without, LATER).bodies if vote.body == "09C")
    assert tied.status.value == "TIE"


def test_a_small_change_goes_to_the_accountable_officer_only_where_the_group_has_one(system: System) -> None:
    def asked(body: str) -> Any:
        question = Question(
            decision_type="contract variation", bodies=(body,), on=date(2018, 9, 12), value=Decimal(90_000)
        )
        return ask_system(system, question).ruling.value

    assert asked("99J").routes[0].deciders[0].holder == "accountable-officer"
    assert asked("10A").routes[0].deciders[0].holder == "10A"
