"""Whether a file is of one contract and month: takes its rows and what was chosen, gives a finding for each other contract, body or month."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from concordat.contract.records import Contract
from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import System
from concordat.pay.challenges import sides_of
from concordat.pay.monitoring.facts import Facts
from concordat.pay.monitoring.fields import short
from concordat.pay.monitoring.live import national_codes
from concordat.pay.monitoring.row import Row

CONTRACT, MONTH = "LOCAL CONTRACT CODE", "FINANCIAL MONTH"
PROVIDER = "ORGANISATION IDENTIFIER (CODE OF PROVIDER)"
COMMISSIONER = "ORGANISATION IDENTIFIER (CODE OF COMMISSIONER)"


def not_of_contract(
    rows: Sequence[Mapping[str, str]],
    lines: Sequence[int],
    facts: Facts,
    system: System,
    chosen: tuple[str, date],
    file: str,
) -> Iterator[Finding]:
    """Yield one finding for each cell that says another contract, body or month, at the first line it stands on."""
    contract, month = chosen
    codes = national_codes(system)
    buyers, sellers = (
        {code for body in side for code in codes.get(body, [body])} for side in sides_of(system, contract)
    )
    own_code = {one.local_code or one.id for one in system.all(Contract) if one.id == contract}
    met: set[tuple[str, str]] = set()
    for line, cells in zip(lines, rows, strict=True):
        row = Row({short(name): cell.strip() for name, cell in cells.items()}, facts)
        asked = ((CONTRACT, own_code), (PROVIDER, sellers), (COMMISSIONER, buyers))
        for field, own in asked:
            cell = row[short(field)]
            if cell and cell not in own and (field, cell) not in met:
                met.add((field, cell))
                yield _other(file, line, field, cell, f"{contract} has {', '.join(sorted(own)) or 'none'}.")
        if row.month is not None and row.month != month and (MONTH, str(row.month)) not in met:
            met.add((MONTH, str(row.month)))
            yield _other(file, line, MONTH, f"{row.month:%B %Y}", f"{month:%B %Y} was chosen.")


def _other(file: str, line: int, field: str, cell: str, why: str) -> Finding:
    what = f"{field} says “{cell[:60]}”, first on line {line:,}."
    return Finding(
        "other-contract-or-month", what, why, "Choose what the file is of, or correct it.", Place(file, line, field)
    )
