"""Asks whether it is affordable: takes a contract's case, gives its value a year within the budget agreed beforehand, or by how much it is not."""

from decimal import Decimal

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, lacking, proved, seen_in
from concordat.kernel.text import amount

QUESTION = "Does it cost no more than the budget agreed beforehand?"
AREA = "Money"
WANTED = "The budget a year, in the scope, at or above the value of the lines."
OWNER = "finance officer"


def look(case: Case) -> Seen:
    """Hold the value of the lines against the budget of their scopes, each counted once."""
    scopes = {(one.contract, one.line): one for _, one in case.scopes if one is not None}
    priced = [one for one in scopes.values() if one.budget is not None]
    if not priced or len(priced) < len(scopes):
        return lacking("no budget is recorded" if not priced else "a budget is recorded for some lines alone")
    budget = sum((one.budget for one in priced if one.budget is not None), Decimal(0))
    value = sum((line.value for line in case.lines), Decimal(0))
    because = tuple(seen_in(one, f"a budget of {amount(one.budget, '£')} a year") for one in priced)
    if value > budget:
        return lacking(f"{amount(value, '£')} a year is {amount(value - budget, '£')} above the budget", *because)
    return proved(f"{amount(value, '£')} a year within a budget of {amount(budget, '£')}", *because)
