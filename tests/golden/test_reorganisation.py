"""The fourth example, Reorganisation 2026: a merge, a split and parents with another name, read without a finding, every figure as written down.

Where a figure is meant to change, write the file anew and read the difference before it is committed:
`CONCORDAT_UPDATE_GOLDEN=yes pytest tests/golden/test_reorganisation.py`.
"""

import csv
import json
import os
import time
from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from concordat import flow, who
from concordat.balance.records import Budget
from concordat.contract.records import Contract, Line, Party, Term
from concordat.decide.records import Resolution
from concordat.flow import Year, year
from concordat.kernel.finding import Refused
from concordat.kernel.jsonable import jsonable
from concordat.kernel.system import System
from concordat.store import read
from concordat.who.records import Appointment

GOLDEN = Path(__file__).with_name("reorganisation_year.json")
UPDATE = "CONCORDAT_UPDATE_GOLDEN"
BEFORE, AFTER = date(2026, 3, 31), date(2026, 4, 1)
NEW = {"norfolk-and-suffolk": ("26A", "06L", "07K"), "essex": ("06T", "06Q", "07G", "99E", "99F", "99G", "07H")}


@pytest.fixture(scope="module")
def folder(examples: Path) -> Path:
    """The folder of the example."""
    return examples / "reorganisation-2026"


@pytest.fixture(scope="module")
def system(folder: Path) -> System:
    """The example as it is read."""
    loaded = read(folder)
    assert loaded.findings == ()
    assert loaded.system is not None
    return loaded.system


@pytest.fixture(scope="module")
def told(system: System) -> Year:
    """The year of the example, walked once."""
    return year(system)


def test_it_is_read_and_checked_in_seconds(folder: Path) -> None:
    began = time.perf_counter()
    found = read(folder).system
    assert found is not None
    assert flow.findings_of(found) == ()
    assert time.perf_counter() - began < 10


def test_all_that_is_missing_is_how_its_contracts_were_bought(told: Year) -> None:
    assert [one.kind for one in told.findings] == ["scope-not-known"]


def test_every_figure_is_the_one_written_down(told: Year) -> None:
    figures = {name: [jsonable(figure.value), figure.unit] for name, figure in sorted(told.figures.items())}
    says = {outcome.room: list(outcome.says) for outcome in told.outcomes}
    found = json.loads(json.dumps({"says": says, "figures": figures}))
    if os.environ.get(UPDATE) == "yes":
        GOLDEN.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert found == json.loads(GOLDEN.read_text("utf-8"))


def test_a_split_board_goes_to_two_in_shares_that_sum_to_one(system: System) -> None:
    found = {one.body: one.share for one in who.successors_of(system, "QJG")}
    assert set(found) == {"norfolk-and-suffolk", "essex"}
    assert sum((share or Fraction(0) for share in found.values()), Fraction(0)) == 1


def test_a_code_keeps_its_place_while_its_parent_changes(system: System) -> None:
    place = who.body_of(system, "26A", AFTER)
    assert place.id == "26A-location"
    assert who.on_day(system, BEFORE).names[place.id] == "NHS Norfolk and Waveney ICB - 26A"
    assert who.on_day(system, AFTER).names[place.id] == "NHS Norfolk and Suffolk ICB - 26A"
    parents = {day: who.on_day(system, day).parents(place.id) for day in (BEFORE, AFTER)}
    assert parents == {BEFORE: ("QMM",), AFTER: ("norfolk-and-suffolk",)}
    with pytest.raises(Refused):
        who.body_of(system, "26A")


def test_nobody_knew_before_the_news(system: System) -> None:
    before = who.on_day(system, AFTER, date(2026, 1, 14))
    assert before.parents("26A-location") == ()
    assert before.names["26A-location"] == "NHS Norfolk and Waveney ICB - 26A"


def test_waveney_lies_in_suffolk_and_within_the_new_board(system: System) -> None:
    old = {one.body for one in who.covering(system, "E07000244-26A", BEFORE)}
    new = {one.body for one in who.covering(system, "E07000244-26A", AFTER)}
    assert {"QMM", "suffolk-county-council"} <= old
    assert {"norfolk-and-suffolk", "suffolk-county-council"} <= new
    compared = who.against_councils(
        system, "norfolk-and-suffolk", ("norfolk-county-council", "suffolk-county-council"), AFTER
    )
    assert sum(one.both for one in compared.councils) == compared.people == 1_772_422


def test_a_cluster_of_boards_has_no_accountable_officer_and_no_vote(system: System) -> None:
    cluster = "norfolk-and-suffolk-cluster"
    holder = replace(system.all(Appointment)[0], post="chief-executive", body=cluster)
    records = {**system.records, Appointment: (*system.all(Appointment), holder)}
    found = flow.findings_of(replace(system, records=records))
    assert any("has no legal personality and cannot" in one.what for one in found)
    assert all(one.body != cluster for one in system.all(Resolution))


def test_people_waiting_in_january_are_told_on_the_boards_of_april(
    system: System, folder: Path, shared_data: Path
) -> None:
    here, functions = Counter[str](), set[str]()
    with (folder / "need/waiting_lists.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            here[row["of"].removesuffix("-location")] += int(row["waiting"])
            functions.add(row["treatment_function"].lower())
    published = Counter[str]()
    file = shared_data / "waiting-times/rtt-incomplete-2026-01-kent-norfolk-suffolk.csv"
    with file.open(encoding="utf-8-sig", newline="") as rows:
        for row in csv.DictReader(rows):
            named = row["Treatment Function Name"].lower().removesuffix(" service")
            if {named, f"{named}s"} & functions:
                published[row["Commissioner Org Code"]] += int(float(row["Total All"]))
    assert {code: published[code] for code in here} == dict(here)
    parents = who.on_day(system, AFTER)
    boards = Counter[str]()
    for code, people in here.items():
        boards[parents.parents(f"{code}-location")[0]] += people
    assert set(boards) == set(NEW)
    assert sum(boards.values()) == sum(here.values())
    assert boards["norfolk-and-suffolk"] == sum(here[code] for code in NEW["norfolk-and-suffolk"])


def test_it_stays_small(folder: Path) -> None:
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) < 200_000


def test_what_is_invented_says_so(system: System) -> None:
    for kind in (Contract, Party, Line, Term, Budget, Resolution):
        assert system.all(kind), kind
        assert all("invented" in record.source for record in system.all(kind)), kind
    assert "invented" in system.settings.generated
