"""Forecasts in the service: every one that was told, slippage, risks, support that was lost, and alerts."""

import json
from decimal import Decimal
from typing import Any

from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read

HOME = "/kent-and-medway-2018/"


def page(client: Client, path: str) -> Any:
    answer = client.get(f"{HOME}{path}.json")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def test_bodies_add_up_to_all_of_them_together(public: Client) -> None:
    shown = page(public, "forecasts")
    figures = {one["name"]: Decimal(one["value"]) for one in shown["figures"]}
    standing = rows(shown, "forecasts_standing")
    assert len(standing) == 12
    for field in ("plan", "forecast", "risk_adjusted", "underlying"):
        assert sum(Decimal(one[field]) for one in standing) == figures[f"balance.forecasts.{field}"]
    last = rows(shown, "steps_all")[-1]
    assert Decimal(last["value"]) == figures["balance.forecasts.forecast"]
    # What was known when each body told its last forecast is what is known on the day: no risk has changed since.
    assert Decimal(last["risk_adjusted"]) == figures["balance.forecasts.risk_adjusted"]


def test_every_forecast_is_kept_and_its_steps_come_to_the_slippage(public: Client) -> None:
    history = rows(page(public, "forecasts/RVV"), "steps_forecast")
    assert [one["on"] for one in history] == ["2018-05-24", "2018-06-21", "2018-07-19", "2018-08-23"]
    moved = sum(Decimal(one["moved"] or 0) for one in history)
    assert moved == Decimal(history[-1]["value"]) - Decimal(history[0]["value"]) == Decimal(-11500000)


def test_alerts_are_a_forecast_that_moved_support_that_was_lost_and_a_risk_that_became_a_fact(public: Client) -> None:
    alerts = rows(page(public, "forecasts/RVV"), "forecast_alerts")
    assert {one["kind"] for one in alerts} == {"forecast moved", "support lost", "risk became fact"}
    fact = next(one for one in alerts if one["kind"] == "risk became fact")
    assert fact["says"].startswith("“Support of the second quarter is not earned” became a fact")
    assert all(one["says"] for one in alerts)


def test_every_number_says_why_and_the_picture_has_words(public: Client) -> None:
    text = public.get(f"{HOME}forecasts/RVV").content.decode()
    assert "Forecast goes from −£20,300,000 on 24" in text
    numbers = numbers_on(read(text))
    assert numbers
    for one in numbers[::7]:
        assert one.why, one
        assert public.get(one.why if one.why.startswith("/") else f"{HOME}forecasts/RVV").status_code == 200, one


def test_where_nobody_reported_the_page_says_what_to_bring(public: Client) -> None:
    assert "balance/forecast_reports.csv" in public.get("/northumberland-2017/forecasts").content.decode()
    assert public.get(f"{HOME}forecasts/nobody").status_code == 404


def test_a_published_slide_of_a_board_of_another_area_is_shown_and_not_counted(public: Client) -> None:
    answer = public.get("/reorganisation-2026/forecasts.json")
    shown = json.loads(answer.content)
    assert [one["name"] for one in shown["figures"]] == ["balance.forecasts.alerts"]
    (one,) = rows(shown, "forecasts_standing")
    assert Decimal(one["off_plan"]) == Decimal(-198000000)
    assert Decimal(one["support_lost"]) == Decimal(-49300000)
    assert one["outside"] == "not here: of another system"
    text = public.get("/reorganisation-2026/forecasts/QKS").content.decode()
    assert "£148.7m of performance" in text
