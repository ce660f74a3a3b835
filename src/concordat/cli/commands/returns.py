"""`concordat returns`: takes published returns of beds, waiting lists, weighted people or estates and a system folder, adds what they say of its bodies."""

from pathlib import Path
from typing import Annotated

import typer

SHOWN = 5


def run(
    folder: Annotated[Path, typer.Argument(help="The system folder to add to.")],
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Criteria to reside, discharges and beds, all three together; or full waiting-time extracts, one a month; or weighted populations by practice, or estates returns, one a year."
        ),
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be added; write nothing.")] = False,
) -> int:
    """Bring returns of beds, waiting lists, weighted people and estates into a system folder: adds rows, never overwrites, all or nothing."""
    from concordat.bring import bring_returns
    from concordat.cli.findings import print_findings

    done = bring_returns(files, folder, dry_run=dry_run)
    for name, new, old in done.table().rows:
        print(f"{name}: {new:,} {'would be added' if dry_run else 'added'}, {old:,} already there, kept as they are")
    for why, several in done.left_out_by_reason().items():
        more = f" and {len(several) - SHOWN:,} more" if len(several) > SHOWN else ""
        print(f"  left out: {'; '.join(one.what for one in several[:SHOWN])}{more}: {why}")
    if done.findings:
        print_findings(done.findings)
    nothing = "this was a dry run" if done.added else "there is nothing new"
    print(f"Next: concordat check {folder}" if done.written else f"Nothing was written: {nothing}.")
    return 0
