"""A drug was dispensed before its record was made."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.prepared import day_in
from concordat.pay.monitoring.row import Row

COLUMN = "drug_dispensed_date"
CREATED = "date_and_time_data_set_created"
FLOWS = ("drugs",)
SEVERITY = "stop"
WHAT = "that is after the data set was created."
WHY = "What has not been dispensed is not charged."
NEXT = "Correct the day, or send it in the month in which it is dispensed."
NEEDS = (COLUMN, CREATED)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    dispensed = row.day(COLUMN)
    return bool(dispensed) and row.created_place is not None and dispensed > row[CREATED][:10]


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.created_place.notnull() & (day_in(rows, COLUMN) > rows[CREATED].substr(0, 10))
