"""`concordat backup`: takes a new file, writes the whole service into it while it runs."""

from pathlib import Path
from typing import Annotated

import typer


def run(
    file: Annotated[
        Path, typer.Argument(help="The file to write, such as concordat-2026-11-26.zip; it must not be there yet.")
    ],
    keys: Annotated[
        bool, typer.Option(help="Include the secrets that the service made for itself in its data folder.")
    ] = True,
    data: Annotated[Path | None, typer.Option(help="The data folder of the service.")] = None,
    settings: Annotated[Path | None, typer.Option(help="The settings file of the service.")] = None,
) -> int:
    """Back the service up to one file, as it is at one moment, while it runs."""
    from concordat.web.running.setting_up import set_up

    set_up(data, settings, migrate=False)
    from concordat.web.running.backup import KEYS, backup

    contents = backup(file, keys=keys)
    rows = sum(one["rows"] for one in contents["tables"])
    print(f"Wrote {rows:,} rows and {len(contents['files']):,} files to {file}.")
    size, root = contents["log"]["size"], contents["log"]["root"]
    if size:
        print(
            f"Its log ends at event {size:,}. Keep this head elsewhere, to be sure of the backup later: {size}:{root}"
        )
    kept = [one["file"] for one in contents["files"] if one["file"] in KEYS]
    if kept:
        print(f"It holds {' and '.join(kept)}: whoever reads it can act as this service. Keep it as you keep a key.")
    else:
        print("It holds no secrets: keep the files that the settings name by another way.")
    return 0
