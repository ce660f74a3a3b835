"""Paid against due: takes the statements of a year and its payments, gives what is due, paid and outstanding by contract."""

from decimal import Decimal

from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount
from concordat.pay.line_statement import LineStatement
from concordat.pay.records import Payment
from concordat.pay.statement import NOTHING, Statements
from concordat.who.records import Body


def paid_against_due(system: System, statements: Statements) -> Table:
    """Return one row for each contract with a statement or a payment in the year."""
    payments = [one for one in system.all(Payment) if one.financial_year == str(statements.year)]
    made: dict[str, list[Payment]] = {contract: [] for contract in statements.by_contract}
    for one in payments:
        made.setdefault(one.contract, []).append(one)
    rows = [_row(contract, statements.by_contract.get(contract, ()), own) for contract, own in made.items()]
    columns = {
        "contract": "Contract",
        "due": "Due [£]",
        "paid": "Paid [£]",
        "outstanding": "Outstanding [£]",
    }
    whole = sum((one.amount for one in payments), NOTHING)
    says = f"{amount(whole, '£')} paid of {amount(statements.due.value, '£')} due."
    return table("paid", f"Paid against due, {statements.year}", columns, rows, says)


def _row(
    contract: str, lines: tuple[LineStatement, ...], own: list[Payment]
) -> tuple[str, Answer[Decimal], Answer[Decimal], Answer[Decimal]]:
    due = sum((line.due.value for line in lines), NOTHING)
    paid = sum((one.amount for one in own), NOTHING)
    of_due = Because(f"due under contract {contract}", due, "£", parts=tuple(line.due.because for line in lines))
    if not lines:
        of_due = because_record(f"no line of {contract} has a statement", "Contract", contract, value=due, unit="£")
    entries = (
        because_record(f"{one.payer} paid {one.payee} on {one.paid_on}", "Payment", one.id, value=one.amount, unit="£")
        for one in own
    )
    of_paid = Because(f"paid under contract {contract}", paid, "£", parts=tuple(entries))
    if not own:
        # Nothing paid is told by the payments there are: none of them is under this contract.
        of_paid = Because(
            f"no payment is recorded under contract {contract}",
            paid,
            "£",
            rows=RowsRef("payments", {"contract": contract}),
        )
    left = Because(f"due less paid under contract {contract}", due - paid, "£", parts=(of_due, of_paid))
    return (
        contract,
        Answer(due, of_due, f"pay.due_under.{contract}", "£"),
        Answer(paid, of_paid, f"pay.paid.{contract}", "£"),
        Answer(due - paid, left, f"pay.outstanding.{contract}", "£"),
    )


def payments_table(system: System, contract: str = "") -> Table:
    """Return every payment recorded, of one contract where it is named, the newest first."""
    names = {body.id: body.short_name or body.name for body in system.all(Body)}
    own = [one for one in system.all(Payment) if contract in ("", one.contract)]
    rows = (
        (
            one.id,
            one.paid_on,
            names.get(one.payer, one.payer),
            names.get(one.payee, one.payee),
            one.contract,
            one.financial_year,
            one.month,
            recorded(one, "amount", "£"),
            one.note,
        )
        for one in sorted(own, key=lambda one: (one.paid_on, one.id), reverse=True)
    )
    columns = {
        "payment": "Payment",
        "paid_on": "Paid on",
        "payer": "Payer",
        "payee": "Payee",
        "contract": "Contract",
        "year": "For the year",
        "month": "For the month from",
        "amount": "Amount [£]",
        "note": "Note",
    }
    return table("payments", "Payments recorded", columns, rows)
