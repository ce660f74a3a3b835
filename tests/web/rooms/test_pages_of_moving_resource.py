"""Pages of movements: a ledger that sums, cost that stays behind, and both sides' figures; every number says why."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read, reasons_on

HOME = "/kent-and-medway-2018/"


def page(client: Client, path: str) -> Any:
    answer = client.get(f"{HOME}{path}.json")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def test_each_year_sums_and_the_cost_left_behind_is_that_of_all_providers(public: Client) -> None:
    shown = page(public, "movements")
    impact, received = rows(shown, "impact"), rows(shown, "received")
    for year in rows(shown, "phasing"):
        leaves, arrives, funded = (Decimal(year[name]) for name in ("leaves", "arrives", "funded"))
        assert (leaves + funded, Decimal(year["gap"])) == (arrives, 0)
        mine = [one for one in impact if one["financial_year"] == year["financial_year"]]
        assert sum(Decimal(one["lost"]) for one in mine) == leaves
        assert sum(Decimal(one[f"in_{year['financial_year'][:4]}"]) for one in received) == arrives
        assert sum(Decimal(one["stays"]) for one in mine) == Decimal(year["left_behind"])
    assert {one["kind"] for one in shown["findings"]} == {"no-decision"}


def test_what_the_two_sides_do_not_agree_on_is_a_figure(public: Client) -> None:
    told = {row["financial_year"]: row for row in rows(page(public, "movements/frailty-east"), "years")}
    own = told["2020/21"]
    assert [Decimal(own[name]) for name in ("stays", "own", "disagreement")] == [600_000, 1_100_000, 500_000]
    assert told["2018/19"]["own"] is None


@pytest.mark.parametrize("path", ["movements", "movements/frailty-east"])
def test_every_number_says_why(public: Client, path: str) -> None:
    numbers = numbers_on(read(public.get(f"{HOME}{path}").content.decode()))
    assert numbers
    for one in numbers[:: max(1, len(numbers) // 8)]:
        assert one.why, one
        answer = public.get(one.why if one.why.startswith("/") else f"{HOME}{path}")
        assert answer.status_code == 200, one
        told = reasons_on(read(answer.content.decode()))
        assert told is not None
        assert not told.bare, one


def test_where_nothing_moves_the_page_says_what_to_bring(public: Client) -> None:
    assert "plan/movements.csv" in public.get("/northumberland-2017/movements").content.decode()
    assert public.get(f"{HOME}movements/nothing-like-it").status_code == 404
