"""Every fault of the records of `who` is found, with its place, and all of them at once."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from concordat.kernel.finding import Place, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import Settings, System, key_of
from concordat.who import findings
from concordat.who.checking import refuse_faults
from concordat.who.records import (
    Appointment,
    Area,
    Body,
    Committee,
    Coverage,
    Identifier,
    Name,
    Population,
    Post,
    Relationship,
    Seat,
    Succession,
)

A = Body(id="a", kind="commissioner", name="A", legal_person=True)
B = Body(id="b", kind="commissioner", name="B", legal_person=True)
PLAN = Body(id="plan", kind="footprint", name="Plan", legal_person=False)
CHAIR = Post(id="chair", title="Chair", role="chair")
OFFICER = Post(id="officer", title="Accountable officer", role="accountable officer")
TOWN = Area(id="town", name="Town", kind="district")
D16, D17, D18 = date(2016, 4, 1), date(2017, 4, 1), date(2018, 4, 1)
MERGE = Succession(event="e", on=D17, kind="merge", predecessor="a", successor="b")
HEADS = Population(of="town", year=2017, basis="resident", people=10)
SOUND = (A, B, PLAN, CHAIR, OFFICER, TOWN)


def system(*records: Any) -> System:
    by_kind: dict[type, tuple[Any, ...]] = {}
    places = {}
    for line, record in enumerate(records, 2):
        by_kind[type(record)] = (*by_kind.get(type(record), ()), record)
        places[type(record).__name__, key_of(record)] = Place(record.FILE, line)
    return System(Settings("test", "2017/18", D17), by_kind, Rulebook({}, "test"), places=places)


FAULTS = {
    "unknown-body": [Name(body="c", name="C", starts=D17)],
    "unknown-area": [Coverage(body="a", area="village")],
    "unknown-post": [Appointment(post="treasurer", body="a", holder="Person 1", starts=D17)],
    "overlapping-dates": [Name(body="a", name="A1", starts=D16), Name(body="a", name="A2", starts=D17)],
    "code-names-two-bodies": [
        Identifier(body="a", scheme="ODS", value="X", starts=D16),
        Identifier(body="b", scheme="ODS", value="X", starts=D17),
    ],
    "two-principal-systems": [
        Relationship(body="a", kind="principal system", to="plan", starts=D16),
        Relationship(body="a", kind="principal system", to="b", starts=D17),
    ],
    "ends-before-start": [replace(A, id="short", established=D17, abolished=D17)],
    "outside-lifetime": [
        replace(A, id="late", established=D17),
        Appointment(post="chair", body="late", holder="Person 1", starts=D16),
    ],
    "self-succession": [replace(MERGE, successor="a")],
    "succession-cycle": [MERGE, replace(MERGE, event="f", on=D18, predecessor="b", successor="a")],
    "shares-not-one": [
        replace(MERGE, kind="split", share=Decimal("0.5")),
        replace(MERGE, kind="split", successor="plan", share=Decimal("0.4")),
    ],
    "two-residues": [
        replace(MERGE, kind="split", residue=True),
        replace(MERGE, kind="split", successor="plan", residue=True),
    ],
    "bad-share": [Coverage(body="a", area="town", share=Decimal("1.2"))],
    "shares-exceed-one": [Coverage(body="a", area="town"), Coverage(body="b", area="town", share=Decimal("0.1"))],
    "no-legal-person": [Appointment(post="officer", body="plan", holder="Person 1", starts=D17)],
    "committee-without-parents": [Committee(body="plan", form="joint committee")],
    "negative-number": [replace(HEADS, people=-1)],
    "bad-ages": [replace(HEADS, age_from=5, age_to=4)],
    "overlapping-ages": [replace(HEADS, age_to=9), replace(HEADS, age_from=9, age_to=None)],
    "does-not-foot": [HEADS, replace(HEADS, sex="female", people=5), replace(HEADS, sex="male", people=6)],
    "area-within-itself": [replace(TOWN, id="x", within="y"), replace(TOWN, id="y", within="x")],
    "boundary-moved": [
        Coverage(body="a", area="town", ends=D17),
        Coverage(body="b", area="town", starts=D17),
    ],
}


@pytest.mark.parametrize("kind", FAULTS)
def test_each_fault_is_found_with_its_place(kind: str) -> None:
    found = findings(system(*SOUND, *FAULTS[kind]))
    assert {finding.kind for finding in found} == {kind}
    first = len(SOUND) + 2
    assert all(finding.where.line >= first and finding.where.file.startswith("who/") for finding in found)
    assert all(finding.what and finding.why and finding.next for finding in found)


SOUND_CASES = {
    "a name after another": [Name(body="a", name="A1", starts=D16, ends=D17), Name(body="a", name="A2", starts=D17)],
    "a correction withdraws and adds": [
        Name(body="a", name="A1", starts=D16, withdrawn=D18),
        Name(body="a", name="A2", starts=D17, recorded=D18),
    ],
    "one code for two purposes": [
        Identifier(body="a", scheme="ODS", value="X"),
        Identifier(body="b", scheme="ODS", value="X", purpose="site"),
    ],
    "one code on two days": [
        Identifier(body="a", scheme="ODS", value="X", ends=D17),
        Identifier(body="b", scheme="ODS", value="X", starts=D17),
    ],
    "a boundary exchange is no circle": [
        replace(MERGE, kind="boundary", share=Decimal("0.1")),
        replace(MERGE, kind="boundary", predecessor="b", successor="a", share=Decimal("0.2")),
    ],
    "the part that stays may be written": [
        replace(MERGE, kind="boundary", share=Decimal("0.1")),
        replace(MERGE, kind="boundary", successor="a", share=Decimal("0.9")),
    ],
    "a residue completes the shares": [
        replace(MERGE, kind="split", share=Decimal("0.7")),
        replace(MERGE, kind="split", successor="plan", residue=True),
    ],
    "bodies of different kinds cover one place": [Coverage(body="a", area="town"), Coverage(body="plan", area="town")],
    "a lead of a footprint": [Appointment(post="chair", body="plan", holder="Person 1", starts=D17)],
    "ages that add up": [HEADS, replace(HEADS, age_to=15, people=4), replace(HEADS, age_from=16, people=6)],
    "a committee with parents": [
        Committee(body="plan", form="joint committee"),
        Relationship(body="plan", kind="committee of", to="a"),
        Relationship(body="plan", kind="committee of", to="b"),
        Seat(body="plan", seat_class="GP", number=3),
    ],
    "a boundary that moved by an instrument": [
        Coverage(body="a", area="town", ends=D17),
        Coverage(body="b", area="town", starts=D17),
        MERGE,
    ],
}


@pytest.mark.parametrize("case", SOUND_CASES)
def test_what_is_sound_is_left_alone(case: str) -> None:
    assert findings(system(*SOUND, *SOUND_CASES[case])) == ()


def test_ages_are_checked_against_their_total() -> None:
    bands = [HEADS, replace(HEADS, age_to=15, people=4), replace(HEADS, age_from=16, people=5)]
    (finding,) = findings(system(*SOUND, *bands))
    assert finding.kind == "does-not-foot"
    assert "10" in finding.what
    assert "9" in finding.what


def test_all_faults_come_at_once() -> None:
    everything = [record for records in FAULTS.values() for record in records]
    found = {finding.kind for finding in findings(system(*SOUND, *everything))}
    # Among all of them one merger explains the move of the town.
    assert found >= set(FAULTS) - {"boundary-moved"}


def test_a_calculation_survives_what_a_system_may_not_hold() -> None:
    told = refuse_faults([replace(MERGE, successor="a")])
    assert [(finding.kind, finding.severity) for finding in told] == [("self-succession", "warning")]
    with pytest.raises(Refused):
        refuse_faults([replace(MERGE, share=Decimal(2))])
