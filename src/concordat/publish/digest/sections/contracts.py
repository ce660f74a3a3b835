"""Contracts: those signed, begun and ended in the window, and the lines that begin or end inside a contract."""

from collections.abc import Iterator

from concordat.contract.records import Contract, Line
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.publish.digest.lines import line
from concordat.publish.digest.window import ReportLine, Window

PLACE, TITLE = 4, "Contracts let, changed and ended"


def lines(system: System, window: Window) -> Iterator[ReportLine]:
    """Give a line for each contract that was let, began or ended, and each line that changed inside one."""
    contracts = {one.id: one for one in system.all(Contract)}
    for one in contracts.values():
        if one.signed in window:
            yield line(one, f"“{one.title}” was signed.", one.signed)
        if one.starts in window:
            yield line(one, f"“{one.title}” began.", one.starts)
        if one.ends in window:
            yield line(one, f"“{one.title}” ended.", one.ends)
    for bought in system.all(Line):
        contract = contracts.get(bought.contract)
        what = f"{bought.service}, {amount(bought.value, '£')} a year, in “{contract.title if contract else bought.contract}”"
        if bought.starts in window and (contract is None or bought.starts != contract.starts):
            yield line(bought, f"Added: {what}.", bought.starts)
        if bought.ends in window and (contract is None or bought.ends != contract.ends):
            yield line(bought, f"Ended: {what}.", bought.ends)
