"""Pages of authority: who may decide, proved clause by clause, and the scheme with what the checks find."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

HOME = "/norfolk-and-waveney-2017/"
BIG = "who-may-decide?decision=contract+variation&value=4000000&on=2018-03-03"
SMALL = "who-may-decide?decision=contract+variation&value=200000&body=06Y"


def page(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    base, _, query = path.partition("?")
    answer = client.get(f"{HOME}{base}.json?{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def rows(shown: Any, name: str) -> list[dict[str, Any]]:
    found = next((one for one in shown["tables"] if one["name"] == name), None)
    if found is None:
        return []
    return [dict(zip([one["name"] for one in found["columns"]], row, strict=True)) for row in found["rows"]]


@pytest.mark.story("B5")
@pytest.mark.parametrize("path", [BIG, SMALL, "scheme", "who-may-decide", f"{BIG}&shared=by+people"])
def test_every_answer_leads_to_the_clauses_that_prove_it(public: Client, path: str) -> None:
    shown = page(public, path)
    assert shown["figures"]
    for one in shown["figures"]:
        text = public.get(one["why"]).content.decode()
        assert "Because" in text
        assert "Clause" in text
    base, _, query = path.partition("?")
    assert public.get(f"{HOME}{base}?{query}").status_code == 200


def test_a_variation_of_four_million_takes_five_resolutions_of_one_text(public: Client) -> None:
    shown = page(public, BIG)
    assert shown["figures"][0]["value"] == "PARALLEL"
    assert {row["decider"] for row in rows(shown, "routes")} == {"06M", "06V", "06W", "06Y", "07J"}
    assert [row["share"] for row in rows(shown, "shares")] == ["800000.00"] * 5


def test_a_small_one_is_the_chief_officer_s_with_the_body_above(public: Client) -> None:
    shown = page(public, SMALL)
    assert shown["figures"][0]["value"] == "ROUTES"
    first, second = rows(shown, "routes")
    assert (first["decider"], first["clauses"], first["how"]) == ("chief-officer of 06Y", "06Y-2.2", "alone")
    assert second["decider"] == "06Y"


@pytest.mark.story("B2")
@pytest.mark.story("D2")
def test_the_partnership_may_recommend_and_decides_nothing(public: Client) -> None:
    asked = "who-may-decide?decision=strategy+and+priorities&body=06W&would_decide=norfolk-and-waveney"
    shown = page(public, asked)
    assert shown["figures"][0]["value"] == "NONE"
    assert "may recommend but not decide" in rows(shown, "nearest")[0]["why"]


@pytest.mark.story("C2")
def test_the_draft_of_the_joint_committee_is_tried_only_by_those_to_whom_it_is_open(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    asked = "who-may-decide?decision=contract+award&draft=joint-executive-committee-terms&on=2017-11-01"
    assert page(public, asked)["figures"][0]["value"] == "PARALLEL"
    shown = page(as_role("board secretary"), asked)
    assert shown["figures"][0]["value"] == "ROUTES"
    assert rows(shown, "routes")[0]["decider"] == "joint-executive-committee"


def test_the_scheme_shows_its_clauses_and_nothing_is_found_on_it(public: Client) -> None:
    shown = page(public, "scheme?body=06V")
    assert {row["grantor"] for row in rows(shown, "clauses")} == {"06V"}
    assert not shown.get("findings")
    assert not rows(page(public, "scheme?on=2016-01-01"), "clauses")


def test_a_value_that_cannot_be_is_told_and_the_page_stands(public: Client) -> None:
    text = public.get(f"{HOME}who-may-decide?value=-5").content.decode()
    assert "It is pounds and pence, and a size." in text
