"""Pages of beds: the bed question answered by three definitions, and beds enough for a chosen risk; every number says why."""

import json
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read

HOME = "/kent-and-medway-2018/"


def page(client: Client, path: str, **query: str) -> Any:
    answer = client.get(f"{HOME}{path}.json", query)
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("E18")
def test_one_in_three_is_answered_by_three_definitions_beside_the_national_figures(public: Client) -> None:
    shown = page(public, "beds")
    by_return, staying, by_audit = rows(shown, "definitions")
    assert (by_return["national"], staying["national"], by_audit["national"]) == ("25.9", "14.7", "46")
    assert float(staying["local"]) < float(by_return["local"]) < float(by_audit["local"])
    assert all("generated" in row["counted_by"] for row in (by_return, staying, by_audit))
    assert shown["says"][0].startswith("No: 1 in 5 (")
    assert {one["kind"] for one in shown["findings"]} == {"blank-return", "zero-return"}


def test_fewer_delays_and_shorter_stays_need_fewer_beds_and_units_that_stand_alone_more(public: Client) -> None:
    def enough(**query: str) -> int:
        return int(
            next(
                row["enough"]
                for row in rows(page(public, "beds", **query), "by_body")
                if row["body"] == "Medway Hospital"
            )
        )

    own = enough()
    assert enough(delays="0.5") < own < enough(wards="4")
    assert enough(stay="-0.05") < own < enough(risk="0.001")


def test_what_removing_delays_frees_and_costs_is_told_together(public: Client) -> None:
    shown = page(public, "beds/RPA", delays="1", place_cost="£180")
    told = {one["name"]: one["value"] for one in shown["figures"]}
    assert int(told["need.beds.freed_by_fewer_delays"]) > 0
    assert float(told["need.beds.places_a_year"]) == pytest.approx(
        float(told["need.beds.people_elsewhere"]) * 180 * 365
    )
    days = {row["weekday"]: row for row in rows(shown, "full_house")}
    assert float(days["Every day"]["winter"]) < float(rows(page(public, "beds/RPA"), "full_house")[0]["winter"])
    assert next(one["kind"] for one in page(public, "beds/RPA", place_cost="dear")["findings"]) == "bad-number"


@pytest.mark.parametrize("path", ["beds", "beds/RPA"])
def test_every_number_says_why(public: Client, path: str) -> None:
    numbers = numbers_on(read(public.get(f"{HOME}{path}").content.decode()))
    assert numbers
    for one in numbers[:: max(1, len(numbers) // 6)]:
        assert one.why, one
        answer = public.get(one.why if one.why.startswith("/") else f"{HOME}{path}")
        assert answer.status_code == 200, one


def test_where_nobody_counted_the_page_says_so_and_a_body_without_a_return_is_missing(public: Client) -> None:
    assert "No return of beds has been brought yet" in public.get("/norfolk-and-waveney-2017/beds").content.decode()
    assert public.get(f"{HOME}beds/09W").status_code == 404
