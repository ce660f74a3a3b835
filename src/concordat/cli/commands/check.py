"""`concordat check`: takes a system folder, gives every finding at once with file and line."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    register: Annotated[
        bool,
        typer.Option("--register", help="List also what the register lacks, and which key dates want something done."),
    ] = False,
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
    if findings:
        print_findings(findings)
    else:
        print(f"{folder}: nothing to correct. Next: concordat run {folder}")
    return 1 if stops(findings) else 0
