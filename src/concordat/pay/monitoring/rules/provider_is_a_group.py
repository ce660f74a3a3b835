"""A provider's code does not end in 00, which stands for a whole group of sites."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "organisation_identifier_code_of_provider"
SEVERITY = "stop"
WHAT = "it ends in 00."
WHY = "Such a code is no provider of a contract."
NEXT = "Give the code of the provider itself."
NEEDS = ("organisation_identifier_code_of_provider",)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return row[COLUMN].endswith("00")


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows[COLUMN].endswith("00")
