"""Statements to read: months sum to lines, lines to contracts, contracts to the whole, for a generated system and by hand."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from bare_ends import bare_ends
from concordat.kernel.system import System
from concordat.pay import settle
from concordat.pay.statement import Statements
from concordat.pay.statement_tables import by_month, contract_lines, contract_months, due_under

MAY, JUNE = date(2017, 5, 1), date(2017, 6, 1)
ACTIVITY = [
    ("c1-activity", MAY, "BB", "elective", 2, 0),
    ("c1-activity", JUNE, "BB", "elective", 1, 0),
    ("c2-activity", MAY, "BB", "elective", 4, 0),
]


@pytest.fixture(scope="module")
def statements(generated: System) -> Statements:
    return settle(generated)


def test_months_sum_to_contracts_and_contracts_to_the_whole(statements: Statements) -> None:
    found = by_month(statements)
    rows = found.records()
    for row in rows:
        months = [value for name, value in row.items() if name != "contract"]
        assert len(months) == 12
        assert sum(months) == due_under(statements, row["contract"]).value
    assert sum(due_under(statements, row["contract"]).value for row in rows) == statements.due.value


def test_lines_and_months_of_a_contract_say_the_same(statements: Statements) -> None:
    for contract in statements.by_contract:
        lines, months = contract_lines(statements, contract), contract_months(statements, contract)
        assert sum(lines.column("due")) == sum(months.column("due")) == due_under(statements, contract).value
        assert sum(lines.column("spells")) == sum(months.column("spells"))
        assert bare_ends(lines, months, due_under(statements, contract)) == []


def test_a_contract_month_by_month_by_hand(small: Callable[..., System]) -> None:
    statements = settle(small(ACTIVITY))
    months = {row["month"]: row for row in contract_months(statements, "c1-t1").records()}
    # 300 × 1.1 for each spell, and a twelfth of the block of 1,200.
    assert (months["May 2017"]["spells"], months["May 2017"]["due"]) == (2, Decimal("760.00"))
    assert (months["June 2017"]["spells"], months["June 2017"]["due"]) == (1, Decimal("430.00"))
    assert (months["July 2017"]["spells"], months["July 2017"]["due"]) == (0, Decimal("100.00"))
    assert due_under(statements, "c1-t1").value == Decimal("2190.00")


def test_a_contract_without_a_statement_is_due_nothing_and_says_why(statements: Statements) -> None:
    nothing = due_under(statements, "no-such-contract")
    assert nothing.value == 0
    assert bare_ends(nothing) == []
    assert contract_months(statements, "no-such-contract").rows == ()
