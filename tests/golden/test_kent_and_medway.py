"""The second example, Kent and Medway 2018: read without a finding, built again byte for byte, true where it says that it is true."""

import csv
import importlib.util
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from concordat import flow
from concordat.balance.records import Budget
from concordat.contract.records import Contract, Line, Term
from concordat.decide.records import (
    Ballot,
    Compatibility,
    Declaration,
    Discharge,
    Grant,
    Meeting,
    Proposal,
    Resolution,
)
from concordat.kernel.system import System
from concordat.pay.records import CostLine, MarketForcesFactor
from concordat.store import read
from concordat.store.examples import examples as shipped
from concordat.who.records import Body, Coverage, Identifier, Population, Seat, Succession

GROUPS = {"09C", "09E", "09J", "09W", "10A", "10D", "10E", "99J"}


@pytest.fixture(scope="module")
def folder(examples: Path) -> Path:
    """The folder of the example."""
    return examples / "kent-and-medway-2018"


@pytest.fixture(scope="module")
def system(folder: Path) -> System:
    """The example as it is read."""
    loaded = read(folder)
    assert loaded.findings == ()
    assert loaded.system is not None
    return loaded.system


def test_four_examples_are_shipped_the_one_told_in_full_first() -> None:
    assert [folder.name for folder in shipped()] == [
        "norfolk-and-waveney-2017",
        "kent-and-medway-2018",
        "northumberland-2017",
        "reorganisation-2026",
    ]


def test_the_rooms_find_one_month_in_which_nobody_holds_a_function_and_nothing_else(system: System) -> None:
    (gap,) = flow.findings_of(system)
    assert gap.kind == "duty-gap"
    assert "from 2019-03-01 up to 2019-04-01" in gap.what


@pytest.mark.parametrize("tool", ["build_example", "build_beds"])
def test_its_generated_files_are_what_its_sources_build(examples: Path, folder: Path, tool: str) -> None:
    spec = importlib.util.spec_from_file_location(tool, examples.parent / "tools" / f"{tool}.py")
    assert spec is not None
    assert spec.loader is not None
    builder = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = builder
    spec.loader.exec_module(builder)
    for file, content in builder.build(folder).items():
        assert (folder / file).read_text("utf-8") == content, file


def test_it_stays_small(folder: Path) -> None:
    assert sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) < 750_000


def test_eight_groups_with_their_codes_people_and_what_followed_them(system: System) -> None:
    groups = {body.id for body in system.all(Body) if body.kind == "clinical commissioning group"} - {"91Q"}
    assert groups == GROUPS
    codes = {(one.body, one.scheme) for one in system.all(Identifier) if one.body in GROUPS}
    assert codes == {(body, scheme) for body in GROUPS for scheme in ("ODS", "GSS")}
    assert sum(one.people for one in system.all(Population) if one.of in GROUPS) == 1_832_252
    assert {one.predecessor for one in system.all(Succession) if one.successor == "91Q"} == GROUPS


def test_the_people_of_each_group_are_those_of_its_places(system: System) -> None:
    people = {one.of: one.people for one in system.all(Population)}
    for body in GROUPS:
        places = [one.area for one in system.all(Coverage) if one.body == body]
        assert people[body] == sum(people[place] for place in places), body


def test_emergency_admissions_of_a_trust_add_up_to_the_published_share(system: System, folder: Path) -> None:
    lines = {line.id: line.provider for line in system.all(Line)}
    spells = dict.fromkeys(lines.values(), 0)
    with (folder / "pay" / "activity.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            spells[lines[row["line"]]] += int(row["spells"])
    # Published admissions of April 2017 to March 2018 times the published share of the trust's patients who live here.
    assert spells == {"RVV": 49690, "RWF": 40905, "RPA": 27729, "RN7": 20709}


def test_what_is_invented_says_so(system: System) -> None:
    votes = (Ballot, Resolution, Compatibility, Discharge)
    for kind in (Contract, Line, Term, Budget, CostLine, *votes, Grant, Meeting, Declaration, Seat):
        assert system.all(kind), kind
        assert all("invented" in record.source for record in system.all(kind)), kind
    assert "generated" in system.settings.generated
    assert all(factor.status == "to check" for factor in system.all(MarketForcesFactor))


def test_every_vote_is_bound_to_the_exact_text(system: System, folder: Path) -> None:
    for proposal in system.all(Proposal):
        hashes = {one.text_sha256 for one in system.all(Resolution) if one.proposal == proposal.id}
        assert hashes == {proposal.text.sha256}
        assert proposal.text.sha256 == sha256(proposal.text.text.encode()).hexdigest()
