"""What has a national price says which."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "tariff_code"
SEVERITY = "stop"
WHAT = "the row says that it has a national price."
WHY = "Without the code nobody can check the price."
NEXT = "Give the tariff code, or set the indicator to N."
NEEDS = ("tariff_code", "national_tariff_indicator")


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return row["national_tariff_indicator"] == "Y" and not row[COLUMN] and not row.without_activity


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return (rows.national_tariff_indicator == "Y") & (rows[COLUMN] == "") & ~rows.without_activity
