"""Scenarios side by side and the proof of a single contract, in the browser's words and as data."""

from decimal import Decimal
from urllib.parse import urlencode

import pytest
from django.test import Client

from acts_for_tests import AT
from pages_read import every_number_says_why, page, rows

PLACE = "consolidations/one-RM1/scenarios"


def test_four_scenarios_stand_beside_each_other_and_the_address_holds_the_choice(public: Client) -> None:
    found = rows(page(public, PLACE), "scenarios")
    assert [str(row["scenario"]).partition(",")[0] for row in found] == [
        "as chosen",
        "keep own",
        "best for patients",
        "value-neutral average",
    ]
    query = urlencode({"first": "the term of 06V", "second": "highest", "third": "", "fourth": "highest"})
    text = public.get(f"{AT}{PLACE}?{query}").content.decode()
    assert "the term of North Norfolk for all" in text
    assert "best for patients, for every term" not in text
    every_number_says_why(public, PLACE)


def test_a_scenario_that_there_is_not_is_found(public: Client) -> None:
    text = public.get(f"{AT}{PLACE}?first=toss+a+coin").content.decode()
    assert "toss a coin" in text
    assert public.get(f"{AT}consolidations/nothing/scenarios").status_code == 404


@pytest.mark.story("A5")
def test_the_proof_foots_by_month_and_people(public: Client) -> None:
    shown = page(public, "consolidations/one-RGP/proof")
    months = rows(shown, "months_one-RGP")
    assert len(months) == 13
    for row in [*months, *rows(shown, "people_one-RGP")]:
        old, *rest = (Decimal(str(row[name])) for name in ("old", "new", "ended", "left_local"))
        assert old == sum(rest)
        assert Decimal(str(row["difference"])) == 0
    assert [row["lines"] for row in rows(shown, "placed_one-RGP")] == [20, 0, 1, 21]
    shares = rows(shown, "shares_one-RGP")
    assert Decimal(str(shares[-1]["share_population"])) == 100
    every_number_says_why(public, "consolidations/one-RGP/proof")
