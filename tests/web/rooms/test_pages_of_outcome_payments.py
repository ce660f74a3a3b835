"""Pages of payments for outcomes: what was earned and by whom, the dial before anyone signs, a level that is tried, and where each number comes from."""

import json
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read

HOME = "/kent-and-medway-2018/"
OWN = "outcome-payments/medway-and-swale"
SMOKING = "Fewer babies are born to mothers who smoke"
CANCER = "More cancers are found while they can be cured"


def page(client: Client, path: str, query: str = "") -> Any:
    answer = client.get(f"{HOME}{path}.json{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("C10")
def test_several_bodies_share_an_outcome_and_the_contribution_of_each_is_seen(public: Client) -> None:
    shown = page(public, OWN)
    basket = {row["outcome"]: row for row in rows(shown, "basket")}
    paid = float(basket[SMOKING]["paid"])
    split = {row["body"]: float(row["paid"]) for row in rows(shown, "contributions") if row["outcome"] == SMOKING}
    assert paid > 0
    assert len(split) == 3
    assert sum(split.values()) == pytest.approx(paid, abs=1e-9)
    places = {row["place"] for row in rows(shown, "by_place") if row["outcome"] == SMOKING}
    assert places == {"Medway", "Swale"}


@pytest.mark.story("E25")
def test_what_is_expected_of_a_group_of_providers_is_set_out_with_levels_weights_and_shares(public: Client) -> None:
    shown = page(public, OWN)
    basket = {row["outcome"]: row for row in rows(shown, "basket")}
    assert {row["measure"] for row in basket.values()} == {
        "Mothers who smoke when their baby is born",
        "Cancer found early",
    }
    assert sum(float(row["weight"]) for row in basket.values()) == 1
    assert float(basket[SMOKING]["nothing_at"]) > float(basket[SMOKING]["all_at"])
    assert {row["share"] for row in rows(shown, "contributions") if row["share"]} == {"3/5", "1/4", "3/20"}


def test_a_gap_that_grew_beyond_chance_earns_nothing_and_says_so(public: Client) -> None:
    shown = page(public, OWN)
    basket = {row["outcome"]: row for row in rows(shown, "basket")}
    assert float(basket[CANCER]["earned"]) == 0
    assert any("gap" in one["what"] and CANCER in one["what"] for one in shown["findings"])


def test_the_dial_rises_towards_the_good_level_and_a_level_can_be_tried(public: Client) -> None:
    shown = page(public, OWN)
    averages = [float(row["average"]) for row in rows(shown, "dial_1")]
    assert averages == sorted(averages)
    chance = {row["outcome"]: row for row in rows(shown, "chance")}
    assert chance[SMOKING]["says"].startswith("There are enough")
    tried = page(public, OWN, "?outcome=smoke-free-start&level=14&people=300")
    (row,) = rows(tried, "tried")
    assert float(row["least"]) <= float(row["average"]) <= float(row["most"])
    few = {one["outcome"]: one for one in rows(tried, "chance")}[SMOKING]
    assert few["says"].startswith("There are too few")


def test_the_statement_of_its_contract_tells_it_apart_from_what_is_due_on_lines(public: Client) -> None:
    (row,) = rows(page(public, "due/09W-RPA"), "paid_for_outcomes")
    assert row["paid"] == rows(page(public, "outcome-payments"), "payments_for_outcomes")[0]["paid"]
    assert not [one for one in page(public, "due/10A-RVV")["tables"] if one["name"] == "paid_for_outcomes"]


def test_a_year_that_is_not_counted_yet_says_what_is_missing(public: Client) -> None:
    shown = page(public, OWN, "?year=2018/19")
    assert any("is not known" in one["what"] for one in shown["findings"])
    assert any("cannot be told yet" in words for words in shown["says"])
    assert public.get(f"{HOME}outcome-payments/nothing").status_code == 404


@pytest.mark.parametrize("path", ["outcome-payments", OWN, "spend-on-general-practice"])
def test_every_number_says_why(public: Client, path: str) -> None:
    numbers = numbers_on(read(public.get(f"{HOME}{path}").content.decode()))
    assert numbers
    for one in numbers:
        assert one.why, one
    for one in numbers[:: max(1, len(numbers) // 8)]:
        answer = public.get(one.why if one.why.startswith("/") else f"{HOME}{path}")
        assert answer.status_code == 200, one
