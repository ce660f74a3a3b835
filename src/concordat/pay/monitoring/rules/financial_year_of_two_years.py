"""The two years of a financial year follow each other: 201718, not 201719."""

from typing import Any

import ibis

from concordat.kernel.vocabulary import remainder
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "financial_year"
SEVERITY = "stop"
WHAT = "its two years do not follow each other."
WHY = "The last two figures are the year after the first."
NEXT = "Write the financial year as 201718."
NEEDS = ("financial_year",)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    year = row.year_start
    return year is not None and int(row["financial_year"]) % 100 != (year + 1) % 100


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.year_last != remainder(rows.year_start + 1, ibis.literal(100))
