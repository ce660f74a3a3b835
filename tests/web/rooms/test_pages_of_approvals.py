"""The page of a proposal where bodies carried it on conditions: who has yet to declare, what is left, and the acts that settle it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from acts_for_tests import AT, do
from pages_read import every_number_says_why, page, rows

PATH = "proposals/joint-executive-committee"
TEXT = "b6c433105929b8841325b724e56ac376f3be29f8fe12784ece0f2fc9f2cf02e7"
OTHERS = ("06V", "06W", "06Y", "07J")
ON = {
    "proposal": "joint-executive-committee",
    "met_on__day": "27",
    "met_on__month": "9",
    "met_on__year": "2017",
}
VOTE = {
    "body": "06M",
    "text_sha256": TEXT,
    "present": "14",
    "in_favour": "9",
    "against": "5",
    "note": "Met a day early",
    "conditions": "a profile of Great Yarmouth\na seat for a GP of Waveney",
}


def standing(shown: Any) -> Any:
    return next(one["value"] for one in shown["figures"] if one["name"] == "decide.joint-executive-committee.combined")


def declare(client: Client, body: str) -> None:
    do(client, "decide.declare_compatible", ON | {"body": body, "approved_by": "06M", "text_sha256": TEXT})


@pytest.mark.story("A3")
def test_everyone_sees_who_has_yet_to_declare_and_what_a_result_is_subject_to(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    secretary = as_role("board secretary")
    assert not rows(page(public, PATH), "approvals")
    do(secretary, "decide.vote", ON | VOTE)
    for body in OTHERS[:-1]:
        declare(secretary, body)
    shown = page(public, PATH)
    (approval,) = rows(shown, "approvals")
    assert (approval["stands"], approval["declared"], approval["left"]) == ("does not count yet", 3, 2)
    assert approval["waits_for"]
    assert standing(shown) == "OPEN"
    html = secretary.get(f"{AT}{PATH}").content.decode()
    assert "Declare compatible for West Norfolk" in html
    assert "Declare compatible for North Norfolk" not in html
    every_number_says_why(public, PATH)

    declare(secretary, OTHERS[-1])
    shown = page(public, PATH)
    assert standing(shown) == "CARRIED-SUBJECT"
    assert [row["evidence"] for row in rows(shown, "conditions")] == ["not yet", "not yet"]
    every_number_says_why(public, PATH)
    html = secretary.get(f"{AT}{PATH}").content.decode()
    assert "Declare compatible for" not in html
    assert html.count("Discharge a condition of") == 2
    # The decision of that day, and each act, has a page of its own.
    decided = public.get(f"{AT}decisions/joint-executive-committee/06M/2017-09-27").content.decode()
    assert "a seat for a GP of Waveney" in decided
    assert public.get(f"{AT}records/Compatibility/joint-executive-committee/07J/06M/2017-09-27").status_code == 200

    for number in ("1", "2"):
        do(secretary, "decide.discharge_condition", ON | {"body": "06M", "condition": number, "evidence": "Published"})
    shown = page(public, PATH)
    assert standing(shown) == "CARRIED"
    assert [row["evidence"] for row in rows(shown, "conditions")] == ["Published", "Published"]
    every_number_says_why(public, PATH)


@pytest.mark.story("C2")
def test_a_text_that_is_amended_nowhere_says_nothing_of_it(public: Client) -> None:
    for name in ("approvals", "conditions"):
        assert not rows(page(public, PATH), name)
