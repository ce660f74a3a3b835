"""Pages of pooled funds: shares, host and order of overspend to the penny, returns that are due, and what a trial does."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read, reasons_on

HOME = "/kent-and-medway-2018/"


def page(client: Client, path: str, **query: str) -> Any:
    answer = client.get(f"{HOME}{path}.json", query)
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("E19")
def test_a_pool_has_a_host_shares_and_an_order_of_overspend_that_is_borne_to_the_penny(public: Client) -> None:
    told = {row["pool"]: row for row in rows(page(public, "pools"), "pools")}
    assert told["Better Care Fund of Kent"]["host"] == "Kent council"
    lead = page(public, "pools")["says"][0]
    assert lead.startswith("£162,682,000 is put as money into 2 pooled funds; forecast to spend more than was put in: ")
    assert lead.endswith("Better Care Fund of Kent by £970,000.")
    shown = page(public, "pools/better-care-kent")
    over = Decimal(told["Better Care Fund of Kent"]["over"])
    order = [row for row in rows(shown, "order") if row["direction"] == "overspend"]
    assert sum(Decimal(row["bears"]) for row in order) == over
    capped = next(row for row in order if row["party"] == "Canterbury and Coastal")
    assert (capped["cap"], Decimal(capped["bears"])) == ("£100,000.00", 100_000)
    parties = rows(shown, "parties")
    assert sum(Decimal(row["bears"]) for row in parties) == over
    put_in = sum(Decimal(row["amount"]) for row in rows(shown, "contributions") if row["how"] == "money")
    assert put_in == sum(Decimal(row["money"]) for row in parties)


def test_an_overspend_that_is_tried_is_shared_out_and_what_no_step_takes_is_said(public: Client) -> None:
    shown = page(public, "pools/better-care-medway", overspend="900000")
    borne = [(row["party"], Decimal(row["bears"])) for row in rows(shown, "order") if row["bears"] is not None]
    assert borne[:4] == [
        ("Medway council", 125_000),
        ("Medway", 125_000),
        ("Medway council", 150_000),
        ("Medway", 300_000),
    ]
    assert borne[4][1] == 200_000
    assert "uncovered" in {one["kind"] for one in shown["findings"]}
    back = rows(page(public, "pools/better-care-medway", overspend="-100000"), "parties")
    assert {row["party"]: Decimal(row["bears"]) for row in back} == {"Medway council": -30_000, "Medway": -70_000}


def test_a_return_that_is_overdue_on_the_day_says_by_how_much(public: Client) -> None:
    first, second, *_ = rows(page(public, "pools/better-care-medway"), "returns")
    assert (first["stands"], first["days_late"], second["stands"]) == ("late", "23 days", "not due")
    told = {one["what"]: one["next"] for one in page(public, "pools")["findings"]}
    due = "The return for the quarter to 2018-06-30, due 2018-08-20,"
    assert told[f"Better Care Fund of Medway: {due} is not made; it is 23 days late."] == "Make it."
    made = next(one for one in told if one.startswith(f"Better Care Fund of Kent: {due} was made "))
    assert told[made] == "Plan the next one; this one is done."
    kent = rows(page(public, "pools/better-care-kent"), "returns")[0]
    assert kent["signed_by"] == "Accountable officer and Director of adult social care"


def test_what_is_to_change_a_pool_stands_beside_the_day_by_which_to_act(public: Client) -> None:
    told = rows(page(public, "pools/better-care-kent"), "triggers")
    assert [row["on"] for row in told] == ["2020-04-01", "2020-04-01"]
    assert all("2019-10-02" in row["then"] for row in told)


@pytest.mark.parametrize("path", ["pools", "pools/better-care-kent"])
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


def test_where_nothing_is_pooled_the_page_says_what_to_bring(public: Client) -> None:
    assert "plan/pools.csv" in public.get("/northumberland-2017/pools").content.decode()
    assert public.get(f"{HOME}pools/nothing-like-it").status_code == 404
