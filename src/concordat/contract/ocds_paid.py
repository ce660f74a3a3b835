"""Payments of one day as a release: takes the sums, gives the transactions and which planned payments they meet."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from concordat.contract.disclosed import Transaction
from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_milestones import Planned, identity, met, title
from concordat.contract.ocds_parts import award_of, filled, transaction
from concordat.contract.ocds_release import release
from concordat.contract.records import Contract


def paid(
    disclosure: Disclosure,
    contract: Contract,
    day: date,
    sums: Sequence[Transaction],
    plan: Planned,
    so_far: Sequence[Transaction],
) -> dict[str, Any]:
    """Return the release; `plan` holds the planned payments, `so_far` all that was paid until that day with it."""
    touched = {(one.month.replace(day=1), (one.payer, one.payee)) for one in sums if one.month is not None}
    states_of = [told for key, told in met(plan, so_far).items() if key in touched]
    transactions = []
    for one in sums:
        told = transaction(disclosure, one)
        if one.month is not None and (one.month.replace(day=1), (one.payer, one.payee)) in plan:
            month = one.month.replace(day=1)
            key = identity(month, (one.payer, one.payee))
            told["relatedImplementationMilestone"] = {"id": key, "title": title(month)}
        transactions.append(told)
    agreement = {
        "id": contract.id,
        "awardID": award_of(contract),
        "implementation": filled({"milestones": states_of, "transactions": transactions}),
    }
    return release(
        disclosure, contract.id, f"{contract.id}-{day}-payments", day, ["implementation"], contracts=[agreement]
    )
