"""The page of what a broken plan would cost: by contract and party, with a choice of spread in the address, without any script."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from acts_for_tests import AT
from pages_read import rows


def page(client: Client, path: str) -> Any:
    """Return a page as JSON, with what narrows it."""
    base, _, query = path.partition("?")
    answer = client.get(f"{AT}{base}.json?{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def worst(shown: Any) -> dict[str, Decimal]:
    """Return what is due more at worst under each contract."""
    return {row["contract"]: Decimal(row["due_worst"]) for row in rows(shown, "broken_plan_contracts")}


@pytest.mark.story("E26")
def test_each_contract_and_party_is_told_and_more_spread_costs_more(public: Client) -> None:
    usual, wide = page(public, "broken-plan"), page(public, "broken-plan?spread=0.15")
    assert "06W-RM1" not in worst(usual)
    assert len(worst(usual)) > 10
    assert all(worst(wide)[name] >= value for name, value in worst(usual).items())
    assert {row["side"] for row in rows(usual, "broken_plan")} == {"commissioner", "provider"}
    assert "made up" in " ".join(usual["says"])


@pytest.mark.story("E26")
def test_lines_with_a_history_move_as_their_forecast_may_err_and_the_page_says_which(public: Client) -> None:
    by_forecast, made_up = page(public, "broken-plan"), page(public, "broken-plan?years=made+up+for+every+line")
    lines = rows(by_forecast, "forecast_draws")
    assert len(lines) == 9
    assert all(Decimal(one["low"]) < 0 < Decimal(one["high"]) for one in lines)
    assert by_forecast["says"][0].startswith("9 lines move as far")
    assert "forecast_draws" not in {one["name"] for one in made_up["tables"]}
    assert made_up["says"][0].startswith("No forecast is used: possible years are made up.")
    assert worst(by_forecast) != worst(made_up)


def test_one_contract_is_asked_for_by_a_form_without_script(public: Client) -> None:
    text = public.get(f"{AT}broken-plan?contract=06W-RM1&way=each+line+by+itself").content.decode()
    assert 'method="get"' in text
    assert "<svg" in text
    assert "there is no forecast: possible years are made up" in text
    assert len(rows(page(public, "broken-plan?contract=06W-RM1"), "broken_plan_contracts")) == 1
    assert "Nothing is settled by activity" in public.get(f"{AT}broken-plan?contract=none").content.decode()


def test_pages_of_money_and_of_a_contract_lead_there(public: Client) -> None:
    for path in ("due", "payments"):
        assert f'href="{AT}broken-plan"' in public.get(f"{AT}{path}").content.decode()
    for path in ("due/06W-RM1", "contracts/06W-RM1"):
        assert f'href="{AT}broken-plan?contract=06W-RM1"' in public.get(f"{AT}{path}").content.decode()
