"""The chain of releases of a contract: the official schema accepts it, `ocdsmerge` merges and versions it as we do, values follow each other."""

import json
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from ocdsmerge import Merger

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds import ocds
from concordat.contract.ocds_extensions import extensions_of, own_extension, own_schema
from concordat.contract.ocds_merge import compiled
from concordat.contract.ocds_milestones import planned
from concordat.contract.ocds_records import ocds_records
from concordat.contract.ocds_states import State, states
from concordat.contract.ocds_versions import versioned
from concordat.contract.records import Contract
from concordat.kernel.system import System
from concordat.publish.formats import ocds as form
from concordat.publish.package import package_of
from concordat.store import read
from disclosures import SLOW, disclosures

# The rules of merging stand in the standard's schema; without the public data they are these.
RULES = {
    ("id",): "omitWhenMerged",
    ("date",): "omitWhenMerged",
    ("tag",): "omitWhenMerged",
    ("tender", "additionalClassifications"): "wholeListMerge",
    ("contracts", "items", "additionalClassifications"): "wholeListMerge",
}
EXAMPLES = ("norfolk-and-waveney-2017", "kent-and-medway-2018", "northumberland-2017")


@cache
def schemas_in(data: Path) -> dict[str, Any]:
    """Return the official schemas of OCDS 1.1.5, by file name."""
    folder = data / "contracts" / "ocds-1.1.5-schema"
    return {path.name: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}


@pytest.fixture(scope="module")
def schemas(shared_data: Path) -> dict[str, Any]:
    """The official schemas of OCDS 1.1.5, by file name."""
    return schemas_in(shared_data)


@pytest.fixture(scope="module")
def merger(schemas: dict[str, Any]) -> Merger:
    """The merging program of the standard's own makers."""
    return Merger(schemas["release-schema.json"])


@pytest.fixture(scope="module", params=EXAMPLES)
def example(request: pytest.FixtureRequest, examples: Path) -> System:
    """Each of the examples."""
    loaded = read(examples / request.param)
    assert loaded.system is not None
    return loaded.system


def by_process(package: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Return the releases of each contracting process in the order of the package."""
    found: dict[str, list[dict[str, Any]]] = {}
    for release in package["releases"]:
        found.setdefault(release["ocid"], []).append(release)
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(disclosures())
def test_the_program_of_the_standard_merges_every_process_as_we_do(told: Disclosure) -> None:
    merger = Merger(merge_rules=RULES)
    for releases in by_process(ocds(told)).values():
        assert compiled(releases) == merger.create_compiled_release(releases)
        assert versioned(releases) == merger.create_versioned_release(releases)


def test_with_the_rules_of_the_official_schema_the_examples_merge_alike(example: System, merger: Merger) -> None:
    package = package_of(example)
    assert package is not None
    for record in ocds_records(package)["records"]:
        assert record["compiledRelease"] == merger.create_compiled_release(record["releases"])
        assert versioned(record["releases"]) == merger.create_versioned_release(record["releases"])


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(told=disclosures())
def test_the_official_schema_accepts_releases_and_records_of_any_register(told: Disclosure, shared_data: Path) -> None:
    # The schemas are no argument: a fault would print them whole.
    schemas, package = schemas_in(shared_data), ocds(told)
    assert form.ocds_findings(form.read(form.text(package)), schemas) == ()
    assert form.ocds_findings(form.read(form.text(ocds_records(package))), schemas) == ()
    assert form.ocds_findings(form.read(form.text(ocds_records(package, versions=True))), schemas) == ()


def test_releases_and_records_of_both_examples_have_no_finding(example: System, schemas: dict[str, Any]) -> None:
    package = package_of(example)
    assert package is not None
    assert form.ocds_findings(form.read(form.text(package)), schemas) == ()
    assert form.ocds_findings(form.read(form.text(ocds_records(package))), schemas) == ()


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(disclosures())
def test_each_amendment_names_its_neighbours_and_the_values_before_and_after_are_theirs(told: Disclosure) -> None:
    releases = by_process(ocds(told))
    for contract in told.contracts:
        chain = releases[told.ocid(contract.id)]
        assert len({one["id"] for one in chain}) == len(chain)
        assert [one["date"] for one in chain] == sorted(one["date"] for one in chain)
        for number, one in enumerate(chain):
            for amendment in one["contracts"][0].get("amendments", ()):
                variation = next(v for v in told.variations if v.id == amendment["id"])
                assert (amendment["amendsReleaseID"], amendment["releaseID"]) == (chain[number - 1]["id"], one["id"])
                before, after = compiled(chain[:number]), compiled(chain[: number + 1])
                assert unit(before, variation.line) == variation.value_before
                assert unit(after, variation.line) == variation.value_after
        kept = [v.id for v in told.variations if v.contract == contract.id and v.made_on <= told.published]
        amended = [a["id"] for one in chain for a in one["contracts"][0].get("amendments", ())]
        assert sorted(amended) == sorted(kept)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(disclosures())
def test_merged_milestones_are_the_plan_after_every_change_and_transactions_what_was_paid(told: Disclosure) -> None:
    releases = by_process(ocds(told))
    for contract in told.contracts:
        merged = compiled(releases[told.ocid(contract.id)])["contracts"][0].get("implementation", {})
        own = [line for line in told.lines if line.contract == contract.id]
        plan = planned(states(own, [v for v in told.variations if v.contract == contract.id], told.published))
        shown = sum((one["value"]["amount"] for one in merged.get("milestones", ())), Decimal(0))
        assert shown == sum(plan.values(), Decimal(0))
        made = (p for p in told.payments if p.contract == contract.id and p.paid_on <= told.published)
        paid = sum((p.amount for p in made), Decimal(0))
        sums = (one["value"]["amount"] for one in merged.get("transactions", ()))
        assert sum(sums, Decimal(0)) == paid


def test_planned_payments_of_whole_years_are_the_value_of_the_whole_term(example: System) -> None:
    package = package_of(example)
    assert package is not None
    seen = 0
    for release in package["releases"]:
        contract = release["contracts"][0]
        plan = contract.get("implementation", {}).get("milestones")
        if plan and "contract" in release["tag"]:
            seen += 1
            assert abs(sum(one["value"]["amount"] for one in plan) - contract["value"]["amount"]) <= Decimal("0.05")
    # A framework of terms has no value of its own.
    assert seen >= min(12, sum(one.form != "framework" for one in example.all(Contract)))


@settings(deadline=None, suppress_health_check=SLOW)
@given(disclosures())
def test_what_is_taken_back_and_made_again_is_the_register_as_it_is(told: Disclosure) -> None:
    for contract in told.contracts:
        own = tuple(line for line in told.lines if line.contract == contract.id)
        made = [one for one in told.variations if one.contract == contract.id]
        assert states(own, made, date(2030, 1, 1))[-1].lines == own
        assert states(own, (), told.published) == (State(own),)


def test_only_the_extensions_that_are_used_are_declared() -> None:
    assert extensions_of([{"tender": {"lots": []}}]) == [
        "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json"
    ]
    assert extensions_of([{"ocid": "x"}], "https://a.example/extension.json") == ["https://a.example/extension.json"]
    assert extensions_of([{"ocid": "x"}]) == []


def test_our_own_extension_fits_the_release_schema_and_describes_every_field_of_ours(
    example: System, schemas: dict[str, Any]
) -> None:
    from jsonschema import Draft4Validator
    from referencing import Registry
    from referencing.jsonschema import DRAFT4

    schema = json.loads(json.dumps(schemas["release-schema.json"]))
    for name, added in own_schema()["definitions"].items():
        of_standard = schema["definitions"].setdefault(name, {"properties": {}})
        assert not of_standard["properties"].keys() & added["properties"].keys()
        of_standard["properties"] |= added["properties"]
    registry: Registry[Any] = Registry().with_resource(schema["id"], DRAFT4.create_resource(schema))
    package = package_of(example)
    assert package is not None
    read_back = json.loads(form.text(package))
    validator = Draft4Validator(schema, registry=registry)
    assert [error for release in read_back["releases"] for error in validator.iter_errors(release)] == []
    assert own_extension("https://a.example/")["schemas"] == ["release-schema.json"]
    known = {name: set(schema["definitions"][name]["properties"]) for name in own_schema()["definitions"]}
    for release in read_back["releases"]:
        assert all(party.keys() <= known["Organization"] for party in release.get("parties", ()))
        for contract in release["contracts"]:
            assert contract.keys() <= known["Contract"]
            assert all(item.keys() - {"relatedLot"} <= known["Item"] for item in contract.get("items", ()))
            plan = contract.get("implementation", {}).get("milestones", ())
            assert all(one.keys() <= known["Milestone"] for one in plan)


def unit(merged: dict[str, Any], line: str) -> Any:
    """Return what a line is worth in a year in a merged release."""
    items = merged["contracts"][0]["items"]
    return next(one["unit"]["value"]["amount"] for one in items if one["id"] == line)
