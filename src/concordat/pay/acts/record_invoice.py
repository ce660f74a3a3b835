"""Record an invoice: takes what a provider asks for under a contract for a month, gives the invoice and how it stands to monitoring."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.contract.records import Contract
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.pay.challenges import CHALLENGERS, sides_of
from concordat.pay.desk import month_says
from concordat.pay.records import Invoice

TITLE = "Record an invoice"
ROLES = CHALLENGERS


@dataclass(frozen=True, kw_only=True)
class Given:
    """An invoice, or a credit note.

    - `id`: the number of the invoice
    - `contract`: the contract it is under
    - `body`: the commissioner or provider that records it
    - `payer`: the commissioner that is asked to pay
    - `payee`: the provider that asks
    - `month`: the first day of the month it is for
    - `amount`: pounds and pence; below nought for a credit note
    - `invoiced_on`: the day on the invoice
    - `note`: anything to be recorded with it; of a credit note, what it sets right
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body", "payer": "Body", "payee": "Body"}
    BODIES: ClassVar[Mapping[str, str]] = {"payee": "legal person"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Invoice"}

    id: str
    contract: str
    body: str
    payer: str
    payee: str
    month: date
    amount: Decimal
    invoiced_on: date
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.month.day != 1:
        what = f"The month is given as {given.month}."
        yield refuse("bad-date", what, "A month is named by its first day.", "Give the first of the month.", "month")
    if given.invoiced_on > moment.day:
        what = f"It is of {given.invoiced_on}, and today is {moment.day}."
        yield refuse("in-the-future", what, "It is recorded once it is there.", "Correct the day.", "invoiced_on")
    if not given.amount or given.amount != given.amount.quantize(PENNY):
        what = f"The amount is {given.amount}."
        yield refuse("bad-number", what, "An invoice asks for whole pence.", "Correct it.", "amount")
    elif given.amount < 0 and not given.note.strip():
        what = "The amount is below nought, and it is not said why."
        yield refuse("no-note", what, "A credit note sets another right.", "Say in note which and why.", "note")
    if find(system, Contract, given.contract) is None:
        return
    buyers, sellers = sides_of(system, given.contract)
    for field, own, words in (
        ("payer", buyers, "commissioner"),
        ("payee", sellers, "provider"),
        ("body", (*buyers, *sellers), "commissioner or provider"),
    ):
        if getattr(given, field) not in own:
            what = f"{getattr(given, field)} is no {words} of {given.contract}."
            why = "Money under a contract is asked for by those who provide, of those who buy."
            yield refuse("not-a-party", what, why, f"Choose one of {', '.join(own)}.", field)
    for one in system.all(Invoice):
        same = (one.contract, one.payer, one.month, one.amount)
        if same == (given.contract, given.payer, given.month, given.amount) and one.id != given.id:
            what = f"{one.id} asks for {amount(one.amount, '£')} of the same month."
            why = "Money is easily asked for twice."
            yield Finding("asked-twice", what, why, "Look whether it is the same.", severity="warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, how it stands to monitoring, and who sees it."""
    return (
        f"{given.payee} asks {given.payer} for {amount(given.amount, '£')} for {given.month:%B %Y} under {given.contract}.",
        f"{given.month:%B %Y}, with every invoice recorded: "
        f"{month_says(changed(system, change(given, system, moment)), given.contract, given.month)}.",
        "Everyone can see it; it is never overwritten, only set right by a credit note.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the invoice."""
    return Change(add=(Invoice(**shared_fields(given, Invoice), source=f"recorded by {given.body} on {moment.day}"),))
