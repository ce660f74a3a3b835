"""Takes the register and its payments, gives each payment between bodies that are no parties of the contract it names."""

from collections.abc import Iterator

from concordat.contract import Checked
from concordat.kernel.finding import Finding
from concordat.kernel.text import amount
from concordat.pay.records import Payment

SORT = "fault"


def check(given: Checked) -> Iterator[Finding]:
    """Yield paid-without-contract."""
    bound: dict[str, set[str]] = {}
    for line in given.register.lines:
        bound.setdefault(line.contract, set()).update((line.commissioner, line.provider))
    for party in given.register.parties:
        bound.setdefault(party.contract, set()).add(party.body)
    for one in given.system.all(Payment):
        strangers = [body for body in (one.payer, one.payee) if body not in bound.get(one.contract, {body})]
        if strangers:
            names = " and ".join(given.register.name(body) for body in strangers)
            what = f"{amount(one.amount, '£')} was paid on {one.paid_on} under {one.contract}, of which {names} is no party."
            why = "Between these two it is a payment without a contract."
            then = "Correct the payment, or add the party."
            yield given.finding("paid-without-contract", one, what, why, then, "contract")
