"""The page of power: what the voting rule of a proposal means before anybody votes, and what another rule would change."""

import json
from urllib.parse import urlencode

import pytest
from django.test import Client

AT = "/norfolk-and-waveney-2017/proposals/joint-executive-committee"
PAGE = f"{AT}/power"


def page_of(client: Client, **tried: str) -> dict[str, object]:
    """Return the page for programs."""
    answer = client.get(f"{PAGE}.json?{urlencode(tried)}")
    assert answer.status_code == 200
    return json.loads(answer.content)


def rows_of(page: dict[str, object], table: str) -> list[dict[str, object]]:
    """Return a table of a page by its columns."""
    found = next(one for one in page["tables"] if one["name"] == table)
    return [dict(zip([column["name"] for column in found["columns"]], row, strict=True)) for row in found["rows"]]


@pytest.mark.story("B4")
def test_anyone_sees_who_can_block_and_what_each_body_weighs(public: Client) -> None:
    page = page_of(public)
    sets = rows_of(page, "power_sets")
    assert [one["count"] for one in sets if one["what"].startswith("carry")] == [5]
    assert [one["count"] for one in sets if one["what"].startswith("block")] == [1] * 5
    power = rows_of(page, "power")
    assert [one["seats"] for one in power[:5]].count(None) == 0
    assert abs(sum(float(one["power_share"]) for one in power) - 100) < 0.05
    text = public.get(PAGE).content.decode()
    assert "they ignore opinions and alliances" in text
    assert "<svg" in text


@pytest.mark.story("B9")
def test_the_officer_of_two_boards_is_one_person_with_more_power_than_any_member(public: Client) -> None:
    rows = rows_of(page_of(public), "power")
    officer = next(one for one in rows if one["who"].startswith("Person A, on "))
    assert (officer["seats"], officer["carries"]) == (1, None)
    assert all(float(officer["one_decides"]) > float(one["one_decides"]) for one in rows if one is not officer)


@pytest.mark.story("D9")
def test_another_rule_is_tried_in_the_address_and_shown_beside_the_rule_as_it_is(public: Client) -> None:
    page = page_of(public, another_rule="at least 4 of the bodies")
    moved = rows_of(page, "power_tried")
    assert len(moved) == 6
    assert any(one["before"] != one["after"] for one in moved)
    text = public.get(f"{PAGE}?another_rule=at+least+4+of+the+bodies").content.decode()
    assert "Share of power as it is (outlined) and share of power as tried (filled)" in text
    earlier = page_of(public, another_day="2016-08-31")
    assert [one["who"] for one in rows_of(earlier, "power_tried")][-1] == "Great Yarmouth and Waveney"
    harder = page_of(public, another_rule_for_each_board="all of cast")
    assert rows_of(harder, "power_tried")


def test_a_rule_that_cannot_be_read_is_told_and_the_page_stands(public: Client) -> None:
    page = page_of(public, another_rule="at least 9 of the bodies")
    assert [one["kind"] for one in page["findings"]] == ["rule-cannot-be-met"]
    assert rows_of(page, "power")
    assert [one["kind"] for one in page_of(public, another_rule="not everybody")["findings"]] == ["non-monotone-rule"]


def test_a_proposal_leads_to_its_power_and_one_that_is_not_there_says_so(public: Client) -> None:
    assert f'href="{PAGE}"' in public.get(AT).content.decode()
    assert public.get(PAGE.replace("joint-executive-committee", "no-such")).status_code == 404
