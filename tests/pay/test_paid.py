"""Paid against due: by hand, and what must hold of any payments; every figure ends at lines, rules and payments."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bare_ends import bare_ends
from concordat.kernel.answer import Answer
from concordat.kernel.system import System
from concordat.pay import settle
from concordat.pay.paid import paid_against_due, payments_table
from concordat.pay.records import Payment
from concordat.pay.statement import Statements
from concordat.who.records import Body

Small = Callable[..., System]
YEAR = "2017/18"
MONEY = st.decimals("-1000000", "1000000", places=2)


def payment(number: int, amount: str | Decimal, contract: str = "c1-t1", **changes: Any) -> Payment:
    told = {"payer": contract[:2], "payee": "t1", "financial_year": YEAR, "paid_on": date(2017, 6, 1)}
    return Payment(id=f"p{number}", contract=contract, amount=Decimal(amount), **{**told, **changes})


def with_payments(system: System, payments: Sequence[Payment]) -> System:
    return replace(system, records={**system.records, Payment: tuple(payments)})


@pytest.fixture
def blocks(small: Small) -> tuple[System, Statements]:
    """Two contracts, each of one block line of £1,200 and two lines without activity."""
    system = small()
    return system, settle(system)


def test_due_paid_and_outstanding_by_hand(blocks: tuple[System, Statements]) -> None:
    system, statements = blocks
    due = {one.contract: one.due.value for one in statements.lines if one.form == "block"}
    assert due == {"c1-t1": Decimal("1200.00"), "c2-t1": Decimal("1200.00")}
    payments = (
        payment(1, "700"),
        payment(2, "650.25"),
        payment(3, "-150.25"),
        payment(4, "9", financial_year="2016/17"),
    )
    found = paid_against_due(with_payments(system, payments), statements)
    assert found.records() == [
        {"contract": "c1-t1", "due": Decimal("1200.00"), "paid": Decimal("1200.00"), "outstanding": Decimal("0.00")},
        {"contract": "c2-t1", "due": Decimal("1200.00"), "paid": Decimal("0.00"), "outstanding": Decimal("1200.00")},
    ]
    assert found.says == "£1,200 paid of £2,400 due."


def test_every_figure_ends_at_lines_and_at_the_payments(blocks: tuple[System, Statements]) -> None:
    system, statements = blocks
    found = paid_against_due(with_payments(system, [payment(1, "700"), payment(2, "1", "elsewhere")]), statements)
    assert bare_ends(found) == []
    paid = next(cell for cell in found.rows[0] if isinstance(cell, Answer) and cell.name == "pay.paid.c1-t1")
    assert [(end.record.kind, end.record.key) for end in paid.because.ends() if end.record] == [("Payment", ("p1",))]


def test_a_payment_under_a_contract_without_a_statement_is_told_too(blocks: tuple[System, Statements]) -> None:
    system, statements = blocks
    found = paid_against_due(with_payments(system, [payment(1, "5", "elsewhere")]), statements)
    assert found.records()[-1] == {
        "contract": "elsewhere", "due": Decimal(0), "paid": Decimal("5"), "outstanding": Decimal("-5")
    }  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.tuples(MONEY, st.sampled_from(["c1-t1", "c2-t1", "elsewhere"]), st.sampled_from([YEAR, "2016/17"]))))
def test_what_is_paid_and_what_is_outstanding_is_what_is_due(
    blocks: tuple[System, Statements], given_rows: list[tuple[Decimal, str, str]]
) -> None:
    system, statements = blocks
    payments = [payment(n, amount, of, financial_year=year) for n, (amount, of, year) in enumerate(given_rows)]
    found = paid_against_due(with_payments(system, payments), statements)
    for row in found.records():
        assert row["paid"] + row["outstanding"] == row["due"]
    assert sum(found.column("due")) == statements.due.value
    assert sum(found.column("paid")) == sum(amount for amount, _, year in given_rows if year == YEAR)
    assert len(set(found.column("contract"))) == len(found.rows)


def test_payments_are_listed_newest_first_with_the_names_of_who_paid(small: Small) -> None:
    body = Body(id="c1", kind="clinical commissioning group", name="First", short_name="One", legal_person=True)
    payments = (
        payment(1, "1", paid_on=date(2017, 5, 1)),
        payment(2, "2", paid_on=date(2017, 7, 1), month=date(2017, 6, 1)),
        payment(3, "3", "c2-t1", paid_on=date(2017, 6, 1)),
    )
    system = with_payments(small(), payments)
    system = replace(system, records={**system.records, Body: (body,)})
    assert payments_table(system).column("payment") == ("p2", "p3", "p1")
    assert payments_table(system, "c1-t1").column("amount") == (Decimal(2), Decimal(1))
    assert payments_table(system).column("payer") == ("One", "c2", "One")
    assert bare_ends(payments_table(system)) == []
