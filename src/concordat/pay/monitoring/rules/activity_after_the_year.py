"""The month after the last holds adjustments of the year and nothing else."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "financial_month"
SEVERITY = "stop"
WHAT = "that month holds year-end adjustments, and this is none."
WHY = "A year has twelve months of activity."
NEXT = "Put the activity into its month, or make it an ADJUSTMENT."
NEEDS = ("financial_month", "point_of_delivery_code")


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return row.month_number == row.facts.year_end_month and not row.without_activity


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return (rows.month_number == facts.year_end_month) & ~rows.without_activity
