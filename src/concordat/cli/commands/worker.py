"""`concordat worker`: does the work of the background, such as large files, until it is stopped."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Run the worker; `serve` without a settings file starts one of its own."""
    from concordat.web.running.working import work

    return work(data, settings)
