"""A data set is not created after the day it is checked on."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "date_and_time_data_set_created"
SEVERITY = "stop"
WHAT = "that is after the day it is checked on."
WHY = "A data set that is not there yet cannot have been sent."
NEXT = "Correct the day, or check it on a later day."
NEEDS = ("date_and_time_data_set_created",)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return row.created_place is not None and row[COLUMN][:10] > str(row.facts.on)


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.created_place.notnull() & (rows[COLUMN].substr(0, 10) > str(facts.on))
