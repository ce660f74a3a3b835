"""The money of a proposal: what a change costs once, who pays, when it pays back, and in which deficit it is decided."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from pages_read import rows

HOME = "/kent-and-medway-2018/"


def page(client: Client, path: str) -> Any:
    answer = client.get(f"{HOME}{path}.json")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("D13")
def test_a_proposal_shows_one_off_cost_who_pays_payback_and_the_deficit_at_the_time(public: Client) -> None:
    shown = page(public, "proposals/joining-later")
    figures = {one["name"]: one["value"] for one in shown["figures"]}
    told = rows(shown, "cost_of_change")
    once = {one["body"]: Decimal(one["amount"]) for one in told if one["kind"] == "Paid once"}
    assert once == {"South Kent Coast": Decimal(190000), "Thanet": Decimal(135000)}
    assert Decimal(figures["decide.joining-later.cost.one_off"]) == sum(once.values())
    # £325,000 over £239,000 a year is met in the 17th month.
    assert figures["decide.joining-later.cost.paid_back"] == "2020-09-01"
    assert Decimal(figures["decide.joining-later.cost.position"]) == Decimal(-64700000)
    text = public.get(f"{HOME}proposals/joining-later").content.decode()
    assert "has paid back 17 months after the saving begins" in text


@pytest.mark.story("D13")
@pytest.mark.story("D8")
def test_a_decision_shows_what_was_told_by_then_and_that_no_saving_was(public: Client) -> None:
    found = next(one for one in page(public, "decisions")["tables"] if one["name"] == "decisions")
    assert found["rows"]
    answer = public.get(f"{HOME}proposals/one-commissioner").content.decode()
    assert "It costs £810,000 once; no saving is told that would pay it back." in answer
    decision = next(link for link in _links(answer) if link.startswith(f"{HOME}decisions/one-commissioner/99J/"))
    text = public.get(decision).content.decode()
    assert "no saving is told that would pay it back" in text
    assert "stood together at a deficit of £121,800,000 when they were asked" in text


def test_where_no_money_was_told_the_page_says_so(public: Client) -> None:
    text = public.get(f"{HOME}proposals/joint-board").content.decode()
    assert "were not told to those who decide" in text


def _links(html: str) -> list[str]:
    return [part.partition('"')[0] for part in html.split('href="')[1:]]
