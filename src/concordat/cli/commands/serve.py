"""`concordat serve`: runs the service; without a settings file on an embedded database with the examples loaded."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    port: Annotated[int, typer.Option(help="The port to listen on.")] = 8000,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
    demo: Annotated[
        bool, typer.Option(help="Load the examples and demonstration sign-ins into an empty database.")
    ] = True,
) -> int:
    """Run the service."""
    from concordat.web.running.serving import serve

    return serve(port, host, data, settings, demo=demo and settings is None)
