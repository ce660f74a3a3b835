"""Trackers on a day: states follow from dates, the body answers, the committee accepts, and every row says why."""

from datetime import date, timedelta

import pytest

from concordat.decide.records import EscalationStep, Meeting
from concordat.publish import tracked, tracker, tracker_names
from concordat.publish.overdue import overdue_rows
from concordat.publish.records import (
    Commitment,
    CommitmentDate,
    Consultation,
    InformationRequest,
    Question,
    ScrutinyRequest,
    StandingQuestion,
    Update,
    UpdatePromise,
)
from concordat.publish.trackers.commitments import slippage
from concordat.publish.trackers.update_promises import longest_gap, row

DAY = date(2018, 1, 10)


def after(days: int) -> date:
    return DAY + timedelta(days=days)


def request(**other):
    return ScrutinyRequest(id="r", committee="SC", body="A", asked=DAY, request="What does it cost?", **other)


def state_on(system, name, day):
    (found,) = tracked(system, name, day, public=False)
    return found.value.state


@pytest.mark.parametrize(
    ("fields", "day", "state"),
    [
        ({}, 0, "open"),
        ({}, 3000, "open"),
        ({"due": after(10)}, 10, "open"),
        ({"due": after(10)}, 11, "overdue"),
        ({"promised": after(2), "due": after(10)}, 1, "open"),
        ({"promised": after(2), "due": after(10)}, 2, "promised"),
        ({"promised": after(2), "due": after(10)}, 11, "overdue"),
        ({"answered": after(12), "due": after(10)}, 11, "overdue"),
        ({"answered": after(12), "due": after(10)}, 3000, "answered"),
        ({"answered": after(5), "accepted": after(9)}, 8, "answered"),
        ({"answered": after(5), "accepted": after(9)}, 9, "accepted"),
        ({"withdrawn": after(4), "due": after(3)}, 3000, "withdrawn"),
        ({"kind": "report"}, 28, "open"),
        ({"kind": "report"}, 29, "overdue"),
    ],
)
def test_the_state_of_a_request_follows_from_its_dates(build, fields, day, state):
    assert state_on(build(request(**fields)), "scrutiny_requests", after(day)) == state


def test_a_request_is_not_there_before_it_is_asked(build):
    assert tracked(build(request()), "scrutiny_requests", after(-1)) == ()


def test_the_clock_of_a_report_stands_on_its_rule(build):
    (found,) = tracked(build(request(kind="report")), "scrutiny_requests", DAY)
    assert found.value.due == after(28)
    assert [rule.rule for rule in found.rules] == ["scrutiny.reply_to_report"]


@pytest.mark.parametrize(
    ("day", "signal"), [(0, "on time"), (44, "on time"), (45, "warning"), (59, "warning"), (60, "late"), (61, "late")]
)
def test_an_update_is_warned_of_at_three_quarters_and_late_at_the_whole_gap(build, day, signal):
    promise = UpdatePromise(
        id="p", committee="SC", by="A", topic="t", words="as often as required", promised=DAY, largest_gap_days=60
    )
    assert row(build(promise), promise, after(day)).value.signal == signal


def test_an_update_starts_the_clock_anew_and_a_promise_that_is_met_stops_it(build):
    promise = UpdatePromise(
        id="p", committee="SC", by="A", topic="t", words="often", promised=DAY, largest_gap_days=60, met=after(200)
    )
    system = build(promise, Update(promise="p", on=after(50), says="a"), Update(promise="p", on=after(150), says="b"))
    assert row(system, promise, after(49)).value.days == 49
    assert row(system, promise, after(50)).value.days == 0
    assert row(system, promise, after(199)).value.signal == "warning"
    assert row(system, promise, after(900)).value.state == "met"
    assert longest_gap(system, promise, after(900)).value == 100


def commitment(*dates, **other):
    made = Commitment(id="c", body="A", says="Single contracts are in place", promised=DAY, **other)
    return made, *(CommitmentDate(commitment="c", recorded=recorded, kind=kind, on=on) for recorded, kind, on in dates)


@pytest.mark.parametrize(
    ("dates", "other", "day", "days", "state"),
    [
        ([(DAY, "due", after(100))], {}, 50, 0, "open"),
        ([(DAY, "due", after(100))], {}, 130, 30, "overdue"),
        ([(DAY, "due", after(100)), (after(60), "due", after(140))], {}, 59, 0, "open"),
        ([(DAY, "due", after(100)), (after(60), "due", after(140))], {}, 60, 40, "open"),
        ([(DAY, "due", after(100)), (after(60), "due", after(140))], {}, 150, 50, "overdue"),
        ([(DAY, "due", after(100)), (after(60), "due", after(80))], {}, 60, -20, "open"),
        ([(DAY, "due", after(100)), (after(60), "no date", None)], {}, 90, 0, "no date"),
        ([(DAY, "due", after(100)), (after(60), "no date", None)], {}, 160, 60, "no date"),
        ([(DAY, "no date", None)], {}, 160, None, "no date"),
        ([], {}, 160, None, "no date"),
        ([(DAY, "no date", None), (after(20), "due", after(50))], {}, 70, 20, "overdue"),
        ([(DAY, "no earlier than", after(100))], {}, 130, 30, "open"),
        ([(DAY, "due", after(100))], {"done": after(90)}, 500, -10, "done"),
        ([(DAY, "due", after(100)), (after(60), "due", after(140))], {"done": after(140)}, 500, 40, "done"),
        ([(DAY, "due", after(100))], {"dropped": after(130), "closed_reason": "no money"}, 500, 30, "dropped"),
    ],
)
def test_slippage_is_measured_against_the_first_date(build, dates, other, day, days, state):
    made, *given = commitment(*dates, **other)
    system = build(made, *given)
    assert slippage(system, made, after(day)).value.days == days
    assert state_on(system, "commitments", after(day)) == state


def test_every_date_given_is_among_the_reasons_and_a_standstill_is_counted(build):
    made, *given = commitment((DAY, "due", after(100)), (after(60), "due", after(140)), (after(90), "no date", None))
    moved = slippage(build(made, *given), made, after(300))
    assert moved.value.moves == 2
    assert moved.value.still == 210
    assert [end.record.kind for end in moved.because.ends()] == ["Commitment", *["CommitmentDate"] * 3]


def test_a_commitment_that_was_passed_on_is_owed_by_its_receiver(build):
    made, *given = commitment((DAY, "due", after(100)), received_by="B", closed_reason="The partnership ended")
    (found,) = tracked(build(made, *given), "commitments", after(1))
    assert found.value.body == "B"


def test_a_request_for_information_counts_working_days_and_waits_for_the_asker(build):
    asked = InformationRequest(
        id="f",
        body="A",
        received=date(2018, 3, 19),
        request="The contract",
        clarification_asked=date(2018, 3, 21),
        clarified=date(2018, 3, 28),
    )
    system = build(asked)
    (before,) = tracked(system, "information_requests", date(2018, 3, 20))
    assert before.value.due == date(2018, 4, 18)  # Good Friday and Easter Monday are no working days
    (waiting,) = tracked(system, "information_requests", date(2018, 3, 22))
    assert (waiting.value.state, waiting.value.due) == ("waiting for the asker", None)
    (anew,) = tracked(system, "information_requests", date(2018, 4, 3))
    assert (anew.value.starts, anew.value.due, anew.value.days) == (date(2018, 3, 28), date(2018, 4, 27), 2)
    assert {rule.status for rule in anew.rules} == {"to check"}
    (late,) = tracked(system, "information_requests", date(2018, 4, 30))
    assert (late.value.state, late.value.left) == ("overdue", -1)


def test_an_answer_and_a_review_of_a_request_for_information(build):
    asked = InformationRequest(
        id="f",
        body="A",
        received=date(2018, 3, 19),
        request="The contract",
        extended_to=date(2018, 5, 16),
        extension_reason="Whether it is in the public interest",
        answered=date(2018, 5, 10),
        review_asked=date(2018, 5, 20),
        review_answered=date(2018, 6, 1),
    )
    states = [
        state_on(build(asked), "information_requests", day)
        for day in (date(2018, 5, 9), date(2018, 5, 10), date(2018, 5, 20), date(2018, 6, 1))
    ]
    assert states == ["open", "answered", "under review", "review answered"]


def test_a_question_is_due_at_its_meeting_and_public_once_it_is_published(build):
    question = Question(id="q", body="A", meeting="m", received=DAY, text="Who decides?", published=after(3))
    system = build(question, Meeting(id="m", body="A", on=after(20)))
    assert tracked(system, "questions", after(2)) == ()
    (found,) = tracked(system, "questions", after(21))
    assert (found.value.state, found.value.due, found.value.to) == ("overdue", after(20), "asker not named")


def test_a_standing_question_may_be_not_known_yet_with_a_day(build):
    empty = StandingQuestion(id="s", question="What does it cost?", owner="A")
    due = StandingQuestion(id="s", question="What does it cost?", owner="A", due=after(10))
    told = StandingQuestion(
        id="s", question="What does it cost?", owner="A", answer="£5", updated=after(2), due=after(1)
    )
    found = [
        state_on(build(one), "standing_questions", after(day))
        for one, day in ((empty, 0), (due, 10), (due, 11), (told, 99))
    ]
    assert found == ["empty", "not known yet", "overdue", "answered"]


def test_a_consultation_is_open_to_its_last_day(build):
    one = Consultation(id="k", title="Terms", by="A", starts=after(5), ends=after(10), decision_on=after(20))
    system = build(one)
    states = [state_on(system, "consultations", after(day)) for day in (4, 5, 9, 10, 20)]
    assert states == ["to come", "open", "open", "closed", "decided"]


@pytest.mark.story("B4")
@pytest.mark.parametrize(
    ("ended", "day", "state", "signal"),
    [
        ({}, 10, "running", "on time"),
        ({}, 11, "overdue", "late"),
        ({"done": after(12), "outcome": "settled"}, 11, "overdue", "late"),
        ({"done": after(12), "outcome": "settled"}, 12, "settled", "closed"),
        ({"done": after(5), "outcome": "not settled"}, 3000, "not settled", "closed"),
        ({"stopped": after(5)}, 3000, "stopped", "closed"),
    ],
)
def test_a_step_of_an_escalation_is_late_until_its_result_is_recorded(build, ended, day, state, signal):
    own = {"proposal": "p", "number": 1, "kind": "mediation", "body": "A", "led_by": "C", "ground": "VETOED"}
    step = EscalationStep(**own, starts=DAY, due=after(10), **ended)
    system = build(step)
    (found,) = tracked(system, "escalations", after(day))
    assert (found.value.state, found.value.signal, found.value.key) == (state, signal, "p/1")
    assert bool(overdue_rows(system, after(day))) is (signal == "late")
    assert tracked(system, "escalations", after(-1)) == ()


def test_every_tracker_of_the_example_is_a_table_whose_states_say_why(example):
    for name in tracker_names():
        table = tracker(example, name, example.settings.as_at)
        # No vote of the example was refused, so nothing is escalated in it.
        assert bool(table.rows) is (name != "escalations"), name
        for row_ in table.rows:
            state = row_[4]
            assert any(end.record for end in state.because.ends()), (name, row_)


def test_late_rows_come_first(example):
    table = tracker(example, "scrutiny_requests", example.settings.as_at)
    assert table.column("state")[0] == "overdue"
    assert table.says == "5 are outstanding on 2017-09-27, 1 late."
