"""A market forces factor is near 1."""

from typing import Any

from concordat.kernel.vocabulary import exact
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.row import Row

COLUMN = "market_forces_factor"
SEVERITY = "warning"
WHAT = "that is far from 1."
WHY = "Published factors lie in a narrow range; another number is often a typing error."
NEXT = "Compare it with the published factor of the provider and year."
NEEDS = ("market_forces_factor",)


def broken(row: Row) -> bool:
    """Say whether a row breaks it."""
    number = row.number(COLUMN)
    return number is not None and not row.facts.least_factor <= number <= row.facts.most_factor


def where(rows: Any, facts: Facts) -> Any:
    """Return for each row of a table whether it breaks it."""
    return (rows.factor_number < exact(facts.least_factor)) | (rows.factor_number > exact(facts.most_factor))
