"""Asks who answers for outcomes: takes a contract's case, gives the bodies responsible with shares that are the whole, or what is lacking."""

from collections.abc import Iterator
from fractions import Fraction

from concordat.contract.readiness_case import Case
from concordat.contract.readiness_seen import Seen, every
from concordat.contract.records import ExpectedOutcome
from concordat.kernel.shares import read_shares

QUESTION = "Does each outcome say which bodies answer for it, and for what share?"
AREA = "Outcomes"
WANTED = "The bodies responsible for each outcome with shares that are the whole together."


def look(case: Case) -> Seen | None:
    """Add the shares of every outcome."""
    if not case.outcomes:
        return None
    found = ((f"“{one.title}”", one) for one in case.outcomes)
    return every(found, lambda one: f"{one.title}: {', '.join(one.responsible)}", _wrong)


def _wrong(one: ExpectedOutcome) -> Iterator[str]:
    if not one.responsible:
        yield "nobody is responsible"
        return
    try:
        shares = read_shares(one.responsible, one.shares)
    except ValueError as error:
        yield str(error)
        return
    whole = sum(shares.values(), Fraction(0))
    if whole != 1:
        yield f"the shares come to {whole}"
