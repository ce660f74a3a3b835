"""Pages of people as files: the same rows for the same roles, as JSON and CSV; that they were taken is noted."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from concordat.web.core.models import Account, RoleHeld, Seen

AT = "/norfolk-and-waveney-2017"
Role = Callable[[str], Client]


def rows(client: Client, address: str) -> list[dict[str, str]]:
    """Return the rows of a list, which are the same in both forms."""
    path, _, query = address.partition("?")
    told = client.get(f"{path}.csv?{query}")
    assert told.status_code == 200, told.content.decode()[:500]
    assert "no-store" in told["Cache-Control"]
    found = list(csv.DictReader(io.StringIO(told.content.decode().lstrip("\ufeff"))))
    (table,) = json.loads(client.get(f"{path}.json?{query}").content)["tables"]
    # The audit trail has a row more by then: that the first form was taken.
    assert {tuple(one) for one in table["rows"]} >= {tuple(one) for one in found}
    assert len(table["rows"]) - len(found) in (0, 1)
    return found


def test_people_and_roles_are_those_of_the_page(as_role: Role, person: Callable[..., Account]) -> None:
    own, elsewhere = person("analyst"), person("analyst", "06V", "person.v@example.org")
    client = as_role("administrator")
    found = rows(client, f"{AT}/people")
    assert own.email in {one["email"] for one in found}
    assert elsewhere.email not in {one["email"] for one in found}
    assert {one["body"] for one in found} == {"06W", "06M"}
    (one,) = rows(client, f"{AT}/people/{own.pseudonym}")
    assert (one["role"], one["body_name"], one["state"]) == ("analyst", "Norwich", "in force")
    assert one["signs_in_by"] == "password alone"
    assert client.get(f"{AT}/people/{elsewhere.pseudonym}.csv").status_code == 404
    assert Seen.objects.filter(what="took a list of people as a file", about=own.pseudonym).exists()


def test_the_audit_trail_is_narrowed_as_its_page_is(as_role: Role, person: Callable[..., Account]) -> None:
    person("analyst")
    auditor = as_role("auditor")
    as_role("administrator").get(f"{AT}/people.csv")
    taken = rows(auditor, f"{AT}/audit?what=took a list of people as a file")
    assert {one["about"] for one in taken} == {"people and roles"}
    assert {one["body"] for one in taken} == {"06W"}
    assert rows(auditor, f"{AT}/audit?until=2000-01-01") == []
    page = auditor.get(f"{AT}/audit?what=took a list of people as a file").content.decode()
    assert f'href="{AT}/audit.csv?what=took' in page


def test_acts_of_a_body_name_who_acted(as_role: Role) -> None:
    new = {"email": "person.n@example.org", "name": "Person N", "role": "analyst", "body": "06W"}
    as_role("administrator").post(f"{AT}/people/invite", new | {"step": "do"})
    found = rows(as_role("auditor"), f"{AT}/audit/acts")
    assert [one["act"] for one in found] == ["people.give_role", "people.invite"]
    assert all(one["name"] for one in found)


def test_an_account_is_its_owners(as_role: Role, public: Client) -> None:
    client = as_role("analyst")
    roles = list(csv.DictReader(io.StringIO(client.get("/account.csv?table=roles").content.decode().lstrip("\ufeff"))))
    held = RoleHeld.objects.filter(account__email=roles[0]["email"])
    assert len(roles) == held.count() > 0
    sessions: list[Any] = json.loads(client.get("/account.json").content)["tables"][1]["rows"]
    assert [one["here"] for one in sessions] == [True]
    assert client.get("/account.csv?table=others").status_code == 404
    assert public.get("/account.csv").status_code == 302


@pytest.mark.parametrize("address", ["people", "audit", "audit/acts", "people/person-x"])
@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_list_is_for_those_who_may_open_its_page(address: str, form: str, as_role: Role, public: Client) -> None:
    assert public.get(f"{AT}/{address}.{form}").status_code == 302
    for role in ("board secretary", "analyst"):
        assert as_role(role).get(f"{AT}/{address}.{form}").status_code == 403
    expected = 403 if address.startswith("people") else 200
    assert as_role("auditor").get(f"{AT}/{address}.{form}").status_code == expected
