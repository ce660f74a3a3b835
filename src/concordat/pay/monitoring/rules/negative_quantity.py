"""A quantity below nought is something taken back."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "quantity"
FLOWS = ("devices", "drugs")
SEVERITY = "warning"
WHAT = "it is below nought."
WHY = "What was taken back lowers the cost of a month in which it may not have been charged."
NEXT = "Say with the provider which record it takes back."
NEEDS = ("quantity",)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    number = row.number(COLUMN)
    return number is not None and number < 0


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.quantity_number < 0
