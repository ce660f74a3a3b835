"""Planned payments as milestones: takes a contract's lines with their changes, gives a twelfth of a year's value for each month.

Parts of a month count by days. Between two bodies the pennies are carried from month to month, so that all milestones
together are the plan to the penny. Lines without an end have no planned payments, because no last one is known.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from concordat.contract.disclosed import Transaction
from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_parts import amount, closing, moment
from concordat.contract.ocds_states import State, stretches
from concordat.kernel.money import as_fraction, pence

Pair = tuple[str, str]
Planned = Mapping[tuple[date, Pair], Decimal]


def planned(told: Sequence[State]) -> Planned:
    """Return the payment planned for each month and pair of payer and payee, after the changes told."""
    exact: dict[tuple[Pair, date], Fraction] = defaultdict(Fraction)
    for line in told[-1].lines:
        for part in stretches(told, line.id):
            if part.ends is None or line.ends is None:
                continue
            twelfth = as_fraction(part.value) / 12
            month = part.starts.replace(day=1)
            while month < part.ends:
                following = next_month(month)
                days, whole = (min(following, part.ends) - max(month, part.starts)).days, (following - month).days
                due = twelfth if days == whole else twelfth * Fraction(days, whole)
                exact[(line.commissioner, line.provider), month] += due
                month = following
    found: dict[tuple[date, Pair], Decimal] = {}
    carried: dict[Pair, Fraction] = defaultdict(Fraction)
    for (pair, month), value in sorted(exact.items()):
        before = pence(carried[pair])
        carried[pair] += value
        found[month, pair] = pence(carried[pair]) - before
    return found


def milestones(disclosure: Disclosure, plan: Planned, before: Planned) -> list[dict[str, Any]]:
    """Return a milestone for each planned payment that is new or not what it was; one that fell away is nought."""
    changed = {key: plan.get(key, Decimal("0.00")) for key in {**before, **plan} if plan.get(key) != before.get(key)}
    return [_milestone(disclosure, month, pair, value) for (month, pair), value in sorted(changed.items())]


def met(plan: Planned, paid: Sequence[Transaction]) -> dict[tuple[date, Pair], dict[str, Any]]:
    """Return, for each planned payment that these sums were for, whether they meet it, and on which day."""
    sums: dict[tuple[date, Pair], Decimal] = defaultdict(Decimal)
    last: dict[tuple[date, Pair], date] = {}
    for one in paid:
        if one.month is not None and (key := (one.month.replace(day=1), (one.payer, one.payee))) in plan:
            sums[key] += one.amount
            last[key] = max(last.get(key, one.paid_on), one.paid_on)
    return {
        key: {"id": identity(*key), "status": "met", "dateMet": moment(last[key])}
        if total >= plan[key]
        else {"id": identity(*key), "status": "partiallyMet"}
        for key, total in sorted(sums.items())
    }


def identity(month: date, pair: Pair) -> str:
    """Return the id of the planned payment of a month between two bodies."""
    return f"{month:%Y-%m}-{pair[0]}-{pair[1]}"


def title(month: date) -> str:
    """Return what a planned payment is called."""
    return f"Planned payment for {month:%B %Y}"


def next_month(month: date) -> date:
    """Return the first day of the month after."""
    return (month.replace(day=1) + timedelta(days=32)).replace(day=1)


def _milestone(disclosure: Disclosure, month: date, pair: Pair, value: Decimal) -> dict[str, Any]:
    payer, payee = (disclosure.names.get(body, body) for body in pair)
    return {
        "id": identity(month, pair),
        "title": title(month),
        "type": "payment",
        "description": f"{payer} pays {payee}.",
        "dueDate": closing(next_month(month)),
        "status": "scheduled",
        "value": amount(value),
    }
