"""`concordat bring`: takes a published file as downloaded and a system folder, adds what the file says to the folder."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

SHOWN = 5


def run(
    file: Annotated[
        Path,
        typer.Argument(
            help="A file as downloaded or exported: a tariff, an ODS file, a register, a ledger, open contracting data …"
        ),
    ],
    folder: Annotated[Path, typer.Argument(help="The system folder to add to.")],
    only: Annotated[str, typer.Option(help="Bring these codes only, with commas between them: 06M,06V.")] = "",
    year: Annotated[
        str, typer.Option(help="The price year (2026/27) or year (2017), where the file does not say.")
    ] = "",
    as_at: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day from which links of the file hold.")
    ] = None,
    quarter: Annotated[str, typer.Option(help="The quarter to bring, where the file has several: 2015_04.")] = "",
    body: Annotated[
        str, typer.Option("--for", help="The body whose register it is, by its code, where the file does not say: 26A.")
    ] = "",
    keep: Annotated[
        bool, typer.Option("--keep", help="Where the file contradicts the folder, keep the folder's and say so.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be added; write nothing.")] = False,
    show_all: Annotated[bool, typer.Option("--all", help="Name everything that is left out.")] = False,
) -> int:
    """Bring a published file into a system folder: adds records, never overwrites, all or nothing."""
    from concordat.bring import Choices, bring
    from concordat.cli.findings import print_findings

    choices = Choices(
        only=frozenset(code.strip() for code in only.split(",") if code.strip()),
        year=year,
        as_at=as_at.date() if as_at else None,
        quarter=quarter,
        keep=keep,
        body=body,
    )
    done = bring(file, folder, choices, dry_run=dry_run)
    print(f"{done.file}: {done.source}, SHA-256 {done.sha256}")
    for name, new, old in done.table().rows:
        print(f"  {name}: {new:,} {'would be added' if dry_run else 'added'}, {old:,} already there")
    for why, several in done.left_out_by_reason().items():
        print(f"  {len(several):,} left out: {why}")
        for one in several if show_all else several[:SHOWN]:
            print(f"    {one.what}{f' (line {one.line})' if one.line else ''}")
        if len(several) > SHOWN and not show_all:
            print(f"    … and {len(several) - SHOWN:,} more; --all names them")
    if done.findings:
        print_findings(done.findings)
    print(_last(done.written, bool(done.added), folder))
    return 0


def _last(written: bool, anything: bool, folder: Path) -> str:
    if written:
        return f"Next: concordat check {folder}"
    return "Nothing was written: this was a dry run." if anything else "Nothing was written: there is nothing new."
