"""Asks for a reserve: takes a contract's case, gives that a term sets aside what high demand would cost the commissioner, or by how much it does not."""

from decimal import Decimal

from concordat.contract import ReadinessCase, Seen, lacking, proved
from concordat.contract.readiness_terms import RULE, terms_on
from concordat.contract.records import Clause
from concordat.contract.term_value import measured
from concordat.kernel.money import pence
from concordat.kernel.text import amount
from concordat.pay.demand_before_signature import high_costs

QUESTION = "Is there a reserve for what high demand would cost?"
AREA = "Risk"
WANTED = "A term that sets aside, in pounds, at least what the commissioner pays more at high demand."
OWNER = "finance officer"
SUBJECT = "reserve"


def look(case: ReadinessCase) -> Seen | None:
    """Hold the reserve against what is due at high demand; without a forecast for all of it nobody can say."""
    costs = high_costs(case)
    if costs is None:
        return None
    cost = sum((one.value for one in costs), Decimal(0))
    because = tuple(one.because for one in costs)
    if not cost:
        return proved("nothing more is due at high demand", *because)
    more = f"{amount(cost, '£')} more would be due at high demand"
    seen = terms_on(case, SUBJECT)
    if not seen.proved:
        return lacking(f"{more}, and there is {seen.says}", *because)
    reserve = _reserve(case)
    if reserve is None:
        return lacking(f"{more}, and the reserve is no sum of money: {seen.says}", *seen.because, *because)
    held = f"{amount(reserve, '£')} is set aside"
    return (proved if reserve >= cost else lacking)(f"{more}; {held}", *seen.because, *because)


def _reserve(case: ReadinessCase) -> Decimal | None:
    keys = case.system.rules.on(RULE, case.day).value[SUBJECT]
    term = next(case.terms[key] for key in keys if key in case.terms)
    clause = case.system.find(Clause, term.clause)
    if clause is None or clause.kind != "money":
        return None
    try:
        return pence(measured(clause, term.value))
    except ValueError:
        return None
