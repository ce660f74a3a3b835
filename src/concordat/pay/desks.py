"""Reconciliation desks of many contracts: takes the contracts and a day, gives months that agree, what is at stake and replies overdue."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from concordat.contract.records import Line
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.pay.challenges import Standing, at_stake, of_contract
from concordat.pay.desk import AGREED, side_by_side


@dataclass(frozen=True, slots=True)
class Desk:
    """A contract with lines in force, who pays and who is paid."""

    contract: str
    buyers: tuple[str, ...]
    sellers: tuple[str, ...]


def contracts_in_force(system: System, day: date) -> tuple[Desk, ...]:
    """Return the contracts that have a line in force on a day, in order of the register."""
    lines: dict[str, list[Line]] = {}
    for one in system.all(Line):
        if holds(one.starts, one.ends, day):
            lines.setdefault(one.contract, []).append(one)
    return tuple(
        Desk(
            contract,
            tuple(dict.fromkeys(one.commissioner for one in own)),
            tuple(dict.fromkeys(one.provider for one in own)),
        )
        for contract, own in lines.items()
    )


def desks_table(system: System, contracts: Sequence[str], day: date) -> Table:
    """Return one row for each contract."""
    columns = {
        "contract": "Contract",
        "months": "Months with monitoring or an invoice",
        "agreed": "Agreed to the penny",
        "open": "Open challenges",
        "at_stake": "At stake [£]",
        "overdue": "Replies overdue",
    }
    rows = [_row(system, contract, day) for contract in contracts]
    says = f"{counted(sum(row[5].value for row in rows), 'reply', 'replies')} overdue under {counted(len(rows), 'contract')}."
    return table("desks", "Contracts", columns, rows, says)


def _row(
    system: System, contract: str, day: date
) -> tuple[str, Answer[int], Answer[int], Answer[int], Answer[object], Answer[int]]:
    months = side_by_side(system, contract).rows
    standings = of_contract(system, contract, day)
    still = [one for one in standings if one.is_open]
    late = [one for one in still if one.overdue]
    agreed = [row for row in months if row[-1] == AGREED]
    return (
        contract,
        _number(len(months), f"months of {contract} with monitoring or an invoice", contract),
        _number(len(agreed), f"months of {contract} in which the invoice is what monitoring shows", contract),
        _challenges(still, f"open challenges under {contract}", contract),
        at_stake(standings, contract),
        _challenges(late, f"challenges under {contract} whose reply is overdue", contract),
    )


def _number(number: int, says: str, contract: str) -> Answer[int]:
    return Answer(number, because_record(says, "Contract", contract, value=number))


def _challenges(own: Sequence[Standing], says: str, contract: str) -> Answer[int]:
    if not own:
        return _number(0, says, contract)
    parts = tuple(because_record(one.says, "Challenge", one.challenge.id) for one in own)
    return Answer(len(own), Because(says, len(own), parts=parts))
