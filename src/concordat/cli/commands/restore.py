"""`concordat restore`: takes a backup, puts it into an empty service once all of it is found whole."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Restore a backup into an empty service; its bytes, rows and log are verified first."""
    from concordat.kernel.text import counted
    from concordat.web.running.setting_up import set_up

    set_up(data, settings, migrate=False)
    from concordat.web.running.restoring import restore

    found = restore(file)
    print(f"Restored. The log verifies: {counted(found.events, 'event')}, root {found.root}.")
    return 0
