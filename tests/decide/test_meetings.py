"""Meetings: their clocks, agendas, forecasts and everything that is found wrong with them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from concordat import decide
from concordat.decide.meetings.book import in_order
from concordat.decide.meetings.interests import without_papers
from concordat.decide.records import (
    AgendaItem,
    Attendance,
    Declaration,
    Instrument,
    JointStatement,
    Meeting,
    Paper,
    Proposal,
    SharedDraft,
)
from concordat.kernel.finding import Refused
from concordat.kernel.system import System, document
from concordat.who.records import Body, Relationship

MEETING = Meeting(id="m", body="NN", on=date(2017, 9, 19), papers_out=date(2017, 9, 15), state="called")
ITEM = AgendaItem(meeting="m", number="2", title="Joint committee", proposal="jc")
PAPER = Paper(id="p", meeting="m", item="2", title="Why", text=document("p.md", "Because."), issued=date(2017, 9, 15))


def kinds(system: System) -> set[str]:
    return {finding.kind for finding in decide.findings(system)}


def with_kind(system: System, body: str, kind: str) -> System:
    bodies = tuple(replace(one, kind=kind) if one.id == body else one for one in system.all(Body))
    return replace(system, records={**system.records, Body: bodies})


@pytest.mark.parametrize(
    ("kind", "latest"),
    [
        ("clinical commissioning group", date(2017, 9, 15)),
        ("county council", date(2017, 9, 11)),
        ("scrutiny committee", date(2017, 9, 11)),
    ],
)
def test_the_latest_day_for_papers_follows_the_kind_of_body(build: Any, kind: str, latest: date) -> None:
    system = with_kind(build(extra=(MEETING,)), "NN", kind)
    clock = decide.meeting_clock(system, decide.book_of(system), "m", date(2017, 9, 1))
    assert clock.papers is not None
    assert clock.papers.value.latest_publication == latest
    assert "governance.notice_by_kind" in {rule.rule for rule in clock.papers.rules}


def test_a_joint_committee_follows_the_strictest_of_its_parents(build: Any) -> None:
    committee = Body(id="jc-body", kind="joint committee", name="Joint committee", legal_person=False)
    links = [Relationship(body="jc-body", kind="committee of", to=to) for to in ("NN", "NR")]
    meeting = replace(MEETING, body="jc-body", papers_out=None)
    system = with_kind(build(extra=(meeting, committee, *links)), "NR", "county council")
    clock = decide.meeting_clock(system, decide.book_of(system), "m", date(2017, 9, 1))
    assert clock.papers is not None
    assert clock.papers.value.latest_publication == date(2017, 9, 11)


def test_a_ballot_with_longer_notice_is_stricter_than_the_law(build: Any) -> None:
    system = build(ballot={"clear_days": 10}, extra=(MEETING, ITEM))
    clock = decide.meeting_clock(system, decide.book_of(system), "m", date(2017, 9, 1))
    assert clock.papers is not None
    assert clock.papers.value.latest_publication == date(2017, 9, 8)
    assert clock.state == "not due yet"


@pytest.mark.parametrize(
    ("out", "day", "state", "left"),
    [
        (None, date(2017, 9, 14), "not due yet", 1),
        (None, date(2017, 9, 15), "due today", 0),
        (None, date(2017, 9, 16), "overdue", -1),
        (date(2017, 9, 15), date(2017, 9, 16), "in time", -1),
        (date(2017, 9, 16), date(2017, 9, 16), "late", -1),
        (date(2017, 9, 16), date(2017, 9, 15), "due today", 0),
    ],
)
def test_the_clock_of_a_meeting(build: Any, out: date | None, day: date, state: str, left: int) -> None:
    system = build(extra=(replace(MEETING, papers_out=out),))
    clock = decide.meeting_clock(system, decide.book_of(system), "m", day)
    assert (clock.state, clock.days_left) == (state, left)


def test_a_workshop_and_a_body_without_a_notice_rule_have_no_clock(build: Any) -> None:
    workshop = build(extra=(replace(MEETING, kind="workshop"),))
    club = with_kind(build(extra=(MEETING,)), "NN", "club")
    for system in (workshop, club):
        assert decide.meeting_clock(system, decide.book_of(system), "m").state == "none asked for"


def test_an_unknown_meeting_is_refused_by_name(build: Any) -> None:
    book = decide.book_of(build(extra=(MEETING,)))
    for ask in (decide.agenda, decide.private_items):
        with pytest.raises(Refused) as refused:
            ask(book, "x")
        assert "The system has m." in refused.value.findings[0].why


def test_the_agenda_is_in_order_with_each_supplement_after_its_paper(build: Any) -> None:
    items = [replace(ITEM, number=number) for number in ("10", "2", "7a", "7", "1")]
    papers = [
        replace(PAPER, id="b", issued=date(2017, 9, 14)),
        replace(PAPER, id="s2", supplement_to="s1", issued=date(2017, 9, 18), note="n"),
        replace(PAPER, id="s1", supplement_to="a", issued=date(2017, 9, 17), note="n"),
        replace(PAPER, id="a", issued=date(2017, 9, 13)),
        replace(PAPER, id="loop", supplement_to="loop", issued=date(2017, 9, 18), note="n"),
    ]
    entries = decide.agenda(decide.book_of(build(extra=(MEETING, *items, *papers))), "m")
    assert [entry.item.number for entry in entries] == ["1", "2", "7", "7a", "10"]
    shown = [(one.paper.id, [each.id for each in one.supplements]) for one in entries[1].papers]
    assert shown == [("a", ["s1", "s2"]), ("b", []), ("loop", [])]
    assert in_order("2") < in_order("10") < in_order("10.1")


def people(present: int, away: int = 0) -> list[Attendance]:
    there = [Attendance(meeting="m", holder=f"Person {n}", present=True) for n in range(present)]
    return there + [Attendance(meeting="m", holder=f"Away {n}", present=False) for n in range(away)]


def interest(holder: str, action: Any) -> Declaration:
    return Declaration(
        meeting="m", item="2", holder=holder, kind="financial", action=action, ruled_by="Person 0", reason="r"
    )


@pytest.mark.parametrize(
    ("present", "actions", "quorate", "counted"),
    [
        (6, [], True, 0),
        (5, [], False, 0),
        (6, ["note"], True, 0),
        (6, ["speak, no vote"], False, 1),
        (8, ["leave", "no papers"], True, 2),
        (8, ["leave", "no papers", "speak, no vote"], False, 3),
    ],
)
def test_quorum_is_forecast_for_each_item_from_people_and_interests(
    build: Any, present: int, actions: list[str], quorate: bool, counted: int
) -> None:
    declared = [interest(f"Person {number}", action) for number, action in enumerate(actions)]
    system = build(extra=(MEETING, ITEM, *people(present, 3), *declared))
    (forecast,) = decide.quorum_forecast(system, decide.book_of(system), "m")
    assert forecast.quorate is not None
    assert forecast.quorate.value is quorate
    assert (forecast.present, forecast.recused) == (present, counted)
    assert [finding.kind for finding in forecast.findings] == ([] if quorate else ["item-inquorate"])


def test_people_count_for_the_items_they_are_there_for_and_once(build: Any) -> None:
    items = [replace(ITEM, number=number, proposal="jc" if number == "2" else "") for number in ("1", "2", "3")]
    part = [
        Attendance(meeting="m", holder="Late", present=True, from_item="3"),
        Attendance(meeting="m", holder="Gone", present=True, to_item="1"),
        Attendance(meeting="m", holder="Guest", present=True, role="in attendance"),
    ]
    twice = [interest("Person 0", "leave"), replace(interest("Person 0", "no papers"), kind="indirect")]
    absent = interest("Away 0", "leave")
    system = build(extra=(MEETING, *items, *part, *people(7, 1), *twice, absent))
    book = decide.book_of(system)
    first, second, _ = decide.quorum_forecast(system, book, "m")
    assert first.quorate is None
    assert (second.present, second.recused) == (7, 1)
    assert without_papers(book.declarations["m"], "2") == ("Person 0",)


def test_without_attendance_everyone_in_a_filled_seat_is_expected(build: Any) -> None:
    system = build(ballot={"vacant": 2}, extra=(MEETING, ITEM))
    (forecast,) = decide.quorum_forecast(system, decide.book_of(system), "m")
    assert forecast.present == 10


def test_more_people_than_seats_is_a_finding_of_the_forecast(build: Any) -> None:
    system = build(extra=(MEETING, ITEM, *people(13)))
    (forecast,) = decide.quorum_forecast(system, decide.book_of(system), "m")
    assert forecast.quorate is None
    assert [finding.kind for finding in forecast.findings] == ["more-members-than-seats"]


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (replace(MEETING, papers_out=date(2017, 9, 18)), "papers-late"),
        (replace(MEETING, papers_out=date(2017, 9, 20)), "impossible-dates"),
        (replace(MEETING, notice_given=date(2017, 9, 20)), "impossible-dates"),
        (replace(MEETING, on=date(2017, 10, 5), state="held"), "meeting-in-future"),
        (replace(MEETING, state="held", openness="private"), "no-exclusion"),
        (replace(ITEM, openness="private"), "no-reason"),
        (replace(ITEM, openness="private", private_reason="r"), "openness"),
        (replace(ITEM, outcome="carried"), "vote-not-recorded"),
        (replace(ITEM, openness="private", private_reason="r", number="2"), "openness"),
        (replace(PAPER, item="9"), "unknown-item"),
        (replace(PAPER, issued=date(2017, 9, 20)), "issued-after-meeting"),
        (replace(PAPER, id="q", supplement_to="p"), "no-note"),
        (replace(PAPER, private=True), "no-reason"),
        (replace(PAPER, private=True, private_reason="r", review_on=date(2017, 9, 20)), "review-due"),
        (replace(PAPER, text=document("p.md", "::: exempt\nx")), "unclosed-block"),
        (Attendance(meeting="m", holder="Person X", present=True, from_item="9"), "unknown-item"),
        (replace(interest("Person X", "leave"), item="9"), "unknown-item"),
        (replace(interest("Person X", "leave"), ruled_by=""), "no-ruling"),
        (
            SharedDraft(
                proposal="jc", version=0, text=PAPER.text, shared_by="NN", shared_with=("NR",), on=date(2017, 9, 1)
            ),
            "bad-number",
        ),
        (JointStatement(id="s", title="t", text=PAPER.text, invited=("NN",), signatories=("NR",)), "not-invited"),
        (JointStatement(id="s", title="t", text=PAPER.text, invited=("NN",), issued=date(2017, 9, 1)), "unsigned"),
        (
            Instrument(id="i", title="t", body="NN", kind="policy", text=PAPER.text, ends=date(2017, 9, 1)),
            "impossible-dates",
        ),
        (
            Instrument(
                id="i",
                title="t",
                body="NN",
                kind="policy",
                text=PAPER.text,
                adopted_by_proposal="jc",
                starts=date(2017, 9, 1),
            ),
            "not-adopted",
        ),
    ],
)
def test_what_is_wrong_is_found(build: Any, record: Any, kind: str) -> None:
    given = [
        one
        for one in (MEETING, ITEM, PAPER)
        if (type(one), one.id if type(one) is Paper else "")
        != (type(record), record.id if type(record) is Paper else "")
    ]
    assert kind in kinds(build(extra=(*given, record)))


def test_papers_that_never_went_out_are_found(build: Any) -> None:
    assert kinds(build(extra=(replace(MEETING, papers_out=None), ITEM))) == {"papers-late"}


def test_a_meeting_in_order_has_no_finding(build: Any) -> None:
    assert kinds(build(extra=(MEETING, ITEM, PAPER))) == set()


def test_someone_who_declares_and_is_not_there_is_found(build: Any) -> None:
    assert "unknown-person" in kinds(build(extra=(MEETING, ITEM, *people(7), interest("Person Z", "note"))))


def test_a_cancelled_meeting_is_left_alone(build: Any) -> None:
    assert kinds(build(extra=(replace(MEETING, papers_out=None, state="cancelled"),))) == set()


def test_votes_after_a_withdrawal_do_not_count(build: Any) -> None:
    system = build({"NN": (9, 8, 1), "GY": (8, 8, 0)})
    own = replace(system.one(Proposal, "jc"), withdrawn=date(2017, 9, 20), withdrawn_reason="Too early")
    system = replace(system, records={**system.records, Proposal: (own,)})
    told = decide.status(system, "jc")
    assert told.withdrawn_on == date(2017, 9, 20)
    assert told.standing.value == "WITHDRAWN"
    assert told.combined.value.in_favour == ("NN",)
    assert [finding.kind for finding in told.findings] == ["vote-after-withdrawal"]
    assert decide.status(system, "jc", date(2017, 9, 19)).standing.value == "OPEN"
    assert decide.flow(system).figure("decide.jc.combined").value == "WITHDRAWN"
    assert "Withdrawn on 2017-09-20: Too early." in decide.flow(system).says
