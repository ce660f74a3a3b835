"""`concordat check`: takes a system folder, gives every finding at once with file and line."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from concordat.kernel.finding import Finding
    from concordat.kernel.system import System


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    register: Annotated[
        bool,
        typer.Option("--register", help="List also what the register lacks, and which key dates want something done."),
    ] = False,
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", help="A ledger of payments: list what was paid under no contract of the register."),
    ] = None,
) -> int:
    """List everything that is wrong with a system folder, all at once, with file and line."""
    from concordat.cli.findings import print_findings
    from concordat.contract import GAP, register_findings
    from concordat.flow import findings_of
    from concordat.kernel.finding import stops
    from concordat.store import read

    loaded = read(folder)
    findings = (*loaded.findings, *(findings_of(loaded.system) if loaded.system else ()))
    if register and loaded.system:
        findings = (*findings, *register_findings(loaded.system, sorts=(GAP,)))
    if ledger and loaded.system:
        findings = (*findings, *_against(loaded.system, ledger))
    if findings:
        print_findings(findings)
    else:
        print(f"{folder}: nothing to correct. Next: concordat run {folder}")
    return 1 if stops(findings) else 0


def _against(system: "System", ledger: Path) -> "tuple[Finding, ...]":
    """Tell how much of a ledger was paid under no contract that then held, and return a finding for each pair."""
    from concordat.bring import check_ledger
    from concordat.kernel.text import amount

    found = check_ledger(system, ledger)
    print(f"{ledger.name}: {amount(found.of.value, '£')} of {amount(found.paid, '£')} was paid under no contract.")
    return found.findings
