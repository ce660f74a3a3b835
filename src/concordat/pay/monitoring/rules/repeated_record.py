"""A record of a patient, a drug or a device stands in a file once."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "hospital_provider_spell_identifier"
FLOWS = ("patient level", "devices", "drugs")
SEVERITY = "warning"
WHAT = "another record of the file says the same, word for word."
WHY = "It may be one that is charged twice, or two that are alike; it stays in every total until somebody decides."
NEXT = "Ask the provider, and challenge it before the month is frozen."
NEEDS = ()


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    return row.repeats


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.repeats
