"""Pages of organisations, posts and places: through time, with day and source."""

import json
from typing import Any

import pytest
from django.test import Client

HOME = "/norfolk-and-waveney-2017/"


def rows(client: Client, path: str, table: str) -> list[dict[str, Any]]:
    """Return the rows of one table of a page by column; none where the table is not there."""
    base, _, query = path.partition("?")
    shown = json.loads(client.get(f"{HOME}{base}.json{f'?{query}' if query else ''}").content)
    found = [one for one in shown["tables"] if one["name"] == table]
    return [dict(zip([c["name"] for c in one["columns"]], row, strict=True)) for one in found for row in one["rows"]]


def test_organisations_are_those_of_the_day(public: Client) -> None:
    then = {row["body"] for row in rows(public, "organisations", "bodies")}
    later = {row["body"] for row in rows(public, "organisations?on=2020-04-02", "bodies")}
    assert "06W" in then
    assert "26A" not in then
    assert "26A" in later
    assert "06W" not in later
    assert {row["body"] for row in rows(public, "organisations?q=norwich+ccg", "bodies")} == {"06W"}


def test_an_organisation_is_drawn_between_what_came_before_and_what_follows(public: Client) -> None:
    text = public.get(f"{HOME}organisations/26A").content.decode()
    assert "Where it comes from and what follows" in text
    assert f'href="{HOME}organisations/06W"' in text
    before = [row["body"] for row in rows(public, "organisations/26A", "succession") if row["where"] == "came before"]
    assert len(before) == 5
    text = public.get(f"{HOME}organisations/06W").content.decode()
    assert f'href="{HOME}organisations/26A"' in text


@pytest.mark.story("A12")
def test_a_body_that_shares_an_officer_says_that_its_board_is_not_independent(public: Client) -> None:
    text = public.get(f"{HOME}organisations/06Y").content.decode()
    assert "its board is not independent of" in text
    assert "NHS North Norfolk CCG" in text


@pytest.mark.story("A13")
def test_who_led_what_has_an_answer_on_every_day(public: Client) -> None:
    def holders(day: str) -> dict[str, str]:
        found = rows(public, f"posts?on={day}", "posts")
        return {f"{row['body']}, {row['post']}": row["holder"] for row in found}

    assert holders("2016-08-31") == {"NHS South Norfolk CCG, Chief officer": "Person A"}
    assert holders("2016-09-01")["NHS North Norfolk CCG, Chief officer"] == "Person A"


@pytest.mark.story("A14")
def test_a_change_of_lead_is_an_event_with_its_reason(public: Client) -> None:
    events = rows(public, "posts", "changes_of_post")
    left = next(row for row in events if row["event"] == "leaves")
    assert left["holder"] == "Person B"
    assert "a leader from the NHS should now take it on" in left["reason"]


@pytest.mark.story("A16")
def test_an_appointment_stands_with_source_and_day_on_the_page_of_its_body(public: Client) -> None:
    lead = next(
        row
        for row in rows(public, "organisations/norfolk-and-waveney", "posts")
        if row["post"] == "Executive lead of the partnership"
    )
    assert (lead["holder"], lead["starts"]) == ("Person A", "2017-08-15")
    assert lead["source"].startswith("Trade press, August 2017")


def test_a_place_says_who_covers_it_and_how_many_people_live_there(public: Client) -> None:
    covering = rows(public, "places/E07000145", "covering")
    assert {row["body"] for row in covering} >= {"NHS Great Yarmouth and Waveney CCG"}
    assert rows(public, "population/E07000145", "people_by_age")
    assert public.get(f"{HOME}places/nowhere").status_code == 404
    assert public.get(f"{HOME}organisations/nobody").status_code == 404
