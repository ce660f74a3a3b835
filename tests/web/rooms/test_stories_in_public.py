"""Stories that anyone can follow on the public pages, without signing in."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from pages_read import rows

NORFOLK, KENT = "/norfolk-and-waveney-2017/", "/kent-and-medway-2018/"
NORTHUMBERLAND = "/northumberland-2017/"


def page(client: Client, path: str) -> Any:
    base, _, query = path.partition("?")
    answer = client.get(f"{base}.json{f'?{query}' if query else ''}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("A6")
def test_each_side_of_one_conversation_says_who_speaks_within_what_and_until_when(public: Client) -> None:
    told = {row["body"]: row for row in rows(page(public, f"{NORFOLK}consolidations/one-RM1"), "mandates")}
    assert {row["side"] for row in told.values()} == {"commissioner", "provider"}
    speaks = told["South Norfolk"]
    assert (speaks["speaker"], speaks["holder"], speaks["up_to"]) == ("Chief officer", "Person A", "250000.00")
    assert (speaks["reports_to"], speaks["ends"]) == ("South Norfolk", "2018-04-01")
    assert told["Norwich"]["speaker"] == told["Norfolk and Norwich"]["speaker"] == "nobody yet"


@pytest.mark.story("A18")
def test_the_side_of_the_commissioners_alone_makes_no_conversation_ready(public: Client) -> None:
    asked = rows(page(public, f"{NORFOLK}readiness/one-RM1"), "readiness")
    (one,) = [row for row in asked if "mandate" in row["question"]]
    assert one["state"] == "Missing"
    assert "2 of 5 commissioners have one" in one["says"]
    assert "0 of 1 provider has one, not Norfolk and Norwich" in one["says"]


@pytest.mark.story("E16")
def test_a_framework_of_terms_holds_an_alliance_and_a_partnership_as_its_schedules(public: Client) -> None:
    under = rows(page(public, f"{NORTHUMBERLAND}contracts/together"), "schedules")
    assert {row["form"] for row in under} == {"capitated host", "alliance"}
    (alliance,) = [row for row in under if row["form"] == "alliance"]
    # It takes two of the three terms, says one otherwise, and adds its principles.
    assert [str(alliance[name]) for name in ("taken", "replaced", "own")] == ["2", "1", "1"]
    assert "Newcastle" in alliance["members"]
    own = rows(page(public, f"{NORTHUMBERLAND}contracts/urgent-care"), "terms")
    assert {row["from"] for row in own} == {"this contract", "together"}
    (otherwise,) = [row for row in own if row["why"]]
    assert otherwise["owner"] == "Urgent care board"


@pytest.mark.story("E27")
def test_members_share_evidence_and_say_that_none_was_found(public: Client, as_role: Callable[[str], Client]) -> None:
    path = f"{NORTHUMBERLAND}contracts/urgent-care"
    (everyone,) = rows(page(public, path), "shared_evidence")
    assert everyone["shared_by"] == "North East Ambulance"
    assert "No evidence found" not in public.get(path).content.decode()
    for role in ("contract manager", "analyst"):
        told = rows(page(as_role(role), path), "shared_evidence")
        assert [row["title"] for row in told] == [
            "General practice at the front door",
            "Calls at night from care homes",
        ]


@pytest.mark.story("A11")
def test_a_date_that_moved_is_measured_against_the_first_one(public: Client) -> None:
    told = {row["says"]: row for row in rows(page(public, f"{NORFOLK}promises"), "promises")}
    vote = told["All five governing bodies vote on a joint executive committee"]
    assert (vote["first"], vote["latest"], vote["slipped"], vote["moves"]) == ("2017-07-31", "2017-09-30", 61, 1)
    arrangements = told["Single contracts with the three trusts are in place for 2018/19"]
    assert (arrangements["first"], arrangements["moves"]) == ("2018-04-01", 0)


@pytest.mark.story("A15")
def test_chair_and_lead_are_different_posts_of_a_body_that_is_no_legal_person(public: Client) -> None:
    posts = rows(page(public, f"{NORFOLK}organisations/norfolk-and-waveney?on=2017-09-01"), "posts")
    assert {(one["role"], one["holder"]) for one in posts if not one["ends"]} == {
        ("chair", "Person C"),
        ("lead", "Person A"),
    }
    assert "no legal person" in public.get(f"{NORFOLK}organisations/norfolk-and-waveney").content.decode()


@pytest.mark.story("B1")
def test_a_rule_cites_the_national_text_and_the_day_it_holds_from(public: Client) -> None:
    shown = page(public, f"{NORFOLK}rules/governance.notice_by_kind")
    (value,) = [row for table in shown["tables"] for row in rows(shown, table["name"]) if "source" in row]
    assert "Local Government Act 1972" in value["source"]
    assert value["starts"] == "2013-04-01"
    assert value["status"] == "to check"


@pytest.mark.story("B6")
def test_councils_and_groups_decide_together_each_by_its_own_notice(public: Client) -> None:
    years = rows(page(public, f"{KENT}meeting-year"), "meetings")
    days = {row["meeting"]: (row["on"], row["papers_by"]) for row in years}
    # Five clear working days for a council’s committee, three clear days for a board.
    assert days["Medway scrutiny"] == ("2018-10-16", "2018-10-08")
    assert days["Thanet"] == ("2018-09-25", "2018-09-21")
    joint = page(public, f"{KENT}proposals/joint-board")
    assert {row["body"] for table in joint["tables"] for row in rows(joint, table["name"]) if "body" in row} >= {
        "Kent council",
        "Medway council",
    }


@pytest.mark.story("B23")
def test_what_is_published_can_be_browsed_by_topic_with_its_sources(public: Client) -> None:
    topics = rows(page(public, f"{NORFOLK}topics"), "topics")
    assert {"Single contracts", "Who leads what", "Openness"} <= {row["title"] for row in topics}
    items = rows(page(public, f"{NORFOLK}topics/who-leads"), "topic")
    lead = next(row for row in items if row["kind"] == "Appointment" and "Executive lead" in row["title"])
    title = "Executive lead of the partnership, Norfolk and Waveney, Person A, 15 August 2017"
    assert lead["title"].replace("\N{NO-BREAK SPACE}", " ") == title
    assert lead["source"].startswith("Trade press, August 2017")


@pytest.mark.story("C15")
def test_posts_that_groups_shared_before_they_became_one_are_dated(public: Client) -> None:
    def shared(day: str) -> dict[str, int]:
        found = rows(page(public, f"{KENT}posts?on={day}"), "shared_officers")
        return {row["holder"]: len(row["bodies"]) for row in found}

    assert shared("2018-03-31") == {}
    assert shared("2018-05-01") == {"Person A": 7}
    assert shared("2018-08-01") == {"Person A": 7, "Person B": 4, "Person C": 4}
    assert shared("2020-04-01") == {}


@pytest.mark.story("D1")
def test_a_footprint_has_leads_with_the_days_they_took_up_and_left(public: Client) -> None:
    posts = rows(page(public, f"{NORFOLK}organisations/norfolk-and-waveney"), "posts")
    leads = {(one["holder"], one["starts"], one["ends"]) for one in posts if one["role"] == "lead"}
    assert leads == {("Person B", "2017-04-01", "2017-08-15"), ("Person A", "2017-08-15", None)}


@pytest.mark.story("D14")
def test_councils_are_among_the_bodies_of_a_partnership(public: Client) -> None:
    kent = rows(page(public, f"{KENT}organisations/kent-and-medway"), "relationships")
    assert {"Kent County Council", "Medway Council", "NHS Medway CCG"} <= {row["body"] for row in kent}


@pytest.mark.story("E4")
def test_an_arrangement_for_a_time_says_when_it_ends(public: Client) -> None:
    text = public.get(f"{KENT}organisations/joint-committee").content.decode().replace("&nbsp;", " ")
    assert "A joint committee; for a time, until before 1 April 2020." in text


@pytest.mark.story("E7")
def test_a_working_group_has_members_by_class_and_no_power(public: Client) -> None:
    group = page(public, f"{KENT}organisations/steering-group")
    seats = {row["seat_class"]: row["number"] for row in rows(group, "seats")}
    assert seats == {
        "clinical chair": 8,
        "managing director": 2,
        "councillor of Kent": 2,
        "councillor of Medway": 2,
    }
    assert any("it advises, and decides only what is granted to it" in says for says in group["says"])
    asked = "who-may-decide?decision=strategy+and+priorities&body=99J&would_decide=steering-group"
    assert page(public, f"{KENT}{asked}")["figures"][0]["value"] == "NONE"


@pytest.mark.story("E9")
def test_a_framework_to_be_written_is_promised_with_an_owner_and_openly_no_day(public: Client) -> None:
    told = {row["says"]: row for row in rows(page(public, f"{KENT}promises"), "promises")}
    framework = told["An operating framework for commissioning in future is written"]
    assert (framework["body"], framework["latest"]) == ("West Kent", None)
    own = page(public, f"{KENT}promises/operating-framework")
    assert "Accountable officer" in json.dumps(own)


@pytest.mark.story("D3")
def test_what_is_announced_its_detail_and_its_effect_are_three_dates(public: Client) -> None:
    shown = page(public, f"{NORFOLK}policies/leads-and-first-systems")
    dates = {row["date"]: row for row in rows(shown, "dates")}
    assert [dates[one]["came"] for one in ("announced", "detail", "effect")] == [
        "2017-02-27",
        "2017-03-31",
        "2017-06-15",
    ]
    assert (dates["detail"]["said"], dates["detail"]["due"], dates["detail"]["late"]) == (
        "in about four weeks",
        "2017-03-27",
        4,
    )
    # "A matter of weeks" comes to no day, so that nothing can be late against it.
    assert (dates["effect"]["said"], dates["effect"]["due"], dates["effect"]["late"]) == (
        "a matter of weeks",
        None,
        None,
    )
    (listed,) = rows(page(public, f"{NORFOLK}policies"), "policies")
    assert listed["state"] == "in effect"


@pytest.mark.story("D4")
def test_a_cohort_says_which_areas_by_which_tests_at_which_stage(public: Client) -> None:
    shown = page(public, f"{NORFOLK}policies/leads-and-first-systems")
    areas = rows(shown, "areas_first-systems")
    assert {(row["stage"], row["met"]) for row in areas} == {("named", "not on record")}
    assert 6 <= len(areas) <= 10
    assert len(rows(shown, "tests_first-systems")) == 6
