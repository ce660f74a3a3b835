"""A price below nought stands only where money is corrected or withheld."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "price"
SEVERITY = "warning"
WHAT = "below nought, and its point of delivery is neither an adjustment nor CQUIN."
WHY = "Only what corrects or is withheld takes money back."
NEXT = "Make it an ADJUSTMENT line, or say why with the provider."
NEEDS = ("price", "point_of_delivery_code")


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    number = row.number(COLUMN)
    return number is not None and number < 0 and row.point not in row.facts.may_be_negative


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return (rows.price_number < 0) & ~rows.point.isin(list(facts.may_be_negative))
