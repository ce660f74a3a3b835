"""The open book by role: on its page, in its reasons, on pages of records, in rows, in search and for programs."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.running.demonstration import email_of

HOME = "/kent-and-medway-2018/"
HIDDEN = "agency staff above the usual pay"
JOINT = "nursing on wards"
SYSTEM = "buildings, cleaning and food"
OPEN = "nurses who visit at home after a stay"
SEEN = {
    "public": {OPEN},
    "contract manager": {OPEN, SYSTEM},
    "finance officer": {OPEN, SYSTEM, JOINT},
    "provider": {OPEN, SYSTEM, JOINT, HIDDEN},
}


@pytest.fixture
def reader(public: Client, as_role: Callable[[str], Client]) -> Callable[[str], Client]:
    """Gives a reader: the public, a role of another body, one of the commissioner, and one of the provider."""

    def client(who: str) -> Client:
        if who == "public":
            return public
        if who != "provider":
            return as_role(who)
        account = Account.objects.get(email=email_of("analyst"))
        row = ServedSystem.objects.get(slug="kent-and-medway-2018")
        RoleHeld.objects.filter(account=account, system=row).delete()
        RoleHeld.objects.create(account=account, system=row, role="finance officer", body="RWF")
        return as_role("analyst")

    return client


def resources(page: Any, name: str) -> set[str]:
    """Return the resources of a table of a page."""
    found: set[str] = set()
    for table in page["tables"]:
        if table["name"] == name:
            at = [one["name"] for one in table["columns"]].index("resource")
            found |= {row[at] for row in table["rows"]}
    return found


@pytest.mark.story("E22")
@pytest.mark.parametrize("who", SEEN)
def test_each_reader_sees_their_part_and_no_more(reader: Callable[[str], Client], who: str) -> None:
    client = reader(who)
    text = client.get(f"{HOME}open-book/99J-RWF").content.decode()
    for resource in (OPEN, SYSTEM, JOINT, HIDDEN):
        assert (resource in text) == (resource in SEEN[who]), (who, resource)
    for form in ("json", "csv"):
        page = client.get(f"{HOME}open-book/99J-RWF.{form}")
        assert page.status_code == 200
        assert (HIDDEN in page.content.decode()) == (who == "provider" and form == "json")
    page = json.loads(client.get(f"{HOME}open-book/99J-RWF.json").content)
    for table in page["tables"]:
        for one in table["why"][:40]:
            told = client.get(one["href"]).content.decode()
            assert (HIDDEN not in told) or who == "provider"


@pytest.mark.story("E22")
def test_the_joint_view_is_the_same_for_both_sides(reader: Callable[[str], Client]) -> None:
    views = []
    for who in ("finance officer", "provider"):
        page = json.loads(reader(who).get(f"{HOME}open-book/99J-RWF.json").content)
        views.append({one["name"]: one["rows"] for one in page["tables"] if one["name"].startswith("open_book")})
        assert ("whole_book" in {one["name"] for one in page["tables"]}) == (who == "provider")
    assert views[0] == views[1]
    assert views[0]


@pytest.mark.story("E22")
@pytest.mark.parametrize("who", SEEN)
def test_no_other_way_leads_to_what_may_not_be_seen(reader: Callable[[str], Client], who: str) -> None:
    client = reader(who)
    for resource in (OPEN, SYSTEM, JOINT, HIDDEN):
        key = "/".join(quote(part, safe="") for part in ("99J-RWF-emergency", "2017/18", resource))
        record = client.get(f"{HOME}records/CostLine/{key}")
        assert record.status_code in (200, 403, 404)
        assert ("2270000.00" in record.content.decode()) <= (who == "provider")
        if resource in SEEN[who]:
            assert record.status_code == 200, resource
        else:
            assert record.status_code == 403, resource
    rows = client.get(f"{HOME}rows/cost_lines").content.decode()
    assert OPEN in rows
    assert HIDDEN not in rows
    probe = client.get(f"{HOME}rows/cost_lines?amount=2270000.00").content.decode()
    nothing = client.get(f"{HOME}rows/cost_lines?amount=1.00").content.decode()
    assert probe.replace("2270000.00", "1.00").count("row") == nothing.count("row")
    found = client.get(f"{HOME}search?q=agency+staff").content.decode()
    assert (HIDDEN in found) <= (who == "provider")
    programs = client.get("/api/v1/kent-and-medway-2018/records/CostLine").content.decode()
    assert OPEN in programs
    assert HIDDEN not in programs
    assert JOINT not in programs
