"""What a drug or a device costs is its quantity times the price of one, within the tolerance."""

from fractions import Fraction
from typing import Any

from concordat.kernel.vocabulary import whole_wide
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

# Three decimals of quantity and eight of a price: in these units everything is a whole number.
THOUSAND, HUNDRED_MILLION = 10**3, 10**8
UNITS = THOUSAND * HUNDRED_MILLION
COLUMN = "price"
FLOWS = ("devices", "drugs")
SEVERITY = "stop"
WHAT = "it is not the quantity times the price of one."
WHY = "One of the three is wrong, or something else is charged in it."
NEXT = "Correct it, and give what is charged beside the price as a record of its own."
NEEDS = ("price", "quantity", "unit_price")


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    price, quantity, one = (row.number(column) for column in NEEDS)
    if price is None or quantity is None or one is None:
        return False
    return abs(Fraction(price) - Fraction(quantity) * Fraction(one)) > row.facts.tolerance


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    quantity, one = whole_wide(rows.quantity_number * THOUSAND), whole_wide(rows.unit_price_number * HUNDRED_MILLION)
    apart: Any = (whole_wide(rows.price_number * UNITS) - quantity * one).abs()
    return apart > int(facts.tolerance * UNITS)
