"""Mismatch desk: totals for everyone, pairs for the bodies of the system, disputes with owner, age, reason and clock."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read

HOME = "/kent-and-medway-2018/"
OWN = f"{HOME}mismatches/09W/RPA"
FINANCE = "finance officer"


def page(client: Client, path: str = "mismatches") -> Any:
    answer = client.get(f"{HOME}{path}.json")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def names(shown: Any) -> set[str]:
    return {one["name"] for one in shown["tables"]}


@pytest.mark.story("C12")
def test_the_agreed_total_is_the_same_whichever_way_gaps_are_closed(public: Client) -> None:
    separate, providers, commissioners = rows(page(public), "mismatch_totals")
    assert providers["system"] == commissioners["system"] != separate["system"]
    assert providers["providers"] == separate["providers"]
    assert commissioners["commissioners"] == separate["commissioners"]
    figures = {one["name"]: Decimal(one["value"]) for one in page(public)["figures"]}
    gap = figures["balance.mismatch.gap"]
    assert Decimal(separate["system"]) - Decimal(providers["system"]) == gap == Decimal("3181000.00")
    assert figures["balance.mismatch.agreed"] == Decimal(providers["system"])


def test_rows_columns_and_the_grand_total_of_the_matrix_agree(as_role: Callable[[str], Client]) -> None:
    *buyers, together = rows(page(as_role(FINANCE)), "mismatch_matrix")
    assert len(buyers) == 8
    sellers = [name for name in together if name not in ("commissioner", "total")]
    for seller in sellers:
        assert sum(Decimal(one[seller] or 0) for one in buyers) == Decimal(together[seller])
    assert sum(Decimal(one["total"]) for one in buyers) == Decimal(together["total"])
    assert sum(Decimal(together[one]) for one in sellers) == Decimal(together["total"])


def test_each_dispute_has_an_owner_a_reason_an_age_and_a_clock(as_role: Callable[[str], Client]) -> None:
    first, *others = rows(page(as_role(FINANCE)), "mismatch_disputes")
    assert first["owner"] == "nobody yet"
    assert first["reason"] == "no reason given yet"
    assert len(others) == 5
    for one in others:
        assert one["owner"]
        assert one["reason"]
        assert one["age"].endswith("days")
        assert one["until"] or "every step has run out" in one["at"]


def test_the_public_reads_totals_and_no_pair(public: Client, as_role: Callable[[str], Client]) -> None:
    shown = page(public)
    assert names(shown) == {"mismatch_totals", "steps_gap"}
    text = public.get(f"{HOME}mismatches").content.decode()
    assert "trim point" not in text
    assert "1,274,000" not in text
    for one in numbers_on(read(text)):
        if one.why and one.why.startswith("/"):
            assert "PlanFigure" not in public.get(one.why).content.decode()
    assert public.get(OWN).status_code in (302, 403)
    key = "09W/RPA/2018%2F19/emergency%20admissions/provider/2018-02-09/plan"
    assert "49,181,000" not in public.get(f"{HOME}records/PlanFigure/{key}").content.decode()
    assert as_role(FINANCE).get(OWN).status_code == 200
    assert as_role("scrutiny officer").get(OWN).status_code == 403


def test_a_pair_shows_every_figure_that_was_stated(as_role: Callable[[str], Client]) -> None:
    shown = page(as_role(FINANCE), "mismatches/99J/RWF")
    stated = [one for one in rows(shown, "pair_stated") if one["service"] == "emergency admissions"]
    assert len(stated) == 5
    assert stated[0]["stated"] == "2018-08-30"
    assert stated[0]["stance"] == "the figure it agrees"
    lines = {one["service"]: one for one in rows(shown, "pair_lines")}
    assert lines["emergency admissions"]["status"] == "disputed"
    assert lines["outpatient care"]["status"] == "agreed on 2018-03-23"
    assert as_role(FINANCE).get(f"{HOME}mismatches/99J/RVV").status_code == 404


def test_where_nothing_is_stated_the_page_says_what_to_bring(public: Client) -> None:
    text = public.get("/northumberland-2017/mismatches").content.decode()
    assert "balance/plan_figures.csv" in text
