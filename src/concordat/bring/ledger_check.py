"""Checks a ledger against a register: takes a system and a file of payments, gives what was paid under no contract that then held."""

from pathlib import Path

from concordat.bring.known import Known
from concordat.bring.names import Names
from concordat.contract import PaidLine, PaidWithout, paid_without, register
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import System
from concordat.sources import read, recognise
from concordat.sources.files.payments_ledger import Payment

SOURCE = "payments_ledger"


def check_ledger(system: System, file: Path | str) -> PaidWithout:
    """Return the payments without a contract; raises Refused where the file is no ledger or cannot be used."""
    path = Path(file)
    source = recognise(path)
    if source != SOURCE:
        what, then = (
            f"{path.name} is no payments ledger.",
            "Name a file of payments with commissioner, month and provider.",
        )
        raise Refused(Finding("unknown-source", what, f"It was read as {source}.", then, Place(path.name)))
    rows: tuple[Payment, ...] = read(path, source).or_refuse().rows
    names = Names(Known(system))
    lines = (
        PaidLine(
            payer=names.body(row.commissioner, row.month),
            payee=names.body(row.provider, row.month),
            payer_named=row.commissioner,
            payee_named=row.provider,
            month=row.month,
            kind=row.kind,
            amount=row.amount,
            line=row.line,
        )
        for row in rows
    )
    return paid_without(register(system), lines, path.name)
