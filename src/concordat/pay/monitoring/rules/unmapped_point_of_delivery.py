"""A point of delivery is a national code, or a raw one that a reviewer has mapped to one."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "point_of_delivery_code"
SEVERITY = "stop"
WHAT = "no national code, and no reviewer has mapped it to one."
WHY = "It is left as it is and never guessed."
NEXT = "Correct it, or add the mapping with reviewer and note to pay/point_of_delivery_mappings.csv."
NEEDS = ("point_of_delivery_code",)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return bool(row[COLUMN]) and row.point not in row.facts.points


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return (rows[COLUMN] != "") & ~rows.point.isin(sorted(facts.points))
