"""Reads a bulk table: takes the folder and a BULK record class, gives an engine table with `file_line`, and findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding, Refused
from concordat.sources.reading import Notes, digest, inside
from concordat.store.bulk_limits import BULK_LIMITS
from concordat.store.kinds import bulk_name
from concordat.store.record_file import RecordFile
from concordat.store.sheet import placed

Files = Mapping[str, RecordFile]


@dataclass(slots=True)
class BulkFile:
    """One bulk table: its name, the file it was read from (empty where there is none), and the table, None when refused."""

    name: str
    file: str = ""
    sha256: str = ""
    expression: Any = None
    findings: tuple[Finding, ...] = ()


def bulk_files_of(kind: type[Any]) -> tuple[str, ...]:
    """Return the files that may hold a bulk table: CSV, packed CSV, Parquet."""
    file: str = kind.FILE
    return file, f"{file}.gz", f"{file.removesuffix('.csv')}.parquet"


def read_bulk(folder: Path, kind: type[Any], files: Files) -> BulkFile:
    """Read the bulk table of a record class, millions of rows in bounded memory; never raises.

    Where there is no file the table is None. `files` are the record files, for the codes the rows may name.
    """
    there = [file for file in bulk_files_of(kind) if (folder / file).exists() or (folder / file).is_symlink()]
    found = BulkFile(bulk_name(kind))
    if not there:
        return found
    found.file = there[0]
    notes = Notes(found.file)
    if len(there) > 1:
        notes.stop(
            "two-files",
            f"{' and '.join(there)} hold the same table.",
            "It is not clear which one is meant.",
            "Keep one of them.",
        )
        found.findings = notes.findings
        return found
    try:
        path = inside(folder, found.file)
        found.sha256 = digest(path, BULK_LIMITS)
        found.expression = _table(path, kind, notes, files)
    except Refused as refused:
        notes.take(*placed(refused.findings, found.file))
    found.findings = notes.findings
    return found


def read_table(path: Path, kind: type[Any]) -> tuple[Any, tuple[Finding, ...]]:
    """Return the rows of one CSV or Parquet file in the columns of a class, None where it cannot be, and every finding."""
    notes = Notes(path.name)
    table = None
    try:
        digest(path, BULK_LIMITS)
        table = _table(path, kind, notes, {})
    except Refused as refused:
        notes.take(*placed(refused.findings, path.name))
    return table, notes.findings


def _table(path: Path, kind: type[Any], notes: Notes, files: Files) -> Any:
    # The engine takes a second to load, so it is loaded only where there is a bulk file.
    from concordat.store.bulk_check import check
    from concordat.store.bulk_csv import read_csv
    from concordat.store.bulk_parquet import read_parquet

    table = read_parquet(path, kind, notes) if path.suffix == ".parquet" else read_csv(path, kind, notes)
    return None if table is None else check(table, kind, notes, files)
