"""A further detail of a point of delivery has code and text together."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "point_of_delivery_further_detail_code"
SEVERITY = "stop"
WHAT = "code and description stand together or not at all."
WHY = "Further details are local: the code alone says nothing to others."
NEXT = "Give both, or neither."
NEEDS = ("point_of_delivery_further_detail_code", "point_of_delivery_further_detail_description")


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return bool(row[COLUMN]) != bool(row["point_of_delivery_further_detail_description"])


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return (rows[COLUMN] == "") != (rows.point_of_delivery_further_detail_description == "")
