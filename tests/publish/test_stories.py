"""What the public learns without asking: appointments, promises of updates, commitments, papers as the source, and who answers for a service."""

from dataclasses import replace
from datetime import date

import pytest

from concordat.contract.records import Line
from concordat.kernel.act import Moment, act, changed
from concordat.publish import (
    accountable,
    appointments_published,
    forward_plan,
    gaps,
    lead_changes,
    services,
    since_you_last_met,
    topics,
    tracked,
    update_page,
    what_is_being_decided,
)
from concordat.publish.feeds.entries import entries, following
from concordat.publish.records import Release, Update
from concordat.publish.update_page import ASKED, GIVEN, NOT_TOLD, STANDS
from concordat.who.records import Appointment

SCRUTINY = "norfolk-scrutiny"


@pytest.mark.story("A13")
def test_who_led_what_on_a_day_is_dated(example):
    before = appointments_published(example, date(2017, 8, 14)).records()
    assert {row["post"] for row in before if row["holder"] == "Person A" and row["starts"] <= date(2017, 8, 14)} == {
        "Chief officer"
    }


@pytest.mark.story("A14")
def test_a_change_of_lead_is_an_event_with_its_reason_and_handover_items_get_an_owner(example):
    told = lead_changes(example, date(2017, 8, 1), date(2017, 9, 1))
    assert [(one.on, one.what, one.holding.holder) for one in told.changes] == [
        (date(2017, 8, 15), "leaves", "Person B"),
        (date(2017, 8, 15), "takes up", "Person A"),
    ]
    left = told.changes[0]
    assert left.reason.value == "Stood down: a leader from the NHS should now take it on"
    assert next(left.reason.because.ends()).record.kind == "Appointment"
    assert not told.findings


@pytest.mark.story("A14")
def test_what_a_lead_promised_is_listed_when_nobody_follows(example):
    gone = replace(
        next(one for one in example.all(Appointment) if one.post == "stp-executive-lead"), ends=date(2017, 9, 20)
    )
    held = tuple(gone if one.post == gone.post else one for one in example.all(Appointment))
    system = replace(example, records={**example.records, Appointment: held})
    told = lead_changes(system, date(2017, 9, 1), date(2017, 10, 1))
    assert [item.id for item in told.changes[0].items] == ["plan-in-public"]
    assert [finding.kind for finding in told.findings] == ["no-owner"]


@pytest.mark.story("A16")
def test_an_appointment_is_published_with_its_source_and_day(example):
    row = next(row for row in appointments_published(example).records() if row["post"].startswith("Executive lead"))
    assert row["published"] == date(2017, 8, 15)
    assert row["source"].startswith("Trade press, August 2017")
    release = next(one for one in example.all(Release) if one.kind == "Appointment")
    assert "welcomes" in release.note


@pytest.mark.story("C19")
def test_each_statement_of_the_update_page_cites_where_it_is_written(example):
    page = update_page(example, "single-contracts-updates")
    assert page.lines
    assert all(line.cites for line in page.lines)
    assert all(any(end.record or end.act or end.rule for end in line.says.because.ends()) for line in page.lines)


@pytest.mark.story("C19")
def test_what_is_being_decided_names_the_papers(example):
    rows = what_is_being_decided(example, example.settings.as_at).records()
    voting = [row for row in rows if row["what"] == "joint-executive-committee"]
    assert len(voting) == 5
    assert all("One conversation with our hospitals" in row["papers"] for row in voting)
    assert [row["stands"] for row in voting].count("CARRIED") == 4
    assert {row["overall"] for row in voting} == {"OPEN"}


@pytest.mark.story("C5")
def test_papers_that_are_not_out_are_not_among_them(example):
    rows = what_is_being_decided(example, date(2017, 9, 5)).records()
    assert {row["papers"] for row in rows if row["what"] == "joint-executive-committee"} == {"the exact text"}


@pytest.mark.story("D11")
def test_the_forward_plan_and_the_day_first_shown_are_there_for_any_follower(example):
    plan = forward_plan(example, example.settings.as_at)
    moved = next(row for row in plan.table().records() if row["moved"])
    assert moved["moved"] == "moved from 2017-09-21: Not enough members could come"
    news = following(entries(example, example.settings.as_at), "Proposal:joint-executive-committee")
    assert {one.kind for one in news} >= {"Proposal", "Resolution", "PlannedDecision"}
    first = next(one for one in news if one.kind == "Proposal")
    assert first.first == date(2017, 8, 31)


@pytest.mark.story("E1")
def test_the_update_is_made_from_the_records(example):
    page = update_page(example, "single-contracts-updates")
    stands = [line.says.value for line in page.under(STANDS)]
    assert "“A joint executive committee that draws up single contracts”: OPEN" in stands
    assert sum(says.endswith(": CARRIED") for says in stands) == 4
    assert any("61 days after its first date" in says for says in stands)
    assert len(page.under(GIVEN)) == 1
    assert [line.says.value for line in page.under(ASKED)][:2] == [
        "“What would single contracts cost or save each of the five areas?”: answered",
        "“Would anyone travel further for planned care, and how far?”: overdue",
    ]


@pytest.mark.story("E2")
def test_the_day_first_told_and_what_was_not_told_are_on_the_page(example):
    page = update_page(example, "single-contracts-updates")
    assert page.first_told.value == date(2017, 7, 20)
    assert page.under(NOT_TOLD)[0].says.value.startswith("What the three trusts asked for")
    early = update_page(example, "single-contracts-updates", date(2017, 7, 1))
    assert early.first_told.value is None
    assert early.first_told.because.says == "nothing of it was told by 2017-07-01"


@pytest.mark.story("E3")
def test_as_often_as_required_has_a_clock_that_runs_until_the_committee_marks_it_met(example, with_records):
    page = update_page(example, "single-contracts-updates")
    assert (page.clock.value.state, page.clock.value.days, page.longest_gap.value) == ("overdue", 69, 69)
    told = with_records(
        example, Update(promise="single-contracts-updates", on=date(2017, 9, 25), says="Four have voted")
    )
    assert update_page(told, "single-contracts-updates").clock.value.signal == "on time"
    long_after = date(2027, 1, 1)
    late = {row.value.key: row.value.state for row in tracked(told, "update_promises", long_after)}
    assert late["single-contracts-updates"] == "overdue"


@pytest.mark.story("E5")
def test_a_standstill_is_told_without_being_asked(example):
    report = since_you_last_met(example, SCRUTINY, date(2017, 9, 7), date(2017, 10, 26))
    lines = [line.says for line in report.lines if line.key == "differences-published"]
    assert lines == [
        "“A list of every difference between the fifteen contracts is published” is without a date; "
        "nothing was said of it for 56 days. 55 days after the first date."
    ]


@pytest.mark.story("E8")
def test_every_service_has_one_body_that_answers_for_each_area_on_every_day(example):
    for service in services(example):
        told = accountable(example, service, date(2017, 9, 27))
        assert len(told.bodies) >= 1
        assert not told.findings
        assert told.address.startswith("services/")
        assert gaps(example, service, date(2017, 4, 1), date(2018, 4, 1)) == ()


@pytest.mark.story("E8")
def test_a_gap_and_two_bodies_for_one_population_are_found(build):
    def line(id, body, starts, ends):
        return Line(
            id=id, contract="k", commissioner=body, provider="P", service="Stroke care", population="town", form="block",
            value=1, starts=starts, ends=ends,
        )  # fmt: skip

    year = date(2018, 4, 1), date(2019, 4, 1)
    split = build(
        line("1", "A", date(2018, 4, 1), date(2018, 8, 1)), line("2", "A", date(2018, 9, 1), date(2019, 4, 1))
    )
    assert [finding.kind for finding in gaps(split, "Stroke care", *year)] == ["no-accountable-body"]
    both = build(line("1", "A", *year), line("2", "B", date(2018, 10, 1), date(2019, 4, 1)))
    assert [finding.kind for finding in gaps(both, "Stroke care", *year)] == ["several-accountable-bodies"]


@pytest.mark.story("E31")
def test_noted_leaves_what_was_asked_open_until_it_is_accepted(example):
    report = since_you_last_met(example, SCRUTINY, date(2017, 9, 7), date(2017, 10, 26))
    noted = next(line.says for line in report.lines if line.key == "scrutiny-2017-09/1")
    assert noted == (
        "Norfolk scrutiny: “The vote on a joint executive committee” noted; 3 requests it made stay open until accepted."
    )


def test_a_topic_gathers_everything_about_one_thing(example):
    pages = {page.topic.id: page for page in topics(example)}
    kinds = {item.kind for item in pages["single-contracts"].items}
    assert kinds == {"Proposal", "PlannedDecision", "Consolidation", "Commitment", "Consultation"}
    assert not any(page.findings for page in pages.values())


@pytest.mark.story("A17")
def test_what_a_programme_promised_passes_to_a_receiver_or_is_closed_with_a_reason(example):
    """The providers’ partnership is folded into the wider one: nothing that it promised is left without an owner."""
    end = act("publish.mark_done")
    moment = Moment(date(2017, 8, 1))

    def refused(**given: str) -> set[str]:
        what = end.given(commitment="provider-side", **given)
        return {finding.kind for finding in end.check(what, example, moment)}

    assert "no-receiver" in refused(outcome="passed on", reason="The partnership is folded into another")
    assert refused(outcome="dropped") == {"no-reason"}
    passed = {"outcome": "passed on", "reason": "The programmes became one", "received_by": "RM1"}
    assert refused(**passed) == set()
    system = changed(example, end.change(end.given(commitment="provider-side", **passed), example, moment))
    owed = {row.value.key: row.value for row in tracked(system, "commitments", date(2017, 9, 27))}
    assert (owed["provider-side"].body, owed["provider-side"].starts) == ("RM1", date(2017, 7, 20))
