"""The shipped example: read without a finding, built again byte for byte, true where it says that it is true."""

import csv
import importlib.util
import sys
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest

from concordat import buy, flow, need, pay
from concordat.balance.records import Budget
from concordat.buy.calculations.evaluation import calculate
from concordat.buy.evaluation.sealing import seal_of
from concordat.buy.records import Evaluation
from concordat.contract.records import Clause, Contract, Line, Term
from concordat.decide.records import (
    AgendaItem,
    Attendance,
    Ballot,
    Declaration,
    Instrument,
    JointStatement,
    Meeting,
    MemberVote,
    Paper,
    Proposal,
    Resolution,
    SharedDraft,
)
from concordat.kernel.system import System
from concordat.need import records as need_records
from concordat.pay.records import Challenge, Invoice, MarketForcesFactor, MonitoringTotal, Price
from concordat.store import read
from concordat.who.records import Identifier, Population

NAME = "norfolk-and-waveney-2017"
COMMISSIONERS = ("06M", "06V", "06W", "06Y", "07J")
TRUSTS = ("RM1", "RCX", "RGP")


@pytest.fixture(scope="module")
def folder(examples: Path) -> Path:
    """The folder of the example."""
    return examples / NAME


@pytest.fixture(scope="module")
def system(folder: Path) -> System:
    """The example as it is read."""
    loaded = read(folder)
    assert loaded.findings == ()
    assert loaded.system is not None
    return loaded.system


@pytest.fixture(scope="module")
def builder(examples: Path) -> ModuleType:
    """The tool that builds the lines and the activity."""
    return tool(examples, "build_example")


def tool(examples: Path, name: str) -> ModuleType:
    """Return a tool of the project by the name of its file."""
    spec = importlib.util.spec_from_file_location(name, examples.parent / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_rooms_find_nothing_wrong_with_it(system: System) -> None:
    assert flow.findings_of(system) == ()


def test_its_lines_and_activity_are_what_its_sources_build(folder: Path, builder: ModuleType) -> None:
    for file, content in builder.build(folder).items():
        assert (folder / file).read_text("utf-8") == content, file


def test_its_evaluation_is_what_the_acts_make_of_its_source(folder: Path, examples: Path) -> None:
    files = tool(examples, "build_evaluation").build(folder)
    assert len(files) == 7
    for file, content in files.items():
        assert (folder / file).read_text("utf-8") == content, file


def test_its_monitoring_is_what_its_activity_and_prices_build(folder: Path, examples: Path, system: System) -> None:
    for file, content in tool(examples, "build_monitoring").build(folder).items():
        assert (folder / file).read_text("utf-8") == content, file
    assert all("generated" in one.source for kind in (MonitoringTotal, Invoice, Challenge) for one in system.all(kind))


def test_its_history_before_the_contracts_is_what_its_plan_builds_and_says_that_it_was_generated(
    folder: Path, examples: Path, system: System
) -> None:
    ((file, content),) = tool(examples, "build_history").build(folder).items()
    assert (folder / file).read_text("utf-8") == content
    found = need.histories(system, system.settings.as_at)
    assert len(found) == 9
    for one in found:
        assert one.in_year(date(2016, 4, 1)) == system.one(Line, one.of).plan_activity
    assert {row["note"] for row in csv.DictReader(content.splitlines())} == {"generated for demonstration"}


def test_its_people_to_come_and_activity_by_age_are_what_public_data_and_its_plan_build(
    folder: Path, examples: Path, shared_data: Path, system: System
) -> None:
    files = tool(examples, "build_need").build(folder, shared_data)
    for file, content in files.items():
        assert (folder / file).read_text("utf-8") == content, file
        assert {row["source"] for row in csv.DictReader(content.splitlines())} == {"generated"}
    known = need.known(system)
    assert known.findings == ()
    published = {one.of: one.people for one in system.all(Population)}
    for place in COMMISSIONERS:
        people = sum(row["people"] for row in known.people_of(place, "principal") if row["year"] == 2017)
        assert people == published[place]
    for kind in (need_records.Mitigation, need_records.Destination, need_records.UnitPrice):
        assert {one.source for one in system.all(kind)} == {"invented for demonstration"}


def test_its_desks_show_a_month_that_agrees_and_each_kind_of_difference(system: System) -> None:
    said = {row["month"]: row["says"] for row in pay.side_by_side(system, "06W-RCX").records()}
    assert said["April 2017"] == "agreed to the penny"
    assert said["May 2017"] == "the invoice asks for £312.40 more than monitoring shows"
    assert said["July 2017"] == "no invoice yet"
    apart = [row for row in pay.identities(system, "06W-RGP").records() if row["holds"] == "fails"]
    assert [(row["month"], row["difference"]) for row in apart] == [("June 2017", Decimal("45.00"))]
    assert [one.overdue for one in pay.challenges_of(system, "06W-RCX", system.settings.as_at)] == [False, True]
    for row in pay.bridge_table(system, "06W-RCX").records():
        effects = ("volume", "mix", "price", "unplanned", "one_off")
        assert sum(row[effect] or 0 for effect in effects) == row["difference"]


def test_its_evaluation_is_close_and_opens_with_its_own_key(system: System) -> None:
    (room,) = buy.rooms(system)
    assert seal_of(bytes.fromhex(room.evaluation.key)) == room.evaluation.seal
    assert room.state == "result known"
    assert len(room.sealed) == len(room.exercise.scores) == 36
    assert [one.id for one in room.exercise.evaluators if one.id in room.out] == ["Person W24"]
    told = calculate(room.exercise, system.rules)
    assert [(one.bid, one.place, one.total) for one in told.value.results] == [
        *(("A", 1, Decimal(74)), ("B", 2, Decimal(73)), ("C", 3, Decimal(60))),
    ]
    assert [one.kind for one in told.findings] == ["not-declared"]
    outside = [one for one in room.exercise.consensus if (one.bid, one.question) == ("C", "staff")]
    assert {score.score for score in room.exercise.scores if (score.bid, score.question) == ("C", "staff")} == {4}
    assert [one.score for one in outside] == [3]


def test_it_stays_small(folder: Path) -> None:
    assert (folder / "pay" / "activity.csv").stat().st_size < 400_000
    assert all(
        file.stat().st_size < 100_000 for file in folder.rglob("*") if file.is_file() and file.stem != "activity"
    )


@pytest.mark.story("A1")
def test_five_commissioners_three_trusts_fifteen_contracts_twenty_three_terms(system: System) -> None:
    pairs = {(line.commissioner, line.provider) for line in system.all(Line)}
    assert pairs == {(commissioner, trust) for commissioner in COMMISSIONERS for trust in TRUSTS}
    assert len(system.all(Contract)) == 15
    assert len(system.all(Clause)) == 23
    assert {term.contract for term in system.all(Term)} == {contract.id for contract in system.all(Contract)}
    assert all(
        4 <= sum(line.contract == contract.id for line in system.all(Line)) <= 5 for contract in system.all(Contract)
    )


def test_what_is_invented_says_so(system: System) -> None:
    votes = (Ballot, Resolution, SharedDraft, JointStatement, Instrument)
    meetings = (Meeting, AgendaItem, Paper, Attendance, Declaration)
    for kind in (Contract, Line, Term, Budget, Evaluation, *votes, *meetings):
        assert system.all(kind), kind
        assert all("invented" in record.source for record in system.all(kind)), kind
    assert "generated" in system.settings.generated
    assert "invented" in system.settings.generated
    assert all(factor.status == "to check" and "2026/27" in factor.source for factor in system.all(MarketForcesFactor))


def test_four_have_voted_on_the_text_and_the_last_is_still_to_come(system: System) -> None:
    (proposal,) = system.all(Proposal)
    voted = {resolution.body for resolution in system.all(Resolution)}
    assert {ballot.body for ballot in system.all(Ballot)} == set(COMMISSIONERS)
    assert set(COMMISSIONERS) - voted == {"06M"}
    assert all(resolution.text_sha256 == proposal.text.sha256 for resolution in system.all(Resolution))
    assert system.one(Ballot, proposal.id, "06M").meets_on > system.settings.as_at


def test_activity_meets_the_published_months_and_follows_the_people(
    system: System, builder: ModuleType, folder: Path
) -> None:
    sources = builder.Example(folder).sources
    emergency = sources["service"][0]
    lines = {line.id: line for line in system.all(Line)}
    months: Counter[tuple[str, int]] = Counter()
    commissioners: Counter[str] = Counter()
    for row in system.bulk["activity"].to_pyarrow().to_pylist():
        if row["setting"] == "non-elective":
            months[lines[row["line"]].provider, row["month"].month] += row["spells"]
            commissioners[lines[row["line"]].commissioner] += row["spells"]
    for trust in TRUSTS:
        year = sum(emergency["actual"][trust]) * Decimal(emergency["share"][trust])
        found = [months[trust, (place + 3) % 12 + 1] for place in range(12)]
        assert abs(sum(found) - year) <= Decimal("0.5")
        for published, ours in zip(emergency["actual"][trust], found, strict=True):
            assert abs(ours - published * Decimal(emergency["share"][trust])) < 1
    total, people = sum(commissioners.values()), sum(sources["people"].values())
    assert all(
        abs(commissioners[code] - Decimal(total) * sources["people"][code] / people) < 1 for code in COMMISSIONERS
    )


@pytest.mark.real_data
def test_people_prices_admissions_shares_and_codes_are_the_published_ones(
    system: System, builder: ModuleType, folder: Path, shared_data: Path
) -> None:
    people = {
        row["CCG17CDH"]: int(row["total_population"])
        for row in _rows(shared_data / "population/mid-2017-by-ccg-single-year-of-age.csv")
    }
    ours = {record.of: record.people for record in system.all(Population)}
    sources = builder.Example(folder).sources
    assert {code: ours[code] for code in COMMISSIONERS} == {code: people[code] for code in COMMISSIONERS}
    assert dict(sources["people"]) == {code: people[code] for code in COMMISSIONERS}
    tariff = {row["hrg"]: row for row in _rows(shared_data / "tariff/admitted-care-tariff-2017-18-and-2018-19.csv")}
    for price in system.all(Price):
        _is_published(price, tariff[price.hrg])
    published: Counter[tuple[str, str]] = Counter()
    for row in _rows(shared_data / "activity/ae-attendances-by-provider-2016-04-to-2019-03.csv"):
        if row["type"] == "1":
            published[row["org_code"], row["period"][:7]] += int(row["admissions"])
    for year, which in ((2016, "plan"), (2017, "actual")):
        months = [f"{year + (month > 12)}-{(month - 1) % 12 + 1:02d}" for month in range(4, 16)]
        for trust in TRUSTS:
            assert sources["service"][0][which][trust] == [published[trust, month] for month in months]
    shares = {
        row["nhs_trust22_code"]: row["proportion_trust_came_from_icb"]
        for row in _rows(shared_data / "flows/trust-to-icb-catchment-shares-2022.csv")
        if row["icb22_code"] == "E54000022"
    }
    for trust in TRUSTS:
        assert Decimal(sources["service"][0]["share"][trust]) == round(Decimal(shares[trust]), 4)
    codes = {row["CCG17CDH"]: row["CCG17CD"] for row in _rows(shared_data / "organisations/ccg-names-2017-04.csv")}
    gss = {
        one.body: one.value
        for one in system.all(Identifier)
        if one.scheme == "GSS" and one.ends and one.ends.year == 2020
    }
    assert gss == {code: codes[code] for code in COMMISSIONERS}


@pytest.mark.real_data
def test_people_of_each_part_of_a_district_are_those_of_its_small_areas(system: System, shared_data: Path) -> None:
    found: Counter[tuple[str, str]] = Counter()
    for row in _rows(shared_data / "population/mid-2017-by-lsoa.csv"):
        found[row["LAD17CD"], row["CCG17CDH"]] += int(row["total_population"])
    ours = {record.of: record.people for record in system.all(Population)}
    expected = {key: people for key, people in found.items() if key[1] in COMMISSIONERS}
    assert len(expected) == 11
    for (district, code), people in expected.items():
        assert ours.get(f"{district}-{code}", ours.get(district)) == people


def _is_published(price: Price, row: dict[str, str]) -> None:
    """Hold one price of the example against the row of the published file."""
    if price.setting == "non-elective":
        assert (str(price.price), str(price.trim_point_days), str(price.per_day_long_stay)) == (
            row["nonelective_1718"],
            row["nonelective_trim_1718"],
            row["per_day_long_stay_1718"],
        )
        return
    recovered = row["daycase_1718_recovered"] if price.setting == "day case" else ""
    assert ("" if price.price is None else str(price.price)) == (row["elective_1718"] or recovered)
    assert price.trim_point_days is None


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_votes_by_member_are_the_counts_of_their_resolution(examples: Path) -> None:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    votes = Counter(one.vote for one in system.all(MemberVote) if one.body == "06Y")
    resolved = system.one(Resolution, "joint-executive-committee", "06Y", "2017-09-26")
    assert (votes["for"], votes["against"], votes["abstained"]) == (
        resolved.in_favour,
        resolved.against,
        resolved.abstained,
    )
    assert sum(votes.values()) == resolved.present - resolved.recused
