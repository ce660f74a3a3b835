"""A grain stands in a file once."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "local_contract_monitoring_code"
FLOWS = ("aggregate",)
SEVERITY = "stop"
WHAT = "another row of the file has the same month, bodies, point of delivery and codes."
WHY = "It cannot be told whether both are meant; they are not added up."
NEXT = "Make one row of them, or tell them apart by a code."
NEEDS = ()


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return row.repeats


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.repeats
