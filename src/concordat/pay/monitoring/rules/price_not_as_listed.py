"""A national price is the listed one times activity and factor, within the tolerance."""

from fractions import Fraction
from typing import Any

from concordat.kernel.vocabulary import whole_wide
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

# Three decimals of activity, two of price and six of the factor: in these units everything is a whole number.
THOUSAND, MILLION = 10**3, 10**6
UNITS = THOUSAND * 100 * MILLION
COLUMN = "price"
SEVERITY = "stop"
WHAT = "it is not the listed price times activity and market forces factor."
WHY = "National prices are the same for everybody; a difference is an error or a local agreement."
NEXT = "Correct the price, or set the national tariff indicator to N and give the agreement."
NEEDS = (
    "price",
    "activity",
    "tariff_code",
    "national_tariff_indicator",
    "financial_year",
    "point_of_delivery_code",
    "organisation_identifier_code_of_provider",
)


def applies(facts: Facts) -> bool:
    """Say whether it can be asked."""
    return facts.prices is not None


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    listed, factor = row.listed
    price, activity = row.number(COLUMN), row.number("activity")
    if row["national_tariff_indicator"] != "Y" or listed is None or factor is None or price is None or activity is None:
        return False
    return abs(Fraction(price) - Fraction(activity) * Fraction(listed) * Fraction(factor)) > row.facts.tolerance


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    parts = (rows.activity_number * THOUSAND, rows.listed_price * 100, rows.listed_factor * MILLION)
    activity, price, factor = (whole_wide(part) for part in parts)
    apart: Any = (whole_wide(rows.price_number * UNITS) - activity * price * factor).abs()
    return (rows.national_tariff_indicator == "Y") & (apart > int(facts.tolerance * UNITS))
