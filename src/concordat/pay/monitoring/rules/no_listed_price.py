"""What has a national price has one in the price list of its year."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "tariff_code"
SEVERITY = "warning"
WHAT = "the price list has no price of this group, setting and year."
WHY = "The price of this row could not be checked."
NEXT = "Load the prices of the year, or correct code, year or point of delivery."
NEEDS = ("tariff_code", "national_tariff_indicator", "financial_year", "point_of_delivery_code")


def applies(facts: Facts) -> bool:
    """Say whether it can be asked."""
    return facts.prices is not None


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    asked = row["national_tariff_indicator"] == "Y" and row[COLUMN] and row.point in row.facts.settings
    return bool(asked) and row.listed[0] is None


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    asked = (rows.national_tariff_indicator == "Y") & (rows[COLUMN] != "") & rows.point.isin(list(facts.settings))
    return asked & rows.listed_price.isnull()
