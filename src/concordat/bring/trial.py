"""Tries a change before it is made: takes a folder and new contents of files, gives the system they would make."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from concordat.kernel.finding import Refused, stops
from concordat.kernel.system import System
from concordat.store import read
from concordat.store.bulk_read import bulk_files_of
from concordat.store.kinds import is_bulk, record_classes
from concordat.store.strangers import OWN_FOLDERS


def tried(folder: Path, files: Mapping[str, bytes]) -> System:
    """Return the system that the folder would hold with these files; raises Refused where it would not read any more.

    The change is made to a copy; bulk tables, reports and the user's own files are not looked at.
    """
    tables = {folder / file for kind in record_classes() if is_bulk(kind) for file in bulk_files_of(kind)}
    own = {folder / name for name in OWN_FOLDERS}

    def ignored(parent: str, names: list[str]) -> list[str]:
        return [name for name in names if name.startswith(".") or Path(parent) / name in tables | own]

    with tempfile.TemporaryDirectory() as workshop:
        copy = Path(workshop) / "system"
        shutil.copytree(folder, copy, ignore=ignored)
        for file, content in files.items():
            (copy / file).parent.mkdir(parents=True, exist_ok=True)
            (copy / file).write_bytes(content)
        loaded = read(copy, bulk=False)
    if loaded.system is None:
        raise Refused(stops(loaded.findings))
    return loaded.system
