"""`concordat retire`: deletes what is older than the retention days of the settings, and says what."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Delete old audit entries, drafts, sessions, tries to sign in and the like; acts, log and accounts are kept."""
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.web.core.people.retiring import retire

    for what, count in retire().items():
        print(f"  {count:>6,} {what}")
    return 0
