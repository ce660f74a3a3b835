"""`concordat new`: takes a folder name, gives a commented system folder to fill."""

from pathlib import Path
from typing import Annotated

import typer


def run(folder: Annotated[Path, typer.Argument(help="The folder to make; it must not hold anything yet.")]) -> int:
    """Write a commented system folder to fill with your own bodies and contracts."""
    from concordat.store import new
    from concordat.store.examples import examples

    new(folder, folder.name)
    print(f"{folder} is ready. Read {folder / 'README.md'}, fill the files, then: concordat check {folder}")
    print("Filled ones to look at: " + ", ".join(str(one) for one in examples()))
    return 0
