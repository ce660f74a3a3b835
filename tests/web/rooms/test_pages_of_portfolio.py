"""The pages of the portfolio and of levels: every line in one group, with pictures, and who commissions what at which level."""

from decimal import Decimal

import pytest
from django.test import Client

from pages_read import every_number_says_why, page, rows


def test_the_portfolio_of_the_example_comes_to_its_value_by_whatever_it_is_told(public: Client) -> None:
    shown = page(public, "portfolio")
    told = {one["name"]: one["value"] for one in shown["figures"]}
    for by in ("expiry", "size", "provider", "commissioner", "form"):
        own = rows(shown, f"portfolio_{by}")
        assert sum(Decimal(row["value"]) for row in own) == Decimal(told["contract.portfolio_value"])
        assert sum(Decimal(row["to_come"]) for row in own) == Decimal(told["contract.portfolio_to_come"])
    assert [row["expiry"] for row in rows(shown, "portfolio_expiry")] == ["2018/19"]
    assert len(rows(shown, "portfolio_commissioner")) == 5
    text = public.get("/norfolk-and-waveney-2017/portfolio").content.decode()
    assert "Value a year by provider" in text
    assert "No contract is in force" in public.get("/norfolk-and-waveney-2017/portfolio?on=2030-01-01").content.decode()


@pytest.mark.story("C9")
def test_services_stand_by_level_with_who_commissions_them(public: Client) -> None:
    shown = page(public, "levels")
    own = rows(shown, "service_levels")
    assert {row["service"] for row in own} >= {"emergency admissions", "outpatient care"}
    assert all(row["commissioners"] and row["why"] for row in own)
    every_number_says_why(public, "levels")


@pytest.mark.story("A10")
def test_lines_that_another_level_delivers_are_listed(public: Client) -> None:
    split = rows(page(public, "levels"), "split_levels")
    assert split
    assert all(row["agrees"] != row["delivers"] for row in split)
