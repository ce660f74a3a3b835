"""Pages of a reorganisation: the case, the proof of duty, the readiness statement and who was asked; told as they were known on a day."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read

CASE = "/kent-and-medway-2018/reorganisations/one-ccg"


def page(client: Client, path: str = "", **query: str) -> Any:
    answer = client.get(f"{CASE}{path}.json", query)
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def figures(shown: Any) -> dict[str, Any]:
    return {one["name"].rpartition(".")[2]: one["value"] for one in shown["figures"]}


def says(shown: Any) -> str:
    return " ".join(shown["says"])


@pytest.mark.story("B7")
def test_a_case_runs_from_its_first_options_to_day_one_on_dated_rules(public: Client) -> None:
    steps = {row["step"]: row["stands"] for row in rows(page(public), "steps")}
    assert list(steps.values()) == ["done", "now", *["to come"] * 5]
    later = {row["step"]: (row["stands"], row["done"]) for row in rows(page(public, on="2020-04-01"), "steps")}
    assert later["Day one"] == ("done", "2020-04-01")
    tests = {row["test"]: row["stands"] for row in rows(page(public), "tests")}
    assert tests["Management cost falls"] == "open"
    assert {"met", "open", "not asked"} == set(tests.values())


@pytest.mark.story("B8")
def test_national_rules_switch_what_may_be_applied_for_and_a_moratorium_is_one(public: Client) -> None:
    allowed = {row["starts"]: row for row in rows(page(public), "allowed")}
    assert allowed["2014-04-01"]["first_days"] == "not before 2017-04-01"
    assert allowed["2014-04-01"]["why"] == "a moratorium on mergers"
    assert allowed["2017-04-01"]["first_days"] == "any"
    assert allowed["2022-07-01"]["may"] == "no"


@pytest.mark.story("C1")
def test_no_earlier_than_is_held_against_what_happened_once_it_did(public: Client) -> None:
    assert "no earlier than 2019-04-01" in says(page(public)).replace("1 April 2019", "2019-04-01")
    told = says(page(public, on="2019-11-01"))
    assert "The first day in law is 2020-04-01" in told
    assert "no earlier than 2019-04-01; the first day is not before it" in told


@pytest.mark.story("C3")
def test_functions_move_one_by_one_and_each_has_one_holder_every_day(public: Client) -> None:
    bands = [row for row in rows(page(public, "/duties", on="2019-11-01"), "duty_bands") if "Digital" in row["duty"]]
    assert [(row["holder"], row["starts"], row["ends"]) for row in bands] == [
        ("Kent and Medway", "2018-04-01", "2018-10-01"),
        ("West Kent", "2018-10-01", "2020-04-01"),
        ("Kent and Medway CCG", "2020-04-01", "2020-07-01"),
    ]
    assert figures(page(public, "/duties", on="2019-11-01"))["days_with_one_holder"] == "100"


@pytest.mark.story("C4")
def test_people_and_councils_of_what_follows_come_from_those_before_it(public: Client) -> None:
    shown = page(public)
    people = rows(shown, "people")
    assert [row["side"] for row in people] == ["before"] * 8 + ["after"]
    assert sum(int(row["people"]) for row in people[:8]) == int(people[8]["people"]) == int(figures(shown)["people"])
    councils = {row["council"]: row["scrutiny"] for row in rows(shown, "councils")}
    assert councils == {"Kent council": "Kent scrutiny", "Medway council": "Medway scrutiny"}


@pytest.mark.story("C11")
def test_who_checks_whom_is_said_and_that_nobody_checks_itself(public: Client) -> None:
    (check,) = rows(page(public, "/duties"), "assurance")
    assert (check["holder"], check["exercised"], check["itself"]) == ("NHS England", "Kent and Medway", "no")
    assert "Thanet" in check["assured"]


@pytest.mark.story("C17")
def test_an_old_body_too_weak_and_a_gap_block_the_statement_with_an_alert(public: Client) -> None:
    shown = page(public, "/readiness")
    stands = {row["sentence"]: (row["state"], row["by"]) for row in rows(shown, "statement")}
    assert stands["For every duty, area and day exactly one body answers"] == (
        "blocked",
        "1 gap and 0 overlaps of duties",
    )
    state, by = stands["Every old body can discharge its duties up to day one"]
    assert state == "blocked"
    assert "staff of Swale will be 11 on 2019-01-01, below 12" in by
    alerts = [(row["body"], row["signal"]) for row in rows(shown, "viability")]
    assert alerts[:2] == [("Swale", "will fall below on 2019-01-01"), ("Thanet", "below since 2018-08-31")]
    assert shown["says"][0] == "It cannot be signed yet. We could not start tomorrow."


@pytest.mark.story("C18")
def test_most_duties_stay_and_the_share_that_moved_is_told_over_time(public: Client) -> None:
    moved = [(row["starts"], row["share"], row["known"]) for row in rows(page(public, "/duties"), "duties_moved")]
    assert moved[0] == ("2018-04-01", "0", "has happened")
    assert moved[1] == ("2018-10-01", "5.9", "is planned")
    assert rows(page(public, "/duties", on="2019-11-01"), "duties_moved")[-1]["share"] != "0"


@pytest.mark.story("E4")
def test_what_is_for_a_time_stands_apart_and_ends_on_a_day(public: Client) -> None:
    told = rows(page(public, on="2019-11-01"), "arrangements")
    assert {row["nature"] for row in told} == {"interim", "permanent"}
    assert all(row["ends"] and row["followed_by"] for row in told if row["nature"] == "interim")


@pytest.mark.story("E5")
def test_slippage_and_standstill_are_told_unasked_with_the_dates_of_peers(public: Client) -> None:
    shown = page(public)
    assert "No step of the case was completed for 202 days" in says(shown)
    first = rows(shown, "case_promises")[0]
    assert (first["says"], first["first"]) == ("The strategic commissioner is fully operational", "2020-04-01")
    peers = {(row["peer"], row["said"], row["on"]) for row in rows(shown, "peers")}
    assert ("Norfolk and Waveney", "no date", None) in peers
    assert all(day is None or day <= "2018-09-12" for _, said, day in peers if said == "it came on")


@pytest.mark.story("E10")
def test_what_is_in_shadow_rehearses_and_holds_no_duty(public: Client) -> None:
    told = says(page(public, on="2019-07-01"))
    assert "Joint committee rehearses since 2019-06-01: it holds no duty until the first day" in told
    holders = {row["holder"] for row in rows(page(public, "/duties", on="2019-07-01"), "duty_bands")}
    assert "Joint committee" not in holders


@pytest.mark.story("E30")
def test_who_was_asked_is_logged_and_where_skills_and_posts_are_missing(public: Client) -> None:
    asked = rows(page(public, "/engagement"), "engagement")
    assert {"general practices", "clinicians", "staff"} <= {row["people_asked"] for row in asked}
    assert next(row for row in asked if row["who"].startswith("Everybody"))["came_of_it"] == "nothing is told yet"
    lacks = {row["duty"]: (row["missing"], row["skills"]) for row in rows(page(public, "/duties"), "posts_and_skills")}
    assert lacks["Estates programme of the partnership"] == ("2.0", "Nobody who can appraise a site")


def test_what_was_recorded_later_is_not_told_before(public: Client) -> None:
    assert not rows(page(public), "approval_conditions")
    states = {row["state"] for row in rows(page(public, on="2019-11-01"), "approval_conditions")}
    assert states == {"open"}
    assert {row["state"] for row in rows(page(public, on="2020-03-31"), "approval_conditions")} == {"discharged"}
    (gap,) = rows(page(public, "/duties"), "duty_faults")
    assert (gap["starts"], gap["days"], gap["before"], gap["after"]) == (
        "2019-03-01",
        31,
        "Kent and Medway",
        "Medway",
    )
    assert not rows(page(public, "/duties", on="2018-10-10"), "duty_faults")


def test_the_proof_is_a_picture_with_its_gap_in_words(public: Client) -> None:
    text = public.get(f"{CASE}/duties").content.decode()
    assert "A band for each duty over the days" in text
    assert ">gap</text>" in text


def test_the_page_says_first_where_the_case_stands_and_leads_to_what_it_does_not_repeat(public: Client) -> None:
    said = page(public)["says"][0]
    assert said.startswith(
        "8 bodies are to give way to Kent and Medway CCG. The case stands at “Agree”, which ends once every body"
    )
    content = public.get(CASE).content.decode()
    assert '<a class="nhsuk-contents-list__link" href="#go-on-to">' in content
    assert 'id="go-on-to"' in content
    boards = json.loads(public.get(f"{BOARDS}.json").content)
    assert boards["says"][0].endswith("No step of it is recorded as done.")
    assert "12 warnings about old bodies and duties, told beside the readiness statement." in boards["says"]
    assert len(json.loads(public.get(f"{BOARDS}/readiness.json").content)["findings"]) == 12


def test_not_to_merge_is_an_option(public: Client) -> None:
    assert "do not merge" in {row["sort"] for row in rows(page(public), "options")}


def test_a_case_that_is_not_there_says_where_to_look(public: Client) -> None:
    answer = public.get("/kent-and-medway-2018/reorganisations/none")
    assert answer.status_code == 404
    assert "Reorganisations" in answer.content.decode()


@pytest.mark.parametrize("path", ["", "/duties", "/readiness", "/engagement"])
def test_every_number_says_why(public: Client, path: str) -> None:
    numbers = numbers_on(read(public.get(f"{CASE}{path}").content.decode()))
    assert numbers
    for one in numbers[:12]:
        assert one.why, (path, one)


@pytest.mark.parametrize("on", ["", "2019-11-01", "2020-04-02"])
def test_each_sentence_of_the_statement_leads_to_the_rows_it_stands_on(public: Client, on: str) -> None:
    content = public.get(f"{CASE}/readiness{f'?on={on}' if on else ''}").content.decode()
    table = content.partition('id="merge-statement"')[2].partition("</section>")[0]
    leads = [one for one in re.findall(r'<(?:td|th)[^>]*>\s*<a href="([^"]+)"', table) if ".why" not in one]
    for end in ("duties", "transfers", "codes", "posts", "readiness#merge-viability"):
        assert any(one.partition("?")[0].endswith(f"/{end}") for one in leads), (end, leads)
    assert any("ReadinessEvidence" in one for one in leads), leads
    for one in leads:
        assert public.get(one.partition("#")[0]).status_code == 200, one


BOARDS = "/reorganisation-2026/reorganisations/boards-of-april-2026"


@pytest.mark.story("C4")
def test_of_several_new_bodies_each_old_one_becomes_those_that_follow_it_and_no_other(public: Client) -> None:
    people = rows(json.loads(public.get(f"{BOARDS}.json").content), "people")
    becomes = {row["body"]: row["becomes"] for row in people if row["side"] == "before"}
    assert becomes["Norfolk and Waveney ICB"] == "Norfolk and Suffolk ICB"
    assert becomes["Suffolk and North East Essex ICB"] == "Norfolk and Suffolk ICB and Essex ICB"
    sides = {side: sum(int(row["people"]) for row in people if row["side"] == side) for side in ("before", "after")}
    assert sides == {"before": 5_018_409, "after": 5_018_409}
    early = rows(json.loads(public.get(f"{BOARDS}.json", {"on": "2025-12-01"}).content), "people")
    assert {row["becomes"] for row in early if row["side"] == "before"} == {"not known yet"}
    assert all(row["people"] is None for row in early if row["side"] == "after")


def test_before_and_after_of_several_new_bodies_is_told_before_any_seat_is_planned(public: Client) -> None:
    answer = public.get(f"{BOARDS}/before-and-after.json")
    assert answer.status_code == 200
    whole = {row["what"]: (row["was"], row["becomes"]) for row in rows(json.loads(answer.content), "whole")}
    assert whole["Commissioning bodies"] == (4, 3)
    assert whole["People they serve"] == (5_018_409, 5_018_409)
    assert whole["Voting seats on their boards"][1] is None
    works = {row["council"]: row["after"] for row in rows(json.loads(answer.content), "councils")}
    assert works["Norfolk County Council"] == "Norfolk and Suffolk ICB"
