"""Pages of money: statements, differences, payments, who gains and who loses, positions; every number leads to its reasons."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

HOME = "/norfolk-and-waveney-2017/"
PAGES = [
    "contracts",
    "contracts/06W-RM1",
    "matrix",
    "compare/RM1",
    "compare/RM1/prices",
    "gaps-and-overlaps",
    "consolidations",
    "consolidations/one-RM1",
    "duplicated-work",
    "conversations",
    "due",
    "due/06W-RM1",
    "if-activity-moves/06W-RM1",
    "payment-forms",
    "payment-form/06W-RM1?form=cost_and_volume&corridor_share=5%25",
    "replay?form=block",
    "differences",
    "payments",
    "winners",
    "position",
    "position/06W",
    "organisations",
    "organisations/06W",
    "posts",
    "places",
    "places/E07000145",
    "population/E07000145",
    "rules",
    "rules/payment.marginal_rate",
    "rows/budgets",
    "records/Line/06W-RM1-emergency",
]


def page(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    base, _, query = path.partition("?")
    answer = client.get(f"{HOME}{base}.json{f'?{query}' if query else ''}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def column(shown: Any, table: str, name: str) -> list[Any]:
    """Return one column of one table of a page."""
    one = next(each for each in shown["tables"] if each["name"] == table)
    at = [each["name"] for each in one["columns"]].index(name)
    return [row[at] for row in one["rows"]]


@pytest.mark.parametrize("path", PAGES)
def test_every_number_of_a_page_says_why(public: Client, path: str) -> None:
    for table in page(public, path)["tables"]:
        known = {(one["row"], one["column"]) for one in table["why"]}
        for at, row in enumerate(table["rows"]):
            for one, value in zip(table["columns"], row, strict=True):
                is_number = isinstance(value, int | float) and not isinstance(value, bool)
                counted = is_number or (one["unit"] and value not in (None, "not shown"))
                assert not counted or (at, one["name"]) in known, (table["name"], at, one["name"], value)


@pytest.mark.parametrize("path", PAGES)
def test_reasons_of_a_page_are_pages(public: Client, path: str) -> None:
    shown = page(public, path)
    every = [one["why"] for one in shown["figures"]] + [
        one["href"] for table in shown["tables"] for one in table["why"]
    ]
    for href in every[:6]:
        assert "Because" in public.get(href).content.decode()


def test_months_sum_to_the_year_and_contracts_to_the_whole(public: Client) -> None:
    shown = page(public, "due")
    whole = Decimal(next(one["value"] for one in shown["figures"] if one["name"] == "pay.due"))
    assert sum(map(Decimal, column(shown, "statements", "due"))) == whole
    months = next(one for one in shown["tables"] if one["name"] == "due_by_month")
    assert sum(Decimal(cell) for row in months["rows"] for cell in row[1:]) == whole
    narrowed = page(public, "due?provider=RM1")
    assert len(column(narrowed, "statements", "contract")) == 5


def test_a_statement_sums_line_by_line_and_month_by_month(public: Client) -> None:
    shown = page(public, "due/06W-RM1")
    due = Decimal(shown["figures"][0]["value"])
    assert sum(map(Decimal, column(shown, "lines_due", "due"))) == due
    assert sum(map(Decimal, column(shown, "months_due", "due"))) == due


def test_the_curve_passes_through_what_is_due_and_has_a_picture(public: Client) -> None:
    shown = page(public, "if-activity-moves/06W-RM1")
    changes, dues = column(shown, "risk_curve", "change"), column(shown, "risk_curve", "due")
    lines = page(public, "due/06W-RM1")
    rows = zip(column(lines, "lines_due", "value_at_tariff"), column(lines, "lines_due", "due"), strict=True)
    due = sum(Decimal(amount) for value, amount in rows if Decimal(value))
    assert abs(Decimal(dict(zip(changes, dues, strict=True))["±0 %"]) - due) < Decimal("0.05")
    assert changes[::4] == ["−20 %", "±0 %", "+20 %"]
    assert list(map(Decimal, dues)) == sorted(map(Decimal, dues))
    drawn = public.get(f"{HOME}if-activity-moves/06W-RM1").content.decode()
    assert "stroke-dasharray" in drawn
    assert "the broken line is" in drawn
    assert public.get(f"{HOME}if-activity-moves/none-such").status_code == 404


def test_counts_of_few_people_are_for_those_who_work_for_a_body(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    address = "rows/activity?line=07J-RGP-emergency"
    shown, whole = page(public, address), page(as_role("analyst"), address)
    seen, every = column(shown, "activity", "spells"), column(whole, "activity", "spells")
    hidden = [number for cell, number in zip(seen, every, strict=True) if cell == "not shown"]
    assert hidden
    assert all(isinstance(number, int) for number in every)
    assert all(cell == "not shown" or cell >= 5 or cell == 0 for cell in seen)


def test_a_payment_stands_beside_what_is_due(public: Client, as_role: Callable[[str], Client]) -> None:
    assert "No payment is recorded yet" in public.get(f"{HOME}payments").content.decode()
    given = {
        "id": "p1",
        "payer": "06W",
        "payee": "RM1",
        "contract": "06W-RM1",
        "financial_year": "2017/18",
        "amount": "1000000.00",
        "paid_on": "2017-09-20",
    }
    day = {"paid_on__day": "20", "paid_on__month": "9", "paid_on__year": "2017"}
    posted = {name: value for name, value in given.items() if name != "paid_on"} | day
    done = as_role("finance officer").post(f"{HOME}acts/pay.pay", {**posted, "step": "do", "once": "one"})
    assert done.status_code == 302, done.content.decode()[:3000]
    shown = page(public, "payments")
    paid = dict(zip(column(shown, "paid", "contract"), column(shown, "paid", "paid"), strict=True))
    assert paid["06W-RM1"] == "1000000.00"
    assert column(page(public, "contracts/06W-RM1"), "payments", "amount") == ["1000000.00"]


def test_gains_and_losses_sum_to_nought(public: Client) -> None:
    together = column(page(public, "winners"), "gains", "together")
    assert sum(map(Decimal, together)) == 0
    assert any(Decimal(one) > 0 for one in together)
    assert any(Decimal(one) < 0 for one in together)


def test_the_position_is_that_of_its_bodies_and_has_a_picture(public: Client) -> None:
    shown = page(public, "position")
    surplus = column(shown, "positions", "surplus")
    assert sum(map(Decimal, surplus[:-1])) == Decimal(surplus[-1])
    assert "<svg" in public.get(f"{HOME}position").content.decode()
    own = page(public, "position/06W")
    parts = [Decimal(one) for one in column(own, "parts", "before")]
    assert parts[0] + parts[1] + parts[2] - parts[3] - parts[4] - parts[5] == parts[6]
