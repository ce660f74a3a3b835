"""`concordat restore`: takes a backup, puts it into an empty service once all of it is found whole."""

import re
from pathlib import Path
from typing import Annotated

import typer

HEAD = re.compile(r"([1-9][0-9]{0,17}):([0-9a-f]{64})")


def run(
    file: Annotated[Path, typer.Argument(help="The backup.")],
    head: Annotated[
        str,
        typer.Option(
            help="A signed head of the log that was kept elsewhere, as SIZE:ROOT; a backup that is older than it, or of another log, is refused."
        ),
    ] = "",
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Restore a backup into an empty service; its bytes, rows and log are verified first."""
    from concordat.kernel.text import counted
    from concordat.web.running.setting_up import set_up

    size, root = _read(head)
    set_up(data, settings, migrate=False)
    from concordat.web.running.backup_whole import Kept
    from concordat.web.running.restoring import restore

    found = restore(file, Kept(size, root) if size else None)
    print(f"Restored. The log verifies: {counted(found.events, 'event')}, root {found.root}.")
    return 0


def _read(head: str) -> tuple[int, str]:
    from concordat.kernel.finding import Finding, Place, Refused

    if not head:
        return 0, ""
    parts = HEAD.fullmatch(head)
    if parts is None:
        what = f"{head} is not a head of the log."
        why = "A head is the number of events, a colon and the root, sixty-four hexadecimal digits."
        advice = "Copy both from where the head was published, or from what `concordat backup` printed."
        raise Refused(Finding("bad-head", what, why, advice, Place(field="head")))
    return int(parts[1]), parts[2]
