"""`concordat load`: takes a system folder, puts it into the service's database; everything or nothing."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    folder: Annotated[Path, typer.Argument(help="The system folder.")],
    slug: Annotated[str, typer.Option("--as", help="Its address in the service; the folder's name if left out.")] = "",
    live: Annotated[
        bool, typer.Option("--live", help="Tell it as at today, not as at the day in its settings.")
    ] = False,
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Load a system folder into the service."""
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.web.records.loading import load

    row = load(folder, slug or folder.resolve().name, holds_day=False if live else None)
    print(f"Loaded {row.name}. Its address in the service is /{row.slug}/.")
    return 0
