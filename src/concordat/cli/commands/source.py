"""`concordat source`: takes a published file as it is, says what it is, what is in it and what is wrong with it."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    file: Annotated[
        Path, typer.Argument(help="A published file, as downloaded: an ODS file, an ONS look-up, a tariff …")
    ],
) -> int:
    """Recognise a published file and read it raw: rows, totals checked, findings."""
    from concordat.cli.findings import print_findings
    from concordat.kernel.finding import stops
    from concordat.kernel.registry import plugin
    from concordat.sources import recognise

    source = recognise(file)
    module = plugin("concordat.sources.files", source)
    read = module.read(file)
    print(f"{file.name}: {source}, {len(read.rows):,} rows{f', edition {read.edition}' if read.edition else ''}")
    print(f"Grain: {module.GRAIN}. Licence: {module.LICENCE}. Cadence: {module.CADENCE}.")
    print(f"SHA-256 {read.sha256}")
    for row in read.rows[:3]:
        print(f"  {row}")
    if read.findings:
        print_findings(read.findings)
    return 1 if stops(read.findings) else 0
