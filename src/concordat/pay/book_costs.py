"""Costs of an open book: takes a cost line as it is recorded, gives it as the calculation reads it."""

from concordat.pay.calculations.open_book import Cost
from concordat.pay.records import CostLine


def cost_of(one: CostLine) -> Cost:
    """Return a cost line as a cost with its part in an outcome."""
    return Cost(
        resource=one.resource,
        amount=one.amount,
        seen_by=one.seen_by,
        outcome=one.towards,
        contribution=one.contribution,
    )
