"""Contracts as open data: the official schema accepts every package, vectors T70 and T71 come out, numbers are exact."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordat.contract.calculations.ocds import Given
from concordat.contract.disclosed import Transaction
from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds import ocds
from concordat.contract.records import Choice, Consolidation, Contract, Line, Party
from concordat.generate import generate
from concordat.publish.formats import ocds as form
from concordat.publish.package import disclosure_of, package_of
from concordat.store import read

START, END = date(2017, 4, 1), date(2019, 4, 1)


@pytest.fixture(scope="session")
def schemas(shared_data: Path) -> dict[str, Any]:
    """The official schemas of OCDS 1.1.5, by file name."""
    folder = shared_data / "contracts" / "ocds-1.1.5-schema"
    return {path.name: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}


def test_vector_t70_a_valid_package_has_no_findings(shared_data: Path, schemas: dict[str, Any]) -> None:
    package = form.read((shared_data / "contracts" / "ocds-valid-release-package.json").read_bytes())
    assert form.ocds_findings(package, schemas) == ()


def test_vector_t71_an_invalid_package_has_six_errors_and_two_closed_list_faults(
    shared_data: Path, schemas: dict[str, Any]
) -> None:
    package = form.read((shared_data / "contracts" / "ocds-invalid-release-package.json").read_bytes())
    found = form.ocds_findings(package, schemas)
    closed = [finding for finding in found if finding.kind == "ocds-closed-list"]
    errors = [finding for finding in found if finding.kind != "ocds-closed-list"]
    assert sorted(form.closed_list_path(finding) for finding in closed) == ["releases/contracts/status", "releases/tag"]
    assert sorted((finding.kind, finding.where.field) for finding in errors) == [
        ("ocds-not-unique", "releases"),
        ("ocds-schema", "releases/0/contracts/0"),
        ("ocds-schema", "releases/0/contracts/0/period/endDate"),
        ("ocds-schema", "releases/0/contracts/0/value/amount"),
        ("ocds-schema", "releases/0/date"),
        ("ocds-schema", "releases/1"),
    ]
    assert any("awardID" in finding.what for finding in errors)
    assert any("initiationType" in finding.what for finding in errors)


def test_real_notices_without_release_id_are_found_and_nothing_else_breaks(
    shared_data: Path, schemas: dict[str, Any]
) -> None:
    package = form.read((shared_data / "contracts" / "contracts-finder-health-releases.json").read_bytes())
    found = form.ocds_findings(package, schemas)
    assert (
        sum("'id' is a required property" in finding.what for finding in found if finding.where.field.count("/") == 1)
        == 10
    )


@pytest.mark.parametrize(
    "content", [None, [], "text", 7, {}, {"releases": None}, {"releases": [1, None]}, {"records": []}]
)
def test_what_is_no_package_gives_findings_and_never_breaks(content: Any, schemas: dict[str, Any]) -> None:
    assert form.ocds_findings(content, schemas)


def test_without_the_right_schema_it_says_which_is_missing() -> None:
    with pytest.raises(LookupError, match="release-package schema"):
        form.ocds_findings({}, {})


def disclosure(**changes: Any) -> Disclosure:
    """Return two contracts of two commissioners with one hospital, and what `changes` adds."""
    contracts = [
        Contract(
            id=key,
            title=f"Contract {key}",
            starts=START,
            ends=END,
            signed=date(2017, 3, 20),
            decision="D1",
            parent=parent,
        )
        for key, parent in (("A", ""), ("B", "A"))
    ]
    lines = [
        Line(
            id=f"{contract}{number}",
            contract=contract,
            commissioner=commissioner,
            provider="RM1",
            service=service,
            form="block",
            value=Decimal(value),
            plan_activity=Decimal(10),
            starts=START,
            ends=END,
        )
        for contract, commissioner in (("A", "06W"), ("B", "06Y"))
        for number, service, value in ((1, "elective", "100.10"), (2, "emergency", "0.23"))
    ]
    given = {
        "publisher": "NHS Norwich CCG",
        "published": date(2018, 4, 1),
        "contracts": contracts,
        "lines": lines,
        "parties": [
            Party(contract="A", body="06W", role="co-ordinating commissioner"),
            Party(contract="A", body="XYZ", role="material sub-contractor"),
        ],
        "names": {"06W": "NHS Norwich CCG"},
        "codes": {"06W": "06W"},
    }
    return Disclosure(**{**given, **changes})


ONE = Consolidation(
    id="ONE",
    title="One",
    providers=("RM1",),
    commissioners=("06W", "06Y"),
    co_ordinator="06W",
    starts=date(2018, 4, 1),
    proposal="P1",
)


@pytest.mark.parametrize("agreed", [(), ("ONE",)])
def test_every_kind_of_release_is_accepted_by_the_official_schema(
    agreed: tuple[str, ...], schemas: dict[str, Any]
) -> None:
    payments = [
        Transaction(id="T1", contract="A", paid_on=date(2017, 5, 15), payer="06W", payee="RM1", amount=Decimal("-0.84"))
    ]
    package = ocds(disclosure(consolidations=[ONE], agreed=agreed, payments=payments))
    assert form.ocds_findings(package, schemas) == ()
    assert form.ocds_findings(form.read(form.text(package)), schemas) == ()


def test_the_value_of_the_new_process_is_the_sum_of_the_lines_it_carries() -> None:
    package = ocds(disclosure(consolidations=[ONE]))
    new = next(release for release in package["releases"] if release["ocid"].endswith("-ONE"))
    items = new["contracts"][0]["items"]
    assert [item["id"] for item in items] == ["ONE/A1", "ONE/A2", "ONE/B1", "ONE/B2"]
    assert new["contracts"][0]["value"]["amount"] == Decimal("200.66")
    assert {party["id"]: party["roles"] for party in new["parties"]} == {
        "GB-NHS-06W": ["buyer", "payer", "procuringEntity"],
        "local-06Y": ["buyer", "payer"],
        "local-RM1": ["supplier", "payee"],
    }


def test_a_contract_with_a_line_left_local_goes_on_after_the_consolidation() -> None:
    choice = Choice(consolidation="ONE", about="line", key="B2", choice="left local", reason="a place of its own")
    package = ocds(disclosure(consolidations=[ONE], choices=[choice], agreed=["ONE"]))
    tags = {release["ocid"]: release["tag"] for release in package["releases"][3:]}
    assert tags == {"ocds-local0-A": ["contractTermination"], "ocds-local0-B": ["contractUpdate"]}


def test_quantity_times_unit_value_gives_the_value_of_the_contract() -> None:
    for release in ocds(disclosure())["releases"]:
        contract = release["contracts"][0]
        total = sum(item["quantity"] * item["unit"]["value"]["amount"] for item in contract["items"])
        assert total == contract["value"]["amount"] == Decimal("200.66")


def test_an_unregistered_prefix_is_said_in_every_contract() -> None:
    assert all("not registered" in release["contracts"][0]["description"] for release in ocds(disclosure())["releases"])
    said = json.dumps(ocds(disclosure(prefix="ocds-b5fd17", prefix_is_registered=True)), default=str)
    assert "not registered" not in said


def test_the_same_records_give_the_same_package() -> None:
    assert form.text(ocds(disclosure(consolidations=[ONE]))) == form.text(ocds(disclosure(consolidations=[ONE])))


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_the_json_text_holds_every_decimal_exactly(amount: Decimal) -> None:
    assert form.read(form.text({"amount": amount}).encode())["amount"] == amount


@pytest.mark.parametrize(("value", "error"), [(Decimal("NaN"), ValueError), (1.5, TypeError)])
def test_what_is_no_exact_number_is_never_written(value: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        form.text([value])


@pytest.mark.parametrize("seed", [1, 7, 2017])
def test_packages_of_generated_systems_are_accepted_by_the_official_schema(seed: int, schemas: dict[str, Any]) -> None:
    system = generate(seed)
    package = package_of(system)
    assert package is not None
    assert form.ocds_findings(package, schemas) == ()
    assert len(disclosure_of(system).contracts) == len({release["ocid"] for release in package["releases"]}) - len(
        disclosure_of(system).consolidations
    )


def test_the_package_of_the_example_is_accepted_by_the_official_schema(examples: Path, schemas: dict[str, Any]) -> None:
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    package = package_of(system)
    assert package is not None
    assert form.ocds_findings(form.read(form.text(package)), schemas) == ()
    assert {party["id"] for release in package["releases"] for party in release.get("parties", [])} >= {
        "GB-NHS-RM1",
        "GB-NHS-06V",
    }


def test_the_calculation_takes_what_the_disclosure_has() -> None:
    # How the records are told is asked beside what there is to tell.
    assert set(Given.__dataclass_fields__) - {"versions"} == set(Disclosure.__dataclass_fields__)
