"""A record stands in the flow of its point of delivery: a device among devices, care among records of patients."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "point_of_delivery_code"
FLOWS = ("patient level", "devices")
SEVERITY = "stop"
WHAT = "that is not of this flow."
WHY = "What stands in two flows, or in the wrong one, is counted twice or not at all when the month is compared with its records."
NEXT = "Move it to the flow it is of: devices, drugs, or aggregate monitoring for what is no care of a patient."
NEEDS = ("point_of_delivery_code",)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    own = row.facts.point_of_flow
    return row.point in row.facts.points and (row.point != own if own else row.without_activity)


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    own = facts.point_of_flow
    other = rows.point != own if own else rows.without_activity
    return rows.point.isin(sorted(facts.points)) & other
