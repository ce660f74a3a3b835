"""Paid without a contract: takes a register and payments of months, gives each pair that was paid with no contract that held, with the sum and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from concordat.contract.records import Contract
from concordat.contract.register import Register
from concordat.kernel.answer import Answer, Because, RowsRef
from concordat.kernel.finding import Finding, Place
from concordat.kernel.period import Interval, month_of
from concordat.kernel.text import amount, counted

NOTHING = Decimal(0)
LONGER_THAN_ANY = timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidLine:
    """One payment of a month: who paid whom, by their ids in the register (empty where they have none) and as written."""

    payer: str
    payee: str
    payer_named: str
    payee_named: str
    month: date
    kind: str
    amount: Decimal
    line: int


@dataclass(frozen=True)
class PaidWithout:
    """What was paid under no contract (£) of all that was paid, and a finding for each pair and month with why."""

    of: Answer[Decimal]
    paid: Decimal
    findings: tuple[Finding, ...]
    lines: tuple[PaidLine, ...]


def paid_without(register: Register, payments: Iterable[PaidLine], table: str) -> PaidWithout:
    """Return the payments between bodies that no contract joins on any day of the month they are of; `table` names the ledger.

    What is said to be outside a contract is listed too: whether that was right is for those who know why.
    """
    rows = tuple(payments)
    joined = _joined(register)
    bare: dict[tuple[str, str, date], list[PaidLine]] = defaultdict(list)
    for row in rows:
        contracts = joined.get((row.payer, row.payee), [])
        if not any(Interval(one.starts, one.ends).overlap(_month(row.month)) for one in contracts):
            bare[row.payer_named, row.payee_named, row.month].append(row)
    lines = tuple(line for own in bare.values() for line in own)
    whole = sum((line.amount for line in lines), NOTHING)
    paid = sum((row.amount for row in rows), NOTHING)
    says = f"{counted(len(lines), 'payment')} of {len(rows):,} in {table} under no contract that then held"
    because = Because(says, whole, "£", parts=tuple(_because(own, table) for own in bare.values()))
    findings = tuple(_finding(own, joined.get((own[0].payer, own[0].payee), []), table) for own in bare.values())
    return PaidWithout(Answer(whole, because, "contract.paid_without", "£"), paid, findings, lines)


def _month(day: date) -> Interval:
    first = month_of(day)
    return Interval(first, month_of(first + LONGER_THAN_ANY))


def _joined(register: Register) -> dict[tuple[str, str], list[Contract]]:
    found: dict[tuple[str, str], list[Contract]] = defaultdict(list)
    for contract in register.contracts:
        for pair in register.pairs(contract.id):
            found[pair].append(contract)
    return found


def _because(own: Sequence[PaidLine], table: str) -> Because:
    first, whole = own[0], sum((line.amount for line in own), NOTHING)
    where = {"commissioner": first.payer_named, "provider": first.payee_named, "month": f"{first.month:%Y-%m}"}
    return Because(
        f"{first.payer_named} to {first.payee_named}, {first.month:%B %Y}", whole, "£", rows=RowsRef(table, where)
    )


def _finding(own: Sequence[PaidLine], contracts: Sequence[Contract], table: str) -> Finding:
    first, whole = own[0], sum((line.amount for line in own), NOTHING)
    kinds = ", ".join(dict.fromkeys(line.kind for line in own if line.kind))
    paid = f"{amount(whole, '£')} was paid by {first.payer_named} to {first.payee_named} for {first.month:%B %Y}"
    why, then = " ".join(_why(first, contracts)), "Record the contract that held, or say why none was needed."
    if not first.payer or not first.payee:
        then = "Give the body its name of the ledger in who/names.csv, or add it; then check again."
    what = f"{paid}{f' ({kinds})' if kinds else ''}."
    return Finding("paid-without-contract", what, why, then, Place(table, first.line), "warning")


def _why(first: PaidLine, contracts: Sequence[Contract]) -> Iterator[str]:
    for body, named in ((first.payer, first.payer_named), (first.payee, first.payee_named)):
        if not body:
            yield f"No body of the register is called “{named}”."
    if first.payer and first.payee and not contracts:
        yield "The register has no contract between the two."
    for one in sorted(contracts, key=lambda one: one.starts)[-1:]:
        until = f"to before {one.ends}" if one.ends else "without an end"
        yield f"{one.id} between them runs from {one.starts} {until}."
