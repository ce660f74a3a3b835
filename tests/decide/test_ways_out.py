"""Ways out of an item without a quorum, by name: who of other bodies could be co-opted, which committee or board could take it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat import decide
from concordat.decide.records import AgendaItem, Attendance, Ballot, Grant, Instrument, Interest, Meeting
from concordat.decide.told.interests import ways_out_table
from concordat.kernel.system import System, document
from concordat.who.records import Appointment, Body, Committee, Post, Relationship, Seat, Succession

ON = date(2017, 9, 19)
MEETING = Meeting(id="m", body="NN", on=ON, state="called")
ITEM = AgendaItem(
    meeting="m", number="2", title="A contract with practices", proposal="jc", organisations=("practice",)
)
CLASSES = {"L": "lay", "C": "clinical", "E": "executive"}
BOARD = ("L1", "L2", "C1", "C2", "C3", "C4", "E1")
QUORUM = {
    "seats": 9,
    "vacant": 2,
    "quorum": 5,
    "quorum_rule": "at least 1 of class lay and at least 1 of class clinical",
}
PRACTICE = Body(id="practice", kind="general practice", name="Practice", legal_person=True)


def at(meeting: str, *people: str) -> list[Attendance]:
    return [Attendance(meeting=meeting, holder=one, present=True, seat_class=CLASSES[one[0]]) for one in people]


def interest(holder: str, organisation: str = "practice") -> Interest:
    return Interest(
        id=f"{holder}-{organisation}",
        body="NN",
        holder=holder,
        kind="financial",
        organisation=organisation,
        declared=date(2017, 1, 1),
    )


CONFLICTED = tuple(interest(f"C{number}") for number in range(1, 5))


def foreseen(build: Any, *more: Any, ballot: dict[str, Any] | None = None) -> decide.ItemForecast:
    system: System = build(ballot=ballot or QUORUM, extra=(MEETING, ITEM, PRACTICE, *CONFLICTED, *more))
    (found,) = decide.quorum_forecast(system, decide.book_of(system), "m")
    return found


def elsewhere(*people: str, body: str = "SN") -> tuple[Any, ...]:
    """Give the last meeting of another body with the members it names."""
    code = f"meeting-of-{body}"
    return (Meeting(id=code, body=body, on=date(2017, 9, 1), state="held"), *at(code, *people))


def test_four_clinicians_with_an_interest_leave_no_clinician_in_the_quorum(build: Any) -> None:
    """The board of nine of the worked examples: lay 1 and 2, four clinicians and an executive there; three of five are left."""
    found = foreseen(build, *at("m", *BOARD))
    assert found.quorate is not None
    assert (found.present, found.recused, found.quorate.value) == (7, 4, False)
    (finding,) = found.findings
    assert "3 of 5 persons and no clinical member, as 4 of those there may not vote" in finding.what
    assert "no clinical member" in str([part.says for part in found.quorate.because.walk()])
    assert not bare_ends(found.quorate, ways_out_table([found]))
    without = foreseen(build, *at("m", *BOARD), ballot={**QUORUM, "quorum_rule": "", "quorum": 3})
    assert without.quorate is not None
    assert without.quorate.value is True


def test_those_of_other_bodies_without_an_interest_are_named_who_would_make_a_quorum(build: Any) -> None:
    found = foreseen(build, *at("m", *BOARD), *elsewhere("L7", "C7", "C8", "C9", "E7"), interest("C7"))
    co_opt = found.ways_out[0]
    assert (co_opt.told.quorate, co_opt.told.people) == (True, ("C8", "C9"))
    assert co_opt.says == "C8 (clinical, of SN), C9 (clinical, of SN) would make a quorum"
    assert co_opt.says in found.findings[0].next
    assert {end.record.kind for end in co_opt.because.ends() if end.record} == {"Attendance"}


def test_where_those_who_are_free_are_not_enough_it_is_said_of_how_many(build: Any) -> None:
    found = foreseen(build, *at("m", *BOARD), *elsewhere("C7", "C8"), interest("C7"))
    assert found.ways_out[0].told.quorate is False
    assert (
        "2 people of other bodies could be asked; the 1 of 2 without an interest are not enough"
        in found.ways_out[0].says
    )


def test_nobody_is_asked_who_sits_on_the_body_itself_or_on_a_supplier_or_in_another_system(build: Any) -> None:
    supplier = elsewhere("C6", "C7", body="practice")
    also_there = elsewhere("C1", "C6", body="SN")
    found = foreseen(build, *at("m", *BOARD), *supplier, *also_there)
    assert found.ways_out[0].says.startswith("nobody with a lay, clinical or executive seat")
    links = [
        Relationship(body=body, kind="in system", to=to)
        for body, to in (("NN", "north"), ("SN", "south"), ("NR", "north"))
    ]
    apart = foreseen(build, *at("m", *BOARD), *links, *elsewhere("C7", "C8"))
    assert apart.ways_out[0].told.quorate is None
    together = foreseen(build, *at("m", *BOARD), *links, *elsewhere("C7", "C8", body="NR"))
    assert together.ways_out[0].told.people == ("C7", "C8")


def test_an_interest_in_what_the_practice_became_bars_as_one_in_the_practice(build: Any) -> None:
    merged = Succession(event="e", on=date(2017, 4, 1), kind="merge", predecessor="old-practice", successor="practice")
    found = foreseen(build, *at("m", *BOARD), *elsewhere("C7", "C8"), merged, interest("C8", "old-practice"))
    assert found.ways_out[0].told.quorate is False


def test_a_post_says_the_class_of_who_holds_it(build: Any) -> None:
    posts = [
        Post(id="doctor", title="Clinical lead", role="clinical"),
        Post(id="lay", title="Lay member", role="lay"),
        Post(id="chair", title="Chair", role="chair"),
    ]
    held = [
        Appointment(post=post, body="WN", holder=holder, starts=date(2016, 1, 1), ends=ends)
        for post, holder, ends in (
            ("doctor", "D1", None),
            ("lay", "D2", None),
            ("chair", "D3", None),
            ("doctor", "D4", date(2017, 1, 1)),
        )
    ]
    found = foreseen(build, *at("m", *BOARD), *posts, *held)
    assert found.ways_out[0].told.people == ("D1", "D2")
    assert {end.record.kind for end in found.ways_out[0].because.ends() if end.record} == {"Appointment"}


COMMITTEE = (
    Body(id="committee", kind="committee", name="Committee of South Norfolk", legal_person=False),
    Committee(body="committee", form="committee"),
    Relationship(body="committee", kind="committee of", to="SN"),
    Ballot(proposal="other", body="committee", seats=5, quorum=3, quorum_rule="at least 1 of class clinical"),
)


def test_a_committee_of_another_body_is_tried_with_its_people_and_its_quorum(build: Any) -> None:
    there = (*at("m", *BOARD), *COMMITTEE)
    named = elsewhere("L5", "C5", "C6", "E5", body="committee")
    found = foreseen(build, *there, *named, interest("C5"))
    way = next(one for one in found.ways_out if one.told.body == "committee")
    assert (way.told.way, way.told.quorate) == ("use another body's committee", True)
    assert "4 of 5 members of committee have no interest, 1 of them without a name on record: a quorum" in way.says
    assert way.told.people == ("L5", "C6", "E5", "seat 1 of committee")
    both = foreseen(build, *there, *named, interest("C5"), interest("C6"))
    assert next(one for one in both.ways_out if one.told.body == "committee").told.quorate is False


def test_what_only_advises_or_has_no_quorum_on_record_is_not_tried(build: Any) -> None:
    advises = replace(COMMITTEE[1], form="advisory")
    body = replace(COMMITTEE[0], kind="board of advice")
    found = foreseen(build, *at("m", *BOARD), body, advises, *COMMITTEE[2:])
    assert [one.says for one in found.ways_out[1:2]] == ["no committee of another body of the system is on record"]
    silent = foreseen(build, *at("m", *BOARD), *COMMITTEE[:3], *elsewhere("C5", body="committee"))
    way = next(one for one in silent.ways_out if one.told.body == "committee")
    assert (way.told.quorate, way.says) == (
        None,
        "1 of 1 members of committee have no interest; its quorum is not on record",
    )


def test_a_committee_reserves_the_item_to_the_board_it_acts_for(build: Any) -> None:
    link = Relationship(body="NN", kind="committee of", to="NR")
    found = foreseen(build, *at("m", *BOARD), link, *elsewhere("L5", "C5", "C6", "C7", "E5", "E6", body="NR"))
    way = next(one for one in found.ways_out if one.told.body == "NR")
    assert (way.told.way, way.told.quorate) == ("reserve the item to the board", True)
    assert {end.record.kind for end in way.because.ends() if end.record} == {"Relationship", "Ballot", "Attendance"}


def test_the_body_that_gave_the_powers_is_a_board_above(build: Any) -> None:
    text = document("decide/scheme.md", "The scheme.")
    scheme = Instrument(id="s", kind="scheme of reservation and delegation", title="Scheme", body="SN", text=text)
    grant = Grant(
        id="s-1",
        instrument="s",
        grantor="SN",
        holder="NN",
        decision_type="contract award",
        effect="DELEGATED",
        starts=date(2017, 1, 1),
    )
    found = foreseen(build, *at("m", *BOARD), scheme, grant)
    way = next(one for one in found.ways_out if one.told.way == "reserve the item to the board")
    assert (way.told.body, way.told.quorate) == ("SN", False)
    ended = foreseen(build, *at("m", *BOARD), scheme, replace(grant, ends=ON))
    assert ended.ways_out[-1].says.startswith("no body stands above this one")


def test_a_class_that_is_on_no_record_is_not_guessed(build: Any) -> None:
    """Five are there of six in a quorum of classes; the class of one is not recorded, and it would decide."""
    unknown = Attendance(meeting="m", holder="X", present=True)
    found = foreseen(build, *at("m", "L1", "L2", "E1", "E2", "C1"), unknown, ballot={**QUORUM, "quorum": 4})
    assert found.quorate is None
    assert [one.kind for one in found.findings] == ["class-not-known"]
    assert "no class is on record for X" in found.findings[0].what
    too_few = foreseen(build, *at("m", "L1", "C1"), unknown, ballot=QUORUM)
    assert too_few.quorate is not None
    assert too_few.quorate.value is False


@pytest.mark.parametrize(("lay", "known"), [(3, True), (2, False)])
def test_seats_without_a_name_take_the_classes_that_the_seats_of_the_body_leave(
    build: Any, lay: int, known: bool
) -> None:
    seats = (
        Seat(body="NN", seat_class="lay", number=lay),
        Seat(body="NN", seat_class="clinical", number=4),
        Seat(body="NN", seat_class="executive", number=2),
    )
    found = foreseen(build, *seats, ballot={**QUORUM, "vacant": 0})
    assert (found.quorate is not None) is known
    assert [one.kind for one in found.findings] == ([] if known else ["class-not-known"])
