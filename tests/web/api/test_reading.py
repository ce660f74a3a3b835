"""What programs read: systems, every page as JSON, CSV and reasons, records of every public kind; the same as people see."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from concordat.decide import SharedDraft
from concordat.publish.public_kinds import NOT_PUBLIC
from concordat.web.core.ask import Ask
from concordat.web.core.dispatch import barred_from
from concordat.web.core.models import RoleHeld
from concordat.web.core.registry import page_files
from concordat.web.records.opening import opened

ROOT = "/api/v1"
NORFOLK = f"{ROOT}/norfolk-and-waveney-2017"
MATRIX = f"{NORFOLK}/pages/contract.matrix"
Kinds = Callable[[Any, int], list[str]]


def read(client: Client, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:300]
    return json.loads(answer.content)


def test_a_program_finds_its_way_from_the_systems_to_a_page(public: Client) -> None:
    systems = {one["name"]: one["system"] for one in read(public, f"{ROOT}/systems")["systems"]}
    system = systems["Norfolk and Waveney 2017"]
    pages = {one["name"]: one["href"] for one in read(public, f"{ROOT}/systems/{system}")["pages"]}
    assert "266784541.27" in json.dumps(read(public, pages["contract.matrix"]))


def test_a_page_has_the_numbers_that_people_see(public: Client) -> None:
    for_people = read(public, "/norfolk-and-waveney-2017/matrix.json")
    for_programs = read(public, MATRIX)
    assert [one["rows"] for one in for_programs["tables"]] == [one["rows"] for one in for_people["tables"]]
    assert [one["value"] for one in for_programs["figures"]] == [one["value"] for one in for_people["figures"]]


def test_a_table_is_the_csv_that_people_get(public: Client) -> None:
    for_programs = public.get(f"{NORFOLK}/tables/contract.matrix")
    assert for_programs["Content-Type"] == "text/csv; charset=utf-8"
    assert for_programs.content == public.get("/norfolk-and-waveney-2017/matrix.csv").content


def test_every_figure_and_cell_leads_to_reasons_that_end_somewhere(public: Client) -> None:
    page = read(public, MATRIX)
    addresses = [one["why"] for one in page["figures"]] + [cell["href"] for cell in page["tables"][0]["why"]]
    assert len(addresses) > 10
    for address in addresses:
        reasons = read(public, address)["reasons"]
        assert reasons
        for one in reasons:
            assert "parts" in one or {"rule", "record", "rows", "act"} & set(one), one
            assert all(0 <= part < len(reasons) for part in one.get("parts", ()))


def test_every_page_is_described_without_being_listed_anywhere(public: Client) -> None:
    described = read(public, f"{ROOT}/openapi.json")
    names = {one["operationId"] for methods in described["paths"].values() for one in methods.values()}
    assert {f"{form}_{name}" for form in ("pages", "tables", "why") for name in page_files()} <= names


def test_every_reference_of_the_description_leads_to_a_shape(public: Client) -> None:
    described = read(public, f"{ROOT}/openapi.json")
    text = json.dumps(described)
    assert "#/$defs/" not in text
    for part in text.split('"$ref": "#/components/')[1:]:
        group, _, name = part.partition('"')[0].partition("/")
        assert name in described["components"][group]


def test_the_page_for_people_lists_every_operation_and_loads_nothing_from_elsewhere(public: Client) -> None:
    page = public.get(f"{ROOT}/").content.decode()
    assert f"{ROOT}/calc/pay.spell" in page
    assert 'src="http' not in page


def test_a_filter_narrows_and_a_misspelt_one_is_told(public: Client, refused: Kinds) -> None:
    assert read(public, f"{MATRIX}?on=2017-04-01")["page"] == "contract.matrix"
    assert refused(public.get(f"{MATRIX}?day=2017-04-01"), 422) == ["unknown-parameter"]
    assert refused(public.get(f"{MATRIX}?on=yesterday"), 422) == ["bad-filter"]


def test_parts_of_an_address_lead_to_one_thing(public: Client, refused: Kinds) -> None:
    page = read(public, f"{NORFOLK}/pages/decide.proposal/joint-executive-committee")
    assert page["page"] == "decide.proposal"
    assert refused(public.get(f"{NORFOLK}/pages/decide.proposal/nonsense"), 404) == ["not-found"]


def test_records_come_a_page_at_a_time_each_once(public: Client) -> None:
    address, ids = f"{NORFOLK}/records/Name?most=7", []
    while address:
        found = read(public, address)
        ids += [one["id"] for one in found["records"]]
        address = found["next"]
    assert len(ids) == len(set(ids)) == found["total"]


def test_a_record_is_found_by_its_key_and_by_the_first_parts_of_it(public: Client, refused: Kinds) -> None:
    one = read(public, f"{NORFOLK}/records/Body/06V")
    assert one["id"] == "Body:06V"
    some = read(public, f"{NORFOLK}/records/Ballot?key=joint-executive-committee")
    assert some["total"] > 1
    assert {record["key"][0] for record in some["records"]} == {"joint-executive-committee"}
    assert refused(public.get(f"{NORFOLK}/records/Body/nobody"), 404) == ["not-found"]


@pytest.mark.parametrize("kind", [*sorted(NOT_PUBLIC), "Nonsense"])
def test_kinds_that_are_not_public_are_not_there(kind: str, with_key: Callable[..., Client], refused: Kinds) -> None:
    for client in (Client(), with_key("board secretary", "06V")):
        assert refused(client.get(f"{NORFOLK}/records/{kind}"), 404) == ["not-found"]


def test_a_private_paper_is_no_record_and_what_a_member_declared_is_left_out(public: Client, served: Any) -> None:
    papers = read(public, f"{NORFOLK}/records/Paper?most=1000")["records"]
    assert papers
    assert all(one["fields"]["private"] is False for one in papers)
    declared = read(public, f"{NORFOLK}/records/Declaration")["records"]
    assert all("description" not in one["fields"] for one in declared)


@pytest.mark.parametrize(
    ("audience", "role", "may"),
    [
        ("public", "", True),
        ("signed in", "", False),
        ("signed in", "analyst", True),
        (("auditor", "analyst"), "analyst", True),
        (("auditor",), "analyst", False),
        (("auditor",), "", False),
    ],
)
def test_who_may_open_a_page_is_one_question_for_pages_and_programs(
    audience: Any, role: str, may: bool, served: Any
) -> None:
    held = tuple(RoleHeld.objects.filter(role=role))
    page = replace(page_files()["contract.matrix"], audience=audience)
    assert (barred_from(page, Ask(row=served, held=held)) is None) is may


def test_a_shared_draft_opens_by_key_to_a_body_it_is_shared_with(
    with_key: Callable[..., Client], public: Client, refused: Kinds, served: Any
) -> None:
    draft = opened(served, timezone.localdate()).all(SharedDraft)[0]
    address = f"{NORFOLK}/pages/decide.shared_draft/{draft.proposal}/{draft.version}"
    assert refused(public.get(address), 401) == ["no-key"]
    assert with_key("board secretary", draft.shared_with[0]).get(address).status_code == 200
    assert refused(with_key("scrutiny officer", "norfolk-scrutiny").get(address), 403) == ["not-allowed"]
