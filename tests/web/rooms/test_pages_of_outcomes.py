"""Pages of outcomes: the framework, each measure, and each place against the average of all."""

import json
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read

HOME = "/kent-and-medway-2018/"
SMOKING = "Mothers who smoke when their baby is born"


def page(client: Client, path: str) -> Any:
    own, _, query = path.partition("?")
    answer = client.get(f"{HOME}{own}.json?{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("E12")
def test_medway_stands_against_the_average_measure_by_measure(public: Client) -> None:
    shown = page(public, "local/09W")
    board = {row["indicator"]: row for row in rows(shown, "board")}
    assert board[SMOKING]["says"] == "Worse than the average and getting better." or board[SMOKING]["says"].startswith(
        "Worse"
    )
    first = rows(shown, "board")[0]
    assert first["says"].startswith("Worse than the average")
    within = {row["indicator"]: row for row in rows(shown, "within")}
    assert float(within[SMOKING]["group_1"]) > float(within[SMOKING]["group_5"])
    unequal = {row["indicator"]: row for row in rows(shown, "unequal")}
    assert "in the most deprived fifth" in unequal[SMOKING]["says"]
    assert "worse for the most deprived" in unequal[SMOKING]["says"]
    assert float(unequal[SMOKING]["gap_lower"]) > 0
    assert any("Worse for the most deprived" in words for words in shown["says"])


@pytest.mark.story("E15")
def test_whether_inequality_grew_is_told_place_by_place_with_its_uncertainty(public: Client) -> None:
    shown = page(public, "measures/smoking-at-delivery")
    gaps, places = rows(shown, "gaps_over_time"), rows(shown, "gap_by_place")
    assert len(gaps) == len(places) == 8
    assert all(row["trend"] for row in gaps)
    for row in places:
        assert float(row["gap_lower"]) < float(row["gap"]) < float(row["gap_upper"])
    assert len([name for name in gaps[0] if name.startswith("from_")]) == 5


@pytest.mark.story("E15")
def test_whether_outcomes_are_alike_across_places_is_told_for_every_measure(public: Client) -> None:
    shown = page(public, "outcomes-framework")
    found = {row["indicator"]: row for row in rows(shown, "consistency")}
    assert len(found) == 4
    own = found[SMOKING]
    assert float(own["lowest"]) < float(own["highest"])
    assert float(own["newest"]) > 1
    assert own["says"].startswith("Places differ")


def test_definitions_that_wait_are_listed_with_how_late_they_are(public: Client) -> None:
    (row,) = rows(page(public, "outcomes-framework"), "reviews")
    assert (row["indicator"], row["late"], row["says"]) == (SMOKING, 74, "its review has passed")


@pytest.mark.story("A7")
def test_an_outcome_is_measured_by_an_indicator_and_leads_to_its_contract(public: Client) -> None:
    shown = page(public, "outcomes-framework")
    (row,) = [one for one in rows(shown, "framework") if one["measured_by"] == SMOKING]
    assert (row["better"], row["brought"], row["areas"]) == ("lower", "09W-RPA", 8)
    found = [one["what"] for one in shown["findings"]]
    assert any("was to be looked at again" in what for what in found)


def test_every_place_and_every_year_of_a_measure(public: Client) -> None:
    shown = page(public, "measures/smoking-at-delivery")
    assert len(rows(shown, "by_area")) == len(rows(shown, "by_group")) == 8
    *places, together = rows(shown, "over_time")
    assert (len(places), together["area"]) == (8, "All areas together")
    assert together["from_2017_04"] == rows(shown, "by_area")[0]["average"]
    assert {row["average"] for row in rows(shown, "by_area")} == {rows(shown, "by_area")[0]["average"]}
    places = {row["area"]: row for row in rows(page(public, "measures"), "places")}
    assert sum(int(row["worse"]) for row in places.values()) > 0
    assert int(places["Medway"]["worse"]) >= 2


@pytest.mark.story("E12")
def test_a_board_finds_what_is_worse_in_its_place_and_what_is_chance_among_so_many(public: Client) -> None:
    every = rows(page(public, "measures"), "found")
    assert len(every) == 32
    found = rows(page(public, "measures?place=09W&look=worse+than+the+average"), "found")
    assert found
    assert {row["area"] for row in found} == {"Medway"}
    assert all(row["says"].startswith("Worse than the average") for row in found)
    (one,) = rows(page(public, "measures?outcome=smoke-free-start&place=09W"), "found")
    assert one["indicator"] == SMOKING
    assert one["trend"][0] in "↗↘→·"
    assert one["trend"][2:].startswith(("rising", "falling", "no significant change", "cannot be told"))
    alone, together, by_chance = page(public, "measures")["figures"][:3]
    assert "of 32 comparisons of every measure of every place" in alone["says"]
    assert float(by_chance["value"]) == 1.6
    assert 0 < int(together["value"]) <= int(alone["value"]) <= 32
    nothing = public.get(f"{HOME}measures?outcome=smoke-free-start&measure=early-cancer").content.decode()
    assert "Nothing is like that" in nothing


def test_the_heat_map_and_the_matrix_hold_every_measure_of_every_place(public: Client) -> None:
    heat = rows(page(public, "local"), "heat")
    assert len(heat) == 8
    assert all(len(row) == 5 for row in heat)
    content = public.get(f"{HOME}local").content.decode()
    assert "W worse than the average" in content
    shown = page(public, "measures/matrix")
    counted = sum(
        int(row[name]) for row in rows(shown, "assurance_matrix") for name in ("pass", "inconsistent", "fail", "none")
    )
    assert counted == len(rows(shown, "assured")) == 32
    own = rows(page(public, "measures/matrix?place=09W"), "assured")
    assert {row["area"] for row in own} == {"Medway"}
    (wanted,) = [row for row in own if row["indicator"] == SMOKING]
    assert wanted["assurance"][2:] in ("pass", "fail", "inconsistent")


@pytest.mark.parametrize(
    "path", ["local/09W", "local", "measures", "measures/matrix", "measures/early-cancer", "outcomes-framework"]
)
def test_every_number_says_why(public: Client, path: str) -> None:
    content = public.get(f"{HOME}{path}").content.decode()
    numbers = numbers_on(read(content))
    assert numbers
    for one in numbers[:6]:
        assert one.why, one
        answer = public.get(one.why if one.why.startswith("/") else f"{HOME}{path}")
        assert answer.status_code == 200, one


def test_a_place_and_a_measure_that_are_not_there_say_where_to_look(public: Client) -> None:
    for path in ("local/nowhere", "measures/nothing"):
        assert public.get(f"{HOME}{path}").status_code == 404
