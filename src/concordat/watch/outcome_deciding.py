"""What a payment for outcomes decides: takes its terms, gives the change of the contract that it is, worth the most that hangs on outcomes in a year."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from concordat.contract.readiness_doing import line_of_another, not_theirs
from concordat.contract.records import Contract
from concordat.contract.signing import after_signature
from concordat.decide import BodyShare, Matter
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, unlisted
from concordat.kernel.money import pence
from concordat.kernel.system import System
from concordat.watch.outcome_phases import read_phases
from concordat.watch.outcome_terms import payment_findings
from concordat.watch.records import OutcomePayment


def deciding(payment: OutcomePayment, day: date) -> Matter | None:
    """Return what is decided, None where its phases or its base cannot be."""
    try:
        most = max(read_phases(payment.phases).values(), default=Fraction(0))
    except ValueError:
        return None
    if payment.base < 0 or not payment.body.strip():
        return None
    size = pence(Fraction(payment.base) * most)
    share = BodyShare(body=payment.body, annual=size, variation=size)
    return Matter(decision_type="contract variation", on=day, affected=(share,), vote=payment.decision)


def payment_stops(payment: OutcomePayment, system: System) -> Iterator[Finding]:
    """Give everything that speaks against a payment as it would be: by itself, and for its contract."""
    yield from payment_findings(payment)
    yield from unlisted(payment.phases, "phases")
    yield from unlisted(payment.gates, "gates")
    yield from not_theirs(system, payment.body, payment.contract)
    yield from line_of_another(system, payment.line, payment.contract)
    yield from after_signature(find(system, Contract, payment.contract), "contract")
