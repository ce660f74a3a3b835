"""`concordat log`: takes the log of the service or an exported file, verifies it, exports it, or writes the page that verifies."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from concordat.log import Bundle


class What(StrEnum):
    """What to do with the log."""

    verify = "verify"
    export = "export"
    page = "page"
    head = "head"


def run(
    what: Annotated[
        What,
        typer.Argument(
            help="verify the log; export it as a file; write the page that verifies an exported file offline; or sign the head of today."
        ),
    ],
    file: Annotated[
        Path | None, typer.Argument(help="The exported file to verify (the service's own log if left out) or to write.")
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="Export a public copy: personal fields stay closed.")
    ] = False,
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Verify the log of the service or an exported log and name every tampered place; export it; write the verifying page."""
    from concordat.log import read_bundle, verifier_page
    from concordat.log.bundle import FILE

    if what is What.page:
        target = _written(file or Path("verify-log.html"), [verifier_page()])
        print(f"Wrote {target}. Open it in a browser and choose an exported log.")
        return 0
    if what is What.head:
        return _sign(data, settings)
    if what is What.verify and file is not None:
        # A byte that is no UTF-8 becomes another character, and so shows as a change.
        with file.open(encoding="utf-8", errors="replace", newline="\n") as lines:
            return _verify(read_bundle(lines))
    from concordat.log import bundle_lines

    bundle = _of_service(data, settings, public)
    if what is What.verify:
        return _verify(bundle)
    lines_to_write = bundle_lines(bundle.rows, bundle.heads, bundle.keys, complete=bundle.complete)
    print(f"Wrote {_written(file or Path(FILE), lines_to_write)}.")
    return 0


def _sign(data: Path | None, settings: Path | None) -> int:
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.web.core.log.logbook import sign_head

    head = sign_head()
    if head is None:
        print("The log is empty: there is nothing to sign yet.")
    else:
        print(f"Signed: {head.size:,} entries, root {head.root}, key {head.key_id}.")
    return 0


def _of_service(data: Path | None, settings: Path | None, public: bool) -> "Bundle":
    from concordat.web.running.setting_up import set_up

    set_up(data, settings)
    from concordat.log import Bundle
    from concordat.web.core.log import logbook

    return Bundle(logbook.heads(), logbook.public_keys(), not public, logbook.rows(public=public))


def _verify(bundle: "Bundle") -> int:
    from concordat.cli.findings import print_findings
    from concordat.kernel.text import counted
    from concordat.log import verify

    found = verify(bundle.rows, bundle.heads, bundle.keys, complete=bundle.complete)
    if found.verified:
        print(f"Verified: {counted(found.events, 'event')}, root {found.root}.")
    else:
        print_findings(found.findings)
        if found.more_findings:
            print(f"And {counted(found.more_findings, 'finding')} more.")
    print(f"{counted(found.fields_open, 'field')} open, {found.fields_closed:,} closed.")
    newest = max(found.heads, key=lambda head: head.size, default=None)
    if newest:
        print(
            f"{counted(len(found.heads), 'signed tree head')} met; the newest is of event {newest.size:,}, {newest.at}, key {newest.key_id}."
        )
    else:
        print("No signed tree head: that nothing was cut off or written anew cannot be told.")
    return 0 if found.verified else 1


def _written(path: Path, lines: Iterable[str]) -> Path:
    """Write a new file; an old one is not written over, because it may be the copy that proves something."""
    from concordat.kernel.finding import Finding, Place, Refused

    try:
        with path.open("x", encoding="utf-8", newline="\n") as target:
            target.writelines(f"{line}\n" for line in lines)
    except FileExistsError:
        raise Refused(
            Finding(
                "file-exists",
                f"{path} is there already.",
                "It may be a copy that proves something.",
                "Name another file.",
                Place(str(path)),
            )
        ) from None
    return path
