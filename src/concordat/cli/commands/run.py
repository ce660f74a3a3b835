"""`concordat run`: takes a system folder, writes the report, every table as CSV and JSON, and tells the story."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    folder: Annotated[Path, typer.Argument(help="A system folder.")],
    out: Annotated[
        Path | None, typer.Option(help="Where to write; by default the folder out inside the system folder.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print only the address of the report.")] = False,
    engine: Annotated[
        str,
        typer.Option(help="What works out the figures: duckdb, spark (here), or a cluster such as spark://host:7077."),
    ] = "duckdb",
) -> int:
    """Walk the line of flow over a system folder and write the report."""
    from concordat.cli.story import tell_story

    tell_story(folder, out or folder / "out", quiet=quiet, engine=engine)
    return 0
