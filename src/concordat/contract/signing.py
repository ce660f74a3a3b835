"""What stops a signature, whatever is signed: takes the day, who signs and what they sign, gives the findings."""

from collections.abc import Collection, Iterator
from datetime import date

from concordat.contract.records import Contract
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse


def not_yet(signed_on: date, today: date) -> Iterator[Finding]:
    """Give why a signature of a day cannot be recorded today."""
    if signed_on > today:
        what = f"The signature is of {signed_on}, and today is {today}."
        yield refuse("in-the-future", what, "It is recorded once it was given.", "Correct the day.", "signed_on")


def signed_before(what: str, signed: date | None, field: str) -> Iterator[Finding]:
    """Give why what is named in a field cannot be signed once more."""
    if signed is not None:
        says = f"{what} was signed on {signed}."
        yield refuse("already-signed", says, "It was done before.", "Leave it as it is.", field)


def no_commissioner(body: str, commissioners: Collection[str], what: str) -> Iterator[Finding]:
    """Give why a body cannot sign for the commissioners' side."""
    if body not in commissioners:
        says = f"{body} is no commissioner of {what}."
        yield refuse("not-a-party", says, "Only its parties sign a contract.", "Name one of its commissioners.", "body")


def after_signature(contract: Contract | None, field: str) -> Iterator[Finding]:
    """Warn where what is set belongs to a contract that is signed: its parties have to have agreed it."""
    if contract is not None and contract.signed is not None:
        what = f"{contract.id} was signed on {contract.signed}."
        why = "What was signed changes only by agreement of its parties."
        yield refuse("after-signature", what, why, "See that each of them has agreed, and say where.", field, "warning")
