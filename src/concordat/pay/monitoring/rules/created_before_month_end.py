"""What was done in a month is sent after the month has ended."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "date_and_time_data_set_created"
SEVERITY = "stop"
WHAT = "the month it is for had not ended."
WHY = "Activity of a month is complete only when the month has ended."
NEXT = "Correct the month or the day, or send it again after the month."
NEEDS = ("date_and_time_data_set_created", "financial_month", "financial_year")


def applies(facts: Facts) -> bool:
    """Say whether it can be asked."""
    return facts.record == "actual"


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    created, month = row.created_place, row.month_place
    return created is not None and month is not None and created <= month


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.created_place <= rows.month_place
