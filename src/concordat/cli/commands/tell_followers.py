"""`concordat tell-followers`: writes to everyone who follows something what is new since they were last told."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Send the letters that are due; run it as often as you like, nobody is told anything twice."""
    from concordat.kernel.text import counted
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.web.core.followers.letters import send_waiting
    from concordat.web.core.followers.telling import tell_all

    written = tell_all()
    sent = send_waiting()
    print(f"{counted(written, 'letter')} written, {counted(sent, 'letter')} sent.")
    return 0
