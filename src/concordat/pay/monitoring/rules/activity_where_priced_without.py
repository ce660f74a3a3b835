"""What is priced without activity has an activity that is there and nought."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "activity"
SEVERITY = "stop"
WHAT = "this point of delivery is priced without activity, so that it must be there and nought."
WHY = "Otherwise blocks and adjustments would count as patients seen."
NEXT = "Write 0."
NEEDS = ("activity", "point_of_delivery_code")


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return row.without_activity and row.number(COLUMN) != 0


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.without_activity & (rows.activity_number != 0).fill_null(True)
