"""The acceptance stories of the room, on the shipped example: who they are, with codes and people, and who leads what."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from concordat import who
from concordat.kernel.system import System
from concordat.kernel.table import table as make
from concordat.store import read
from concordat.who.records import Body

COMMISSIONERS = ["06M", "06V", "06W", "06Y", "07J"]
TRUSTS = ["RCX", "RGP", "RM1"]
AREA = "norfolk-and-waveney"


@pytest.fixture(scope="module")
def system(examples: Path) -> System:
    loaded = read(examples / "norfolk-and-waveney-2017")
    assert loaded.system is not None, loaded.findings
    return loaded.system


@pytest.mark.story("A1")
def test_five_commissioners_and_three_trusts_with_codes_people_and_dates(system: System) -> None:
    bodies = {
        row["body"]: row for row in next(one for one in who.tell(system).tables if one.name == "bodies").records()
    }

    for body in COMMISSIONERS + TRUSTS:
        assert bodies[body]["code_ods"] == body
        assert system.one(Body, body).established is not None
    for body in COMMISSIONERS:
        assert bodies[body]["code_gss"].startswith("E38")
        assert bodies[body]["people"] > 0
    assert all(bodies[body]["people"] is None for body in TRUSTS), "no population is not a population of nought"


@pytest.mark.story("A1")
def test_people_are_one_year_and_one_basis_and_say_why(system: System) -> None:
    told = who.tell(system)
    people = told.figure("who.people")
    assert people.value == sum(told.figure(f"who.people.{body}").value for body in COMMISSIONERS)
    assert "resident people, 2017" in people.because.says
    assert {end.rows.table for end in people.because.ends() if end.rows} == {"populations"}


@pytest.mark.story("A12")
def test_one_person_in_three_posts_makes_boards_dependent(system: System) -> None:
    (officer,) = who.officers_shared(system)
    assert set(officer.bodies) == {"06V", "06Y", AREA}
    assert {one.role for one in officer.posts} == {"accountable officer", "lead"}
    sentence = next(says for says in who.tell(system).says if "independent" in says)
    assert officer.holder in sentence


@pytest.mark.story("A13")
@pytest.mark.parametrize(
    ("day", "led"),
    [
        (date(2015, 12, 31), set()),
        (date(2016, 1, 1), {"06Y"}),
        (date(2016, 8, 31), {"06Y"}),
        (date(2016, 9, 1), {"06Y", "06V"}),
        (date(2017, 9, 27), {"06Y", "06V", AREA}),
    ],
)
def test_who_led_what_on_a_day(system: System, day: date, led: set[str]) -> None:
    officer = who.officers_shared(system)[0].holder
    assert {one.body for one in who.who_leads(system, day) if one.holder == officer} == led


def test_a_change_of_lead_is_an_event_with_a_reason(system: System) -> None:
    moved = next(one for one in who.tell(system).tables if one.name == "changes_of_post").records()
    left = [row for row in moved if row["event"] == "leaves"]
    assert [row["day"] for row in left] == [date(2017, 8, 15)]
    assert left[0]["reason"]
    taken = next(row for row in moved if row["holder"] == left[0]["holder"] and row["event"] == "takes up")
    assert taken["reason"] is None


@pytest.mark.story("C4")
def test_merged_people_are_those_of_the_predecessors(system: System) -> None:
    before = who.tell(system).figure("who.people").value
    for day, body in ((date(2020, 4, 1), "26A"), (date(2023, 4, 1), "QMM")):
        people = who.body_people(system, who.state(system, day))
        assert people is not None
        assert people.by_body[body].value == before


def test_waveney_lies_outside_the_county(system: System) -> None:
    told = who.tell(system)
    shown = next(one for one in told.tables if one.name == "coterminosity").records()
    assert [(row["area"], row["council"]) for row in shown if row["area"] != "all"] == [
        ("Waveney", "Suffolk County Council")
    ]
    assert told.figure("who.outside_main_council").value == shown[-1]["both"]


def test_january_on_the_structure_of_april_keeps_its_total_to_the_person(system: System) -> None:
    table = next(one for one in who.tell(system).tables if one.name == "bodies")
    rows = [row for row in table.records() if row["body"] in COMMISSIONERS]
    january = make(
        "people",
        "People",
        {"body": "Body", "people": "People [people]"},
        [(row["body"], row["people"]) for row in rows],
    )
    answer = who.restated(system, january, "body", {"people": "people"}, date(2020, 1, 31), date(2020, 4, 1))
    assert answer.value.records() == [{"body": "26A", "people": sum(row["people"] for row in rows)}]
    assert "0 unallocated" in answer.value.says
    assert not answer.findings
    kinds = {end.record.kind for end in answer.because.ends() if end.record}
    assert kinds == {"Succession"}


def test_what_was_not_known_yet_is_not_used(system: System) -> None:
    early: Any = who.bridge_between(
        system, date(2017, 9, 27), date(2020, 4, 1), COMMISSIONERS, known_on=date(2018, 1, 1)
    )
    assert {link.new for link in early.links} == {who.UNALLOCATED}
    assert {finding.kind for finding in early.findings} == {"not-placed"}


def test_the_same_code_under_another_body_asks_for_the_day(system: System) -> None:
    assert who.body_of(system, "26A", date(2021, 1, 1)).id == "26A"
    assert who.on_day(system).members(AREA)
    assert {one.body for one in who.predecessors_of(system, "QMM")} == {"26A", *COMMISSIONERS}


def test_the_example_has_nothing_to_find(system: System) -> None:
    assert who.findings(system) == ()
