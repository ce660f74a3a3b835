"""Provider, commissioner and contract are together one live contract of the register in the month."""

from typing import Any

from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "local_contract_code"
SEVERITY = "stop"
WHAT = "the register has no contract of this code between this provider and commissioner in the month."
WHY = "Nothing is owed under a contract that is not there."
NEXT = "Correct the code, the bodies or the month, or enter the contract in the register."
NEEDS = (
    "local_contract_code",
    "organisation_identifier_code_of_provider",
    "organisation_identifier_code_of_commissioner",
    "financial_month",
    "financial_year",
)


def applies(facts: Facts) -> bool:
    """Say whether it can be asked."""
    return facts.live is not None


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    month = row.month
    if month is None:
        return False
    pair = (row["organisation_identifier_code_of_provider"], row["organisation_identifier_code_of_commissioner"])
    own = (one for one in row.facts.live or () if (one.provider, one.commissioner) == pair)
    return not any(one.contract == row[COLUMN] and one.in_month(month) for one in own)


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return rows.month_place.notnull() & rows.is_live.isnull()
