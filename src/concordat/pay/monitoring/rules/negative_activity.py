"""Activity is not below nought."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "activity"
SEVERITY = "stop"
WHAT = "it is below nought."
WHY = "Nobody can be treated less than never; a correction is a line of its own."
NEXT = "Give what was done, and correct an earlier month by an ADJUSTMENT line that names it."
NEEDS = ("activity",)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    number = row.number(COLUMN)
    return number is not None and number < 0


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.activity_number < 0
