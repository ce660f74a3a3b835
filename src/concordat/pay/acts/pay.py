"""Record a payment: takes who paid whom how much under which contract, gives the payment and how paid stands to due."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.contract.records import Contract, Party
from concordat.decide import BodyShare, Matter, authority_findings
from concordat.kernel.act import Change, Moment, changed
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.money import PENNY
from concordat.kernel.period import FinancialYear, month_of
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.pay.paid import paid_against_due
from concordat.pay.records import Payment
from concordat.pay.settle import settle

TITLE = "Record a payment"
ROLES = ("finance officer",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A payment.

    - `id`: a code that never changes
    - `payer`: the body that paid
    - `payee`: the body that was paid
    - `contract`: the contract it was paid under
    - `financial_year`: the year it is for, such as 2017/18
    - `month`: the first day of the month it is for; none for the whole year
    - `amount`: pounds and pence; below nought to set a wrong payment right
    - `paid_on`: the day it was paid
    - `note`: anything to be recorded with it
    """

    REFERS: ClassVar[Mapping[str, str]] = {"payer": "Body", "payee": "Body", "contract": "Contract"}
    BODIES: ClassVar[Mapping[str, str]] = {"payee": "legal person"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "Payment"}

    id: str
    payer: str
    payee: str
    contract: str
    financial_year: str
    amount: Decimal
    paid_on: date
    month: date | None = None
    note: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that paid."""
    return given.payer


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops the record, or that should be known."""
    by = authority_findings(system, decides(given, system, moment))
    return (*given_findings(given, system), *_check(given, system, moment), *by)


def decides(given: Given, system: System, moment: Moment) -> Matter | None:
    """Return what was decided when it was paid; the money has moved, so that nothing keeps it from the record."""
    if not given.payer:
        return None
    size = abs(given.amount)
    affected = (BodyShare(body=given.payer, annual=size, whole_life=size, variation=size),)
    return Matter(decision_type="payment", on=given.paid_on, affected=affected, happened=True)


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.paid_on > moment.day:
        what = f"It was paid on {given.paid_on}, and today is {moment.day}."
        yield refuse("in-the-future", what, "A payment is recorded once it was made.", "Correct the day.", "paid_on")
    if not given.amount:
        yield refuse("bad-number", "The amount is nought.", "Nothing was paid.", "Give the amount.", "amount")
    elif given.amount != given.amount.quantize(PENNY):
        yield refuse("bad-number", f"The amount is {given.amount}.", "Money is whole pence.", "Correct it.", "amount")
    elif given.amount < 0 and not given.note.strip():
        what = "The amount is below nought, and it is not said why."
        yield refuse("no-note", what, "It sets another payment right.", "Say in note which and why.", "note")
    yield from _period(given)
    if find(system, Contract, given.contract) is not None:
        parties = {party.body for party in system.all(Party) if party.contract == given.contract}
        for field in ("payer", "payee"):
            if getattr(given, field) not in parties:
                what = f"{getattr(given, field)} is no party of {given.contract}."
                yield refuse(
                    "not-a-party", what, "Money under a contract moves between its parties.", "Correct it.", field
                )
    if given.payer == given.payee:
        yield refuse("bad-value", f"{given.payer} pays itself.", "No money moves.", "Correct one of them.", "payee")


def _period(given: Given) -> Iterator[Finding]:
    try:
        year = FinancialYear.parse(given.financial_year)
    except ValueError as error:
        why = str(error)
        yield refuse(
            "bad-year", f"The year is “{given.financial_year}”.", why, "Write it as 2017/18.", "financial_year"
        )
        return
    if given.month is None:
        return
    if given.month != month_of(given.month) or given.month not in year.months():
        what = f"The month is {given.month}."
        why = f"A month is its first day, and lies in {given.financial_year}."
        yield refuse("bad-date", what, why, "Correct the month or the year.", "month")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what will be recorded, how it stands to what is due, and who sees it."""
    when = f"{given.month:%B %Y}" if given.month else given.financial_year
    says = [
        f"{amount(given.amount, '£')} from {given.payer} to {given.payee} is recorded under {given.contract} for {when}."
    ]
    after = changed(system, change(given, system, moment))
    try:
        rows = paid_against_due(after, settle(after, only=(given.contract,))).records()
    except Refused:
        rows = []
    for row in rows:
        if row["contract"] == given.contract and given.financial_year == system.settings.financial_year:
            says.append(
                f"Of {amount(row['due'], '£')} due in {given.financial_year}, {amount(row['paid'], '£')} is then paid; "
                f"{amount(row['outstanding'], '£')} is outstanding."
            )
    return (*says, "Everyone can see it; it is never overwritten, only set right by a further payment.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the payment."""
    payment = Payment(
        id=given.id,
        payer=given.payer,
        payee=given.payee,
        contract=given.contract,
        financial_year=given.financial_year,
        month=given.month,
        amount=given.amount,
        paid_on=given.paid_on,
        note=given.note,
        source=f"recorded on {moment.day}",
    )
    return Change(add=(payment,))
