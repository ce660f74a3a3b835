"""Contracts in the Open Contracting Data Standard as the service gives them: whole, of one contract, and valid."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from concordat.publish.formats import ocds as form

AT = "/norfolk-and-waveney-2017/"
CONTRACT = "06W-RM1"


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


@pytest.mark.parametrize("name", ["contracts.ocds.json", "contracts.ocds-records.json"])
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
