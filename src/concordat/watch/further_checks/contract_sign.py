"""Asks before a contract is signed whether it can pay for outcomes fairly: takes the signature, gives what is wrong with what it pays for, and which outcome so few cannot show."""

from collections.abc import Iterator

from concordat.contract.acts.sign import Given
from concordat.kernel.act import Moment
from concordat.kernel.finding import Finding
from concordat.kernel.system import System
from concordat.watch.outcome_fair import unfair, values_for
from concordat.watch.outcome_terms import terms_of
from concordat.watch.records import OutcomePayment


def check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    """Give every finding about the payments of the contract."""
    for payment in system.all(OutcomePayment):
        if payment.contract == given.contract:
            terms = terms_of(system, payment)
            yield from terms.findings
            values = values_for(system, terms.basket)
            for one in terms.basket:
                yield from unfair(one, values, system.rules)
