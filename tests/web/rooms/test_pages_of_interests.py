"""Pages of interests: entered once, seen by all without what is personal, matched on the meeting's page, ruled on, and ended."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from acts_for_tests import do
from concordat.kernel.roles import ROLES
from concordat.web.core.models import EventField

HOME = "/norfolk-and-waveney-2017/"
SECRET = "Shares in a company that supplies the trust"
ENTRY = {
    "id": "06M-person-g9-RM1",
    "body": "06M",
    "holder": "Person G9",
    "kind": "financial",
    "organisation": "RM1",
    "description": SECRET,
}


def page(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    answer = client.get(f"{HOME}{path}.json")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def rows(shown: Any, name: str) -> list[dict[str, Any]]:
    found = next((one for one in shown["tables"] if one["name"] == name), None)
    if found is None:
        return []
    return [dict(zip([one["name"] for one in found["columns"]], row, strict=True)) for row in found["rows"]]


def cell(value: Any) -> Any:
    return value["value"] if isinstance(value, dict) else value


def test_the_register_is_public_as_a_page_and_as_a_sheet(public: Client) -> None:
    shown = rows(page(public, "interests"), "interests")
    assert {row["holder"] for row in shown} == {"Person A", "Person G12", "Person G4", "Person S8"}
    assert "Chief officer" in next(row["as"] for row in shown if row["holder"] == "Person A")
    sheet = public.get(f"{HOME}interests.csv").content.decode()
    assert "Person S8" in sheet
    assert "Works part of the week" not in sheet
    left = public.get(f"{HOME}interests.json?ended=left+out").content.decode()
    assert "Person G4" not in left


def test_an_interest_shows_the_signed_contracts_it_touches(public: Client) -> None:
    shown = rows(page(public, "interests/06M-person-g12-RGP"), "contracts")
    assert {row["party"] for row in shown} == {"James Paget"}
    assert len(shown) == 5
    assert {(row["role"], cell(row["signed"])) for row in shown} == {("provider", "2016-12-23")}
    assert rows(page(public, "interests/06Y-person-s8-RCX"), "items")


@pytest.mark.parametrize("role", ["", *ROLES])
def test_what_an_interest_is_in_detail_is_read_by_those_who_work_for_the_body_alone(
    public: Client, as_role: Callable[[str], Client], role: str
) -> None:
    client = as_role(role) if role else public
    text = client.get(f"{HOME}interests/06M-person-g12-RGP").content.decode()
    assert ("Works part of the week" in text) is (role in ("board secretary", "board member", "contract manager"))
    for other in ("interests", "interests.csv", "records/Interest/06M-person-g12-RGP", "search?words=part+of+the+week"):
        assert "Works part of the week" not in public.get(f"{HOME}{other}").content.decode()


def test_the_meeting_shows_what_the_register_means_before_anyone_declares_it_again(public: Client) -> None:
    shown = page(public, "meetings/board-06M-2017-09")
    (row,) = rows(shown, "interests-in-items")
    assert (row["holder"], cell(row["action"]), row["by"]) == ("Person G12", "speak, no vote", "proposed")
    figure = next(one for one in shown["figures"] if one["name"] == "decide.quorum_for_item.2")
    why = public.get(figure["why"]).content.decode()
    assert "Person G12" in why
    assert "What is proposed where a member has an interest" in why


def test_an_interest_is_entered_ruled_on_and_ended(public: Client, as_role: Callable[[str], Client]) -> None:
    secretary = as_role("board secretary")
    do(as_role("board member"), "decide.register_interest", ENTRY)
    meeting = "meetings/board-06M-2017-09"
    proposed = {row["holder"]: cell(row["action"]) for row in rows(page(public, meeting), "interests-in-items")}
    assert proposed == {"Person G12": "speak, no vote", "Person G9": "leave"}
    given = {"meeting": "board-06M-2017-09", "item": "2", "interest": ENTRY["id"], "action": "note"}
    do(secretary, "decide.rule_on_interest", given | {"ruled_by": "Person G1, chair", "reason": "Of no weight"})
    ruled = {
        row["holder"]: (cell(row["action"]), row["by"]) for row in rows(page(public, meeting), "interests-in-items")
    }
    assert ruled["Person G9"] == ("note", "ruled")
    assert "Of no weight" in public.get(f"{HOME}{meeting}").content.decode()
    ends = {"ends__day": "28", "ends__month": "9", "ends__year": "2017", "reason": "Sold"}
    do(as_role("board member"), "decide.end_interest", {"interest": ENTRY["id"]} | ends)
    assert "Person G9" not in {row["holder"] for row in rows(page(public, meeting), "interests-in-items")}
    assert SECRET not in public.get(f"{HOME}log.json").content.decode()
    kept = EventField.objects.filter(value__contains=SECRET)
    assert kept.count() == 3, "given, added, and amended with its end"
    assert all(field.personal and not field.open for field in kept)


@pytest.mark.parametrize("role", [role for role in ROLES if role not in ("board secretary", "board member")])
def test_nobody_else_enters_an_interest(as_role: Callable[[str], Client], role: str) -> None:
    answer = as_role(role).post(f"{HOME}acts/decide.register_interest", ENTRY | {"step": "check"})
    assert answer.status_code == 403


def test_an_interest_that_is_not_there_says_where_to_look(public: Client) -> None:
    answer = public.get(f"{HOME}interests/none")
    assert answer.status_code == 404
    assert "register of interests" in answer.content.decode()
