"""Care of a patient does not end before it starts."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.prepared import day_in
from concordat.pay.monitoring.row import Row

COLUMN = "activity_end_date_contract_monitoring"
START = "activity_start_date_contract_monitoring"
FLOWS = ("patient level",)
SEVERITY = "stop"
WHAT = "that is before it starts."
WHY = "Length of stay and excess days are counted from both days."
NEXT = "Correct one of the days."
NEEDS = (COLUMN, START)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    start, end = row.day(START), row.day(COLUMN)
    return bool(start) and bool(end) and end < start


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return day_in(rows, COLUMN) < day_in(rows, START)
