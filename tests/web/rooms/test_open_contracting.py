"""Contracts in the Open Contracting Data Standard as the service gives them: whole, of one contract, page by page, and valid."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from concordat.publish.formats import ocds as form

AT = "/norfolk-and-waveney-2017/"
CONTRACT = "06W-RM1"
FEED = "api/1.0/ocdsReleasePackages"


@pytest.fixture(scope="module")
def schemas(shared_data: Path) -> dict[str, Any]:
    """The official schemas of OCDS 1.1.5, by file name."""
    folder = shared_data / "contracts" / "ocds-1.1.5-schema"
    return {path.name: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}


def package_at(client: Client, address: str) -> Any:
    """Return a package that must be there, with exact numbers."""
    answer = client.get(f"{AT}open-data/{address}")
    assert answer.status_code == 200, address
    assert answer["Content-Type"] == "application/json"
    return form.read(answer.content)


@pytest.mark.parametrize("name", ["contracts.ocds.json", "contracts.ocds-records.json", "contracts.ocds-versions.json"])
@pytest.mark.parametrize("asked", ["", f"?contract={CONTRACT}"])
def test_releases_and_records_of_all_contracts_and_of_one_are_valid(
    name: str, asked: str, public: Client, schemas: dict[str, Any]
) -> None:
    package = package_at(public, f"{name}{asked}")
    assert form.ocds_findings(package, schemas) == ()
    rows = package.get("releases") or package["records"]
    if asked:
        assert {row["ocid"] for row in rows} == {f"ocds-local0-{CONTRACT}"}
    else:
        assert len(rows) > 15


def test_page_by_page_everything_is_given_once_and_each_page_is_valid(public: Client, schemas: dict[str, Any]) -> None:
    whole = package_at(public, "contracts.ocds.json")["releases"]
    address, found = f"{FEED}?limit=10", []
    while address:
        page = package_at(public, address)
        assert form.ocds_findings(page, schemas) == ()
        assert len(page["releases"]) <= 10
        found += page["releases"]
        address = page.get("links", {}).get("next", "").partition("/open-data/")[2]
    assert len(found) > 20
    assert sorted(map(str, found)) == sorted(map(str, whole))
    one = package_at(public, f"{FEED}/ocds-local0-{CONTRACT}")
    assert form.ocds_findings(one, schemas) == ()
    assert {row["ocid"] for row in one["releases"]} == {f"ocds-local0-{CONTRACT}"}
    assert public.get(f"{AT}open-data/{FEED}/ocds-local0-nothing").status_code == 404


def test_what_is_asked_wrongly_is_told_all_at_once_and_a_day_without_releases_is_not_found(public: Client) -> None:
    answer = public.get(f"{AT}open-data/{FEED}?cursor=x&limit=0&stages=end&updatedFrom=May&since=2017-01-01")
    assert answer.status_code == 400
    kinds = {one["kind"] for one in json.loads(answer.content)["findings"]}
    assert kinds == {"bad-cursor", "bad-number", "unknown-code", "bad-date", "unknown-field"}
    nothing = public.get(f"{AT}open-data/{FEED}?updatedTo=1999-01-01")
    assert nothing.status_code == 404
    assert [one["kind"] for one in json.loads(nothing.content)["findings"]] == ["nothing-published"]


def test_our_extension_is_where_the_packages_say(public: Client) -> None:
    package = package_at(public, "contracts.ocds.json")
    address = next(one for one in package["extensions"] if "open-data" in one)
    assert address.endswith(f"{AT}open-data/ocds-extension/extension.json")
    described = package_at(public, "ocds-extension/extension.json")
    assert described["schemas"] == ["release-schema.json"]
    assert "value" in package_at(public, "ocds-extension/release-schema.json")["definitions"]["Milestone"]["properties"]


def test_a_contract_that_is_not_there_is_not_found(public: Client) -> None:
    assert public.get(f"{AT}open-data/contracts.ocds.json?contract=nothing").status_code == 404


def test_the_page_of_a_contract_and_of_open_data_offer_both(public: Client) -> None:
    for page in (f"contracts/{CONTRACT}", "open-data"):
        text = public.get(f"{AT}{page}").content.decode()
        assert "open-data/contracts.ocds.json" in text
        assert "open-data/contracts.ocds-records.json" in text
    assert (
        f"contracts.ocds-records.json?contract={CONTRACT}" in public.get(f"{AT}contracts/{CONTRACT}").content.decode()
    )
