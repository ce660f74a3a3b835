"""Facts of published papers that a record of decisions must be able to hold, each through the records of a system; wording is our own.

G1, G7 and G15 stand where their examples are told: `test_kent_and_medway_stories.py` and `test_authority_stories.py`.
"""

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
from concordat.decide.meetings.in_common import agenda_in_common, held_with
from concordat.decide.records import (
    AgendaItem,
    Attendance,
    Ballot,
    Declaration,
    Grant,
    Instrument,
    Interest,
    Meeting,
    Proposal,
    Resolution,
)
from concordat.decide.told.in_common import in_common_table
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System, document
from concordat.store import read
from concordat.who.bodies import alive
from concordat.who.records import Appointment, Body, Post, Relationship, Seat

TEXT = document("decide/text.md", "What each body decides.")
Made = Callable[..., System]


@pytest.fixture(scope="module")
def made(rules: Rulebook) -> Made:
    """Build a system of these records alone."""

    def build(*records: Any, as_at: date) -> System:
        kinds: dict[type, list[Any]] = {}
        for one in records:
            kinds.setdefault(type(one), []).append(one)
        return System(
            Settings("A scenario", "2017/18", as_at), {kind: tuple(own) for kind, own in kinds.items()}, rules
        )

    return build


def ccg(code: str, name: str) -> Body:
    return Body(id=code, kind="clinical commissioning group", name=name, legal_person=True)


def test_g3_one_paper_speaks_of_nine_groups_and_of_eight_the_record_counts_eight(examples: Path) -> None:
    """G3: a paper contradicts itself on how many groups there are; two managing directors are shared, and no body is merged."""
    system = read(examples / "kent-and-medway-2018", bulk=False).system
    assert system is not None
    day = date(2018, 8, 16)
    groups = {one.id for one in alive(system.all(Body), day, "clinical commissioning group")}
    assert len(groups) == 8
    book = decide.book_of(system)
    # What the paper said is minuted beside what is so; the register of bodies is not changed by it.
    (item,) = book.items["medway-scrutiny-2018-08"]
    assert "nine groups in one sentence and of eight in its title; there are eight" in item.minute
    led: dict[str, set[str]] = {}
    for one in system.all(Appointment):
        if one.post == "managing-director":
            led.setdefault(one.holder, set()).add(one.body)
    assert sorted(map(len, led.values())) == [4, 4]
    assert set().union(*led.values()) == groups
    voting = {vote.body for vote in decide.status(system, "joining-later").bodies}
    assert voting == groups


ON = date(2016, 9, 20)
NORTH = ccg("NN", "North Norfolk")
JOINT = Body(id="primary-care", kind="joint committee", name="Primary care committee", legal_person=False)
PRIMARY_CARE = (
    NORTH,
    JOINT,
    Relationship(body="primary-care", kind="committee of", to="NN"),
    Body(id="practice", kind="general practice", name="A practice", legal_person=True),
    Meeting(id="m", body="primary-care", on=ON, state="called"),
    AgendaItem(
        meeting="m", number="4", title="Premises of a practice", proposal="premises", organisations=("practice",)
    ),
    Proposal(id="premises", title="Premises", text=TEXT, rule="all of the bodies", opened=date(2016, 9, 1)),
    Ballot(proposal="premises", body="primary-care", meets_on=ON, seats=8, quorum=4),
    *(
        Attendance(meeting="m", holder=f"Person {name}", present=True, seat_class=seat)
        for name, seat in zip(
            "ABCDEFGH", ("lay", "lay", "GP", "GP", "GP", "officer", "officer", "officer"), strict=True
        )
    ),
    *(
        Interest(
            id=f"i-{name}",
            body="NN",
            holder=f"Person {name}",
            kind=kind,
            organisation="practice",
            declared=date(2016, 4, 1),
        )
        for name, kind in (("C", "financial"), ("D", "non-financial professional"), ("E", "financial"))
    ),
)


def test_g10_of_three_members_with_an_interest_one_leaves_one_speaks_and_one_takes_part(made: Made) -> None:
    """G10: conflicted members leave the item; holders of a lesser interest may discuss and not vote; the chair may let one stay."""
    ruling = Declaration(
        meeting="m",
        item="4",
        holder="Person E",
        kind="financial",
        organisation="practice",
        action="note",
        ruled_by="Person A, chair",
        reason="The lease ended long ago",
    )
    system = made(*PRIMARY_CARE, ruling, as_at=ON)
    (found,) = decide.quorum_forecast(system, decide.book_of(system), "m")
    assert {one.ruled.person: (one.ruled.action, one.ruled.by) for one in found.interests} == {
        "Person C": ("leave", "proposed"),
        "Person D": ("speak, no vote", "proposed"),
        "Person E": ("note", "ruled"),
    }
    # Both who leave the vote leave the quorum; only one of them leaves the room.
    assert (found.present, found.recused) == (8, 2)
    assert found.quorate is not None
    assert found.quorate.value is True
    assert not bare_ends(found.quorate)
    minutes = decide.minutes_draft(system, decide.book_of(system), "m")
    assert "Person E declared a financial interest (practice): note, ruled by Person A, chair." in minutes


ENFIELD = ccg("07X", "Enfield")
PROCUREMENT = Body(id="procurement", kind="committee", name="Procurement committee", legal_person=False)
SCHEME = Instrument(
    id="scheme",
    kind="scheme of reservation and delegation",
    title="Scheme",
    body="07X",
    text=TEXT,
    starts=date(2017, 4, 1),
)
LIMIT = Decimal(500_000)
KEEPS: dict[str, Any] = {
    "instrument": "scheme",
    "grantor": "07X",
    "decision_type": "contract award",
    "basis": "whole-life",
    "starts": date(2017, 4, 1),
}
LIMITS = (
    ENFIELD,
    PROCUREMENT,
    SCHEME,
    Relationship(body="procurement", kind="committee of", to="07X"),
    Grant(id="small", effect="DELEGATED", holder="procurement", low=Decimal(0), high=LIMIT, **KEEPS),
    Grant(id="large", effect="RESERVED", low=LIMIT, exercise_rule="by vote", **KEEPS),
    Grant(id="advice", effect="RECOMMEND", holder="procurement", low=LIMIT, **KEEPS),
    *(Seat(body="procurement", seat_class=name, number=2) for name in ("lay", "executive")),
)


@pytest.mark.story("B2")
@pytest.mark.parametrize(
    ("worth", "who", "advises"),
    [("0", "procurement", ()), ("499999.99", "procurement", ()), ("500000", "07X", ("procurement",))],
)
def test_g11_a_committee_decides_up_to_a_limit_and_above_it_only_recommends(
    made: Made, worth: str, who: str, advises: tuple[str, ...]
) -> None:
    """G11: a procurement committee decides below £500,000; above that it recommends, and the governing body decides."""
    system = made(*LIMITS, as_at=date(2017, 6, 1))
    question = Question(
        decision_type="contract award", bodies=("07X",), on=date(2017, 6, 1), value=Decimal(worth), basis="whole-life"
    )
    ruling = ask_system(system, question).ruling.value
    assert ruling.answer == "ROUTES"
    (first,) = ruling.routes[0].deciders
    assert (first.holder, first.may_recommend) == (who, advises)
    alone = ask_system(system, replace(question, by="procurement")).ruling.value
    assert alone.answer == ("ROUTES" if who == "procurement" else "NONE")
    # General practitioners are not among its seats, so that none of them awards what a practice could win.
    assert {one.seat_class for one in system.all(Seat) if one.body == "procurement"} == {"lay", "executive"}


SIX = {
    "04E": "Mansfield and Ashfield",
    "04H": "Newark and Sherwood",
    "04K": "Nottingham City",
    "04L": "Nottingham North and East",
    "04M": "Nottingham West",
    "04N": "Rushcliffe",
}
JUNE = date(2019, 6, 6)
TOGETHER: dict[str, Any] = {"on": JUNE, "time": "09:00", "place": "A meeting room in Nottingham", "state": "held"}
PLAN, CITY = "One commissioning plan", "A service of the city alone"


def _in_common() -> tuple[Any, ...]:
    records: list[Any] = [
        *(ccg(code, name) for code, name in SIX.items()),
        Proposal(id="plan", title=PLAN, text=TEXT, rule="all of the bodies", opened=date(2019, 5, 1)),
        *(Meeting(id=f"june-{code}", body=code, **TOGETHER) for code in SIX),
    ]
    for code in SIX:
        lost = code == "04N"
        outcome: Any = "lost" if lost else "carried"
        own = {"meeting": f"june-{code}", "number": "1", "title": PLAN, "proposal": "plan"}
        records.append(AgendaItem(**own, outcome=outcome))
        records.append(Ballot(proposal="plan", body=code, meets_on=JUNE, seats=9, quorum=5))
        votes = {"present": 7, "in_favour": 2 if lost else 7, "against": 5 if lost else 0}
        records.append(
            Resolution(proposal="plan", body=code, met_on=JUNE, text_sha256=TEXT.sha256, recorded=JUNE, **votes)
        )
    records.append(AgendaItem(meeting="june-04K", number="2", title=CITY, purpose="discussion"))
    return tuple(records)


def test_g12_six_groups_meet_in_common_by_one_agenda_and_decide_six_times(made: Made) -> None:
    """G12: one agenda, a column for each group, an item that concerns one alone; one “no” is the “no” of that group."""
    system = made(*_in_common(), as_at=JUNE)
    book = decide.book_of(system)
    meetings = held_with(book, book.meetings["june-04E"])
    assert [one.body for one in meetings] == sorted(SIX)
    rows = agenda_in_common(book, meetings)
    assert [(row.number, row.title, set(row.items)) for row in rows] == [("1", PLAN, set(SIX)), ("2", CITY, {"04K"})]
    shown = in_common_table(book, meetings, SIX, lambda meeting, item: True)
    assert [column.title for column in shown.columns[2:]] == [SIX[code] for code in sorted(SIX)]
    assert shown.rows[0][2:] == ("carried", "carried", "carried", "carried", "carried", "lost")
    assert shown.rows[1][2:] == ("", "", "for discussion", "", "", "")
    told = decide.status(system, "plan")
    assert {one.body: one.status.value for one in told.bodies} == {
        code: "LOST" if code == "04N" else "CARRIED" for code in SIX
    }
    assert told.combined.value.status == "LOST"


def test_g12_a_meeting_elsewhere_or_at_another_time_is_not_in_common(made: Made) -> None:
    """G12: what makes meetings one room is the day, the time and the place; what came of a private item is not told by it."""
    apart = Meeting(id="apart", body="X", **{**TOGETHER, "time": "14:00"})
    nowhere = Meeting(id="nowhere", body="Y", **{**TOGETHER, "place": ""})
    system = made(*_in_common(), apart, nowhere, as_at=JUNE)
    book = decide.book_of(system)
    assert held_with(book, apart) == held_with(book, nowhere) == ()
    assert len(held_with(book, book.meetings["june-04N"])) == 6
    closed = in_common_table(book, held_with(book, book.meetings["june-04N"]), SIX, lambda meeting, item: False)
    assert set(closed.rows[0][2:]) == {"for decision"}


CHIEF = {
    "chief-officer": "Chief officer",
    "finance-officer": "Chief finance officer",
    "service-chief": "Chief of services",
}
# Number, rule about classes, the people by class, and whose interest takes the quorum away, with what is short of it then.
FOUR_QUORUMS: dict[str, tuple[int, str, dict[str, int], str, str]] = {
    "three members, a lay member and a chief of one of three kinds among them": (
        3,
        "at least 1 of class lay and at least 1 of class chief",
        {"lay": 1, "chief": 2, "GP": 2},
        "lay",
        "no lay member",
    ),
    "three non-executives, a GP, two chief officers, the finance officer and the head of contracting": (
        0,
        'at least 3 of class non-executive and at least 1 of class GP and at least 2 of class "chief officer" and '
        'at least 1 of class "finance officer" and at least 1 of class "head of contracting"',
        {"non-executive": 3, "GP": 1, "chief officer": 2, "finance officer": 1, "head of contracting": 1},
        "chief officer",
        "no chief officer member",
    ),
    "one lay, one GP, one executive": (
        0,
        "at least 1 of class lay and at least 1 of class GP and at least 1 of class executive",
        {"lay": 2, "GP": 1, "executive": 2},
        "GP",
        "no GP member",
    ),
    "four members, an officer, two of the independent ones and a chair or vice chair among these": (
        4,
        "at least 1 of class officer and at least 2 of class independent and at least 1 of class presiding",
        {"officer": 2, "independent; presiding": 1, "independent": 2, "GP": 2},
        "independent; presiding",
        "no presiding member",
    ),
}


@pytest.mark.parametrize("name", FOUR_QUORUMS)
def test_g13_four_real_quorums_of_classes_are_forecast_from_the_records_of_a_meeting(made: Made, name: str) -> None:
    """G13: four committees, four quorums; an interest of one class takes away the quorum of the committee that asks for it."""
    number, rule, classes, conflicted, short = FOUR_QUORUMS[name]
    people = [
        Attendance(meeting="m", holder=f"{seat} {one}", present=True, seat_class=seat)
        for seat, many in classes.items()
        for one in range(1, many + 1)
    ]
    ballot = Ballot(
        proposal="premises", body="primary-care", meets_on=ON, seats=len(people), quorum=number, quorum_rule=rule
    )
    records = [one for one in PRIMARY_CARE if not isinstance(one, Attendance | Interest | Ballot)]
    # Two more sit without a vote: they are there and are no part of the quorum.
    guests = [Attendance(meeting="m", holder=f"guest {one}", role="in attendance", present=True) for one in (1, 2)]
    free = made(*records, *people, *guests, ballot, as_at=ON)
    (before,) = decide.quorum_forecast(free, decide.book_of(free), "m")
    assert before.quorate is not None
    assert (before.quorate.value, before.present) == (True, len(people))
    interests = [
        Interest(
            id=one.holder,
            body="NN",
            holder=one.holder,
            kind="financial",
            organisation="practice",
            declared=date(2016, 4, 1),
        )
        for one in people
        if one.seat_class == conflicted
    ]
    system = made(*records, *people, *guests, ballot, *interests, as_at=ON)
    (after,) = decide.quorum_forecast(system, decide.book_of(system), "m")
    assert after.quorate is not None
    assert (after.quorate.value, after.recused) == (False, len(interests))
    assert short in after.findings[0].what
    assert not bare_ends(after.quorate)


def test_g13_a_class_may_be_that_of_the_post_a_member_holds(made: Made) -> None:
    """G13: where attendance names no seat, whoever holds a post counts in the class of its role."""
    posts = [Post(id=code, title=title, role="executive") for code, title in CHIEF.items()]
    held = [Appointment(post=post.id, body="primary-care", holder=post.id, starts=date(2016, 1, 1)) for post in posts]
    people = [
        Attendance(meeting="m", holder="lay 1", present=True, seat_class="lay"),
        *(Attendance(meeting="m", holder=post.id, present=True) for post in posts),
    ]
    ballot = Ballot(
        proposal="premises",
        body="primary-care",
        meets_on=ON,
        seats=4,
        quorum=3,
        quorum_rule="at least 1 of class lay and at least 1 of class executive",
    )
    records = [one for one in PRIMARY_CARE if not isinstance(one, Attendance | Interest | Ballot)]
    system = made(*records, *people, *posts, *held, ballot, as_at=ON)
    (found,) = decide.quorum_forecast(system, decide.book_of(system), "m")
    assert found.quorate is not None
    assert found.quorate.value is True
