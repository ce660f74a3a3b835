"""Starts a system folder: takes a folder and a name, gives commented files with every column and a tiny worked sample."""

from dataclasses import replace
from pathlib import Path

from concordat.kernel.finding import Refused
from concordat.kernel.system import System
from concordat.store.encode import encoded, header
from concordat.store.guide import guide
from concordat.store.kinds import is_bulk, kinds_by_file
from concordat.store.read_system import read
from concordat.store.staging import put, refuse_filled

SAMPLE = Path(__file__).resolve().parent / "sample"


def new(folder: Path | str, name: str) -> None:
    """Write a commented system folder called `name`: settings, every file with its columns, a sample to replace, a guide.

    Raises Refused where the folder is there already and not empty, or the name is blank.
    """
    folder = Path(folder)
    refuse_filled(folder)
    system = _sample(name)
    files = encoded(system)
    for file, kind in kinds_by_file().items():
        if is_bulk(kind):
            files[file] = (SAMPLE / file).read_bytes() if (SAMPLE / file).exists() else header(kind).encode("utf-8")
        else:
            files.setdefault(file, header(kind).encode("utf-8"))
    files["README.md"] = guide(system.settings).encode("utf-8")

    def fill(stage: Path) -> None:
        for file, content in files.items():
            target = stage / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    put(folder, fill)


def _sample(name: str) -> System:
    loaded = read(SAMPLE, bulk=False)
    if loaded.system is None:
        raise Refused(loaded.findings)
    return replace(loaded.system, settings=replace(loaded.system.settings, name=name))
