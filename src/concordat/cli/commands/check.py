"""`concordat check`: takes a system folder, gives every finding at once with file and line."""

from pathlib import Path
from typing import Annotated

import typer


def run(folder: Annotated[Path, typer.Argument(help="A system folder.")]) -> int:
    """List everything that is wrong with a system folder, all at once, with file and line."""
    from concordat.cli.findings import print_findings
    from concordat.flow import findings_of
    from concordat.kernel.finding import stops
    from concordat.store import read

    loaded = read(folder)
    findings = (*loaded.findings, *(findings_of(loaded.system) if loaded.system else ()))
    if findings:
        print_findings(findings)
    else:
        print(f"{folder}: nothing to correct. Next: concordat run {folder}")
    return 1 if stops(findings) else 0
