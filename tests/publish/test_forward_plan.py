"""The forward plan: moves keep their history, notice is counted, and the order across bodies is checked."""

from datetime import date

import pytest

from concordat.decide.records import Meeting
from concordat.publish import findings, forward_plan
from concordat.publish.records import PlannedDate, PlannedDecision

DAY = date(2018, 6, 1)


def decision(**other):
    return PlannedDecision(id="d", title="One contract", summary="Whether one contract is made of two", **other)


def planned(body, on, recorded=date(2018, 4, 2), reason=""):
    return PlannedDate(planned="d", body=body, on=on, recorded=recorded, reason=reason)


def kinds(system, day=DAY):
    return [finding.kind for finding in forward_plan(system, day).findings]


def test_a_move_keeps_where_it_came_from_and_why(build):
    system = build(
        decision(),
        planned("A", date(2018, 6, 4)),
        planned("A", date(2018, 7, 2), date(2018, 5, 1), "papers late"),
        planned("A", None, date(2018, 5, 20), "not wanted now"),
        planned("A", date(2018, 8, 6), date(2018, 5, 25), "wanted again"),
    )
    (one,) = forward_plan(system, DAY).planned
    assert one.bodies[0].on.value == date(2018, 8, 6)
    assert one.bodies[0].moves == (
        "moved from 2018-06-04: papers late",
        "taken off the plan from 2018-07-02: not wanted now",
        "moved back onto the plan: wanted again",
    )
    assert len(list(one.bodies[0].on.because.ends())) == 4
    (before,) = forward_plan(system, date(2018, 4, 10)).planned
    assert (before.bodies[0].on.value, before.bodies[0].moves) == (date(2018, 6, 4), ())


def test_what_is_over_has_left_the_plan_and_an_empty_plan_says_so(build):
    system = build(decision(), planned("A", date(2018, 6, 4)))
    assert forward_plan(system, date(2018, 6, 4)).planned
    plan = forward_plan(system, date(2018, 6, 5))
    assert plan.planned == ()
    assert plan.table().says == "No decision is planned on 2018-06-05."


def test_the_last_day_for_papers_follows_the_kind_of_body(build):
    system = build(decision(), *(planned(body, date(2018, 7, 10)) for body in ("A", "C", "SC")))
    (one,) = forward_plan(system, DAY).planned
    assert {body.body: body.papers_by.value for body in one.bodies} == {
        "A": date(2018, 7, 6),  # three clear days leave a Friday
        "C": date(2018, 7, 2),  # five clear working days
        "SC": date(2018, 7, 2),
    }


@pytest.mark.parametrize(("recorded", "found"), [(date(2018, 6, 11), []), (date(2018, 6, 12), ["notice-too-short"])])
def test_a_councils_key_decision_needs_twenty_eight_clear_days(build, recorded, found):
    system = build(decision(key_decision=True), planned("C", date(2018, 7, 10), recorded))
    assert kinds(system, date(2018, 6, 20)) == found


def test_scrutiny_sees_it_before_those_who_decide(build):
    late = build(decision(), planned("SC", date(2018, 7, 10)), planned("A", date(2018, 7, 10)))
    early = build(decision(), planned("SC", date(2018, 7, 9)), planned("A", date(2018, 7, 10)))
    assert (kinds(late), kinds(early)) == (["scrutiny-after-decision"], [])


def test_nothing_is_announced_before_the_last_body_has_met(build):
    bodies = planned("A", date(2018, 7, 10)), planned("B", date(2018, 7, 20))
    assert kinds(build(decision(announced=date(2018, 7, 19)), *bodies)) == ["announced-early"]
    assert kinds(build(decision(announced=date(2018, 7, 20)), *bodies)) == []


def test_an_nhs_meeting_on_the_day_of_scrutinys_despatch_is_a_warning(build):
    bodies = planned("SC", date(2018, 7, 10)), planned("A", date(2018, 7, 2)), planned("C", date(2018, 7, 2))
    assert "despatch-on-meeting-day" in kinds(build(decision(), *bodies))
    out = Meeting(id="m", body="SC", on=date(2018, 7, 10), papers_out=date(2018, 6, 29))
    assert "despatch-on-meeting-day" not in kinds(build(decision(), out, *bodies))


def test_what_is_wrong_with_the_order_is_told_by_the_check_as_a_warning(build):
    system = build(decision(), planned("SC", date(2018, 7, 10)), planned("A", date(2018, 7, 9)))
    assert [(one.kind, one.severity) for one in findings(system)] == [("scrutiny-after-decision", "warning")]
