"""One contract paid in another way: takes its replay, gives what each party would get as activity moves, and what each term does."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.money import pence
from concordat.kernel.table import Table, table
from concordat.pay.contract_case import ContractCase
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import total
from concordat.pay.model_parameters import PricedParameter, form_words, parameters_of_form
from concordat.pay.parameters import read_parameter
from concordat.pay.replay import Replay
from concordat.pay.replayed import Replayed
from concordat.pay.risk import changes, signed
from concordat.pay.settled_lines import values_of

DIFFERENCE = "difference"


def trial_figures(found: Replay, contract: str) -> tuple[Answer[Any], ...]:
    """Return what is due as it is and in the way tried, the difference, and the activity at which the two are the same."""
    own = found.own.due[contract].named("pay.trial.as_it_is")
    if not found.ways:
        return (own,)
    way = found.ways[0]
    then = way.due[contract].named("pay.trial.tried")
    more = then.value - own.value
    says = f"paid more by the commissioner and to the provider, {way.way.name}"
    apart = Answer(more, Because(says, more, "£", parts=(then.because, own.because)), "pay.trial.more", "£")
    at = found.even(way, (contract,))
    if not at:
        return own, then, apart
    where = ", ".join(signed(Fraction(change)) for change in at)
    reason = Because(f"activity at which both come to the same: {where}", where, parts=apart.because.parts)
    return own, then, apart, Answer(where, reason, "pay.trial.same_at")


def trial_curve(found: Replay, contract: str) -> Table:
    """Return one row a change in activity: what is due as it is and in the way tried, the difference, and what activity is worth."""
    way = found.ways[0]
    columns = {
        "change": "Activity",
        "due": "Due as it is [£]",
        "way_1": f"Due {way.way.name} [£]",
        DIFFERENCE: "Paid more than as it is [£]",
        "value": "Activity at the contract’s prices [£]",
        "provider_bears": "Worth more than would be due [£]",
    }
    says = (
        "What is paid more the commissioner bears and the provider gains. What activity is worth more than would be due the "
        "provider bears."
    )
    rows = ((signed(change), *_cells(found, way, contract, change)) for change in changes(found.reach))
    return table("form_trial", "What each party would get as activity moves", columns, rows, says)


def trial_terms(found: Replay, contract: str, form: str) -> Table:
    """Return what each term of a form does, what it is in the contract now, and as tried."""
    own = found.own.cases[contract]
    tried = found.ways[0].cases[contract] if found.ways else None
    columns = {"term": "Term", "says": "What it does", "now": "As it is", "tried": "As tried"}
    rows = (
        (form_words(one.name), one.says, _value(own, one), _value(tried, one) if tried else None)
        for one in parameters_of_form(form)
    )
    return table(f"form_terms_{form}", f"The terms of payment by {form_words(form)}", columns, rows)


def _cells(found: Replay, way: Replayed, contract: str, change: Fraction) -> Iterator[Answer[Decimal]]:
    share = change + 1
    own, then = (found.curve(one, (contract,)).of(share) for one in (found.own, way))
    value = total(list(values_of(way.cases[contract]).values())) * share
    parts = {"own": found.own.due[contract].because, "then": way.due[contract].because, "reach": found.because_reach}
    for amount, says, why in (
        (own, "due as it is", ("own", "reach")),
        (then, f"due {way.way.name}", ("then", "reach")),
        (then - own, "paid more than as it is", ("then", "own", "reach")),
        (value, "activity at the contract’s prices", ("then", "reach")),
        (value - then, "what activity is worth more than would be due", ("then", "reach")),
    ):
        told = f"{says} with activity {signed(change)}, by the same steps as with the activity there was"
        because = Because(told, pence(amount), "£", parts=tuple(parts[name] for name in why))
        yield Answer(pence(amount), because, unit="£")


def _value(case: ContractCase, one: PricedParameter) -> Answer[Any] | None:
    """Return what a contract sets, or the national rule of its day; nothing where neither does."""
    parameter = case.parameters.own(one.name)
    value, because = (parameter.value, parameter.because) if parameter else (None, None)
    if parameter is None and one.rule:
        try:
            rule = case.rules.on(one.rule, case.on)
        except Refused:
            return None
        value, because = read_parameter(one.name, str(rule.value)), because_rule(rule)
    if value is None or because is None:
        return None
    return Answer(value if isinstance(value, bool) else decimal_of(value), because)
