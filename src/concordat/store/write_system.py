"""Writes a system folder: takes a system, gives files that read back as the same system, all of them or none."""

from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import System
from concordat.store.bulk_read import bulk_files_of, read_bulk
from concordat.store.encode import as_files, encoded, header
from concordat.store.kinds import bulk_name, is_bulk, kinds_by_file, record_classes
from concordat.store.settings_file import FILE
from concordat.store.staging import put


def write(system: System, folder: Path | str) -> None:
    """Write the system to a new or empty folder, or over the system in `folder`; other files there are left alone.

    Records keep their order, so that a change shows as the lines that changed. A file that was there and has no records
    any more keeps its header. Raises Refused, with every finding and nothing written, where the system would not come
    back the same or where `folder` holds something that is not a system.
    """
    folder = Path(folder)
    _refuse_foreign(folder)
    files = encoded(system)
    bulk = {
        _bulk_file(system, kind): kind for kind in record_classes() if is_bulk(kind) and bulk_name(kind) in system.bulk
    }
    for file, kind in kinds_by_file().items():
        if file not in files and (folder / file).exists() and not is_bulk(kind):
            files[file] = header(kind).encode("utf-8")

    def fill(stage: Path) -> None:
        for file, content in files.items():
            target = stage / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        for file, kind in bulk.items():
            _write_bulk(system.bulk[bulk_name(kind)], kind, stage / file)
            _prove(stage, kind, system)

    put(folder, fill, _stale(folder, {*files, *bulk}))


def _refuse_foreign(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or (any(folder.iterdir()) and not (folder / FILE).is_file())):
        raise Refused(
            Finding(
                "not-a-system-folder",
                f"“{folder}” holds something that is not a system.",
                f"Only a folder with a {FILE} is written over.",
                "Name another folder, or empty this one.",
                Place(folder.name),
            )
        )


def _bulk_file(system: System, kind: type[Any]) -> str:
    was = system.places.get((bulk_name(kind), ()))
    plain, _, parquet = bulk_files_of(kind)
    return parquet if was is not None and was.file == parquet else plain


def _write_bulk(expression: Any, kind: type[Any], path: Path) -> None:
    from concordat.store.bulk_write import write_bulk

    path.parent.mkdir(parents=True, exist_ok=True)
    write_bulk(expression, kind, path)


def _prove(stage: Path, kind: type[Any], system: System) -> None:
    """Read the table that was just written; raises Refused with what would be found in it."""
    findings = read_bulk(stage, kind, as_files(system)).findings
    if findings:
        raise Refused(findings)


def _stale(folder: Path, written: set[str]) -> list[str]:
    tables = [file for kind in record_classes() if is_bulk(kind) for file in bulk_files_of(kind)]
    rules = [path.relative_to(folder).as_posix() for path in folder.glob("rules/*/*.toml")]
    return [file for file in (*tables, *rules) if file not in written]
