"""What an act makes due: takes its change and a line or contract, gives in words what is due under the contract then, or what it still lacks."""

from concordat.contract.records import Line
from concordat.kernel.act import Change, changed
from concordat.kernel.finding import Refused
from concordat.kernel.given import find
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.pay.settle import settle


def due_then(system: System, change: Change, contract: str) -> str:
    """Return what is due under a contract in the system's year once a change is made, or why nothing is settled yet."""
    year = system.settings.financial_year
    try:
        due = settle(changed(system, change), only=(contract,)).due.value
    except Refused as refused:
        lacking = "; ".join(finding.what for finding in refused.findings)
        return f"Nothing is settled under {contract} in {year} yet: {lacking}"
    return f"{amount(due, '£')} is then due under {contract} in {year}."


def contract_of(of: str, system: System) -> str:
    """Return the contract of a line, or the contract itself."""
    line = find(system, Line, of)
    return line.contract if line is not None else of
