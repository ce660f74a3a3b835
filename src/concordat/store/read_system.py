"""Reads a system folder: takes its path, gives the system and everything that is wrong with it, all at once."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding, Place, stops
from concordat.kernel.system import System
from concordat.rulebook_files import national_rulebook
from concordat.store.bulk_read import BulkFile, bulk_files_of, read_bulk
from concordat.store.documents import DocumentReader
from concordat.store.kinds import is_bulk, kinds_by_file, record_classes
from concordat.store.loaded import Loaded
from concordat.store.overlays import read_local_rules
from concordat.store.record_file import RecordFile, read_record_file
from concordat.store.references import check_references
from concordat.store.settings_file import FILE, read_settings
from concordat.store.staging import unfinished
from concordat.store.strangers import strangers


def read(folder: Path | str, *, bulk: bool = True) -> Loaded:
    """Read the system folder; never raises for what a user wrote. Without `bulk` the tables of activity are left unread.

    The system is None where any finding stops. `system.places` maps (record class name, key), and (bulk table name, ())
    for bulk tables, to file and line; `system.hashes` maps each file read to its SHA-256.
    """
    folder = Path(folder)
    barred = _barred(folder)
    if barred:
        return Loaded(None, barred)
    settings, settings_hash, findings = read_settings(folder)
    documents = DocumentReader(folder)
    files = {kind.__name__: _file(folder, kind, documents) for kind in record_classes() if not is_bulk(kind)}
    rules, rule_hashes, rule_findings = read_local_rules(folder, national_rulebook())
    tables = [read_bulk(folder, kind, files) for kind in record_classes() if is_bulk(kind) and bulk]
    hashes = _hashes({FILE: settings_hash}, files.values(), documents, rule_hashes, tables)
    found = [*findings, *rule_findings, *check_references(files)]
    for findings in (*(file.findings for file in files.values()), *(table.findings for table in tables)):
        found.extend(findings)
    found.extend(strangers(folder, [*hashes, *documents.tried, *_tried(folder)], [FILE, *kinds_by_file()]))
    found.sort(key=lambda finding: finding.where)
    if stops(found) or settings is None:
        return Loaded(None, tuple(found))
    system = System(
        settings=settings,
        records={file.kind: tuple(file.records) for file in files.values()},
        rules=national_rulebook().overlay("local", rules),
        bulk={file.name: file.expression for file in tables if file.expression is not None},
        places=_places(files.values(), tables),
        hashes=hashes,
    )
    return Loaded(system, tuple(found))


def _barred(folder: Path) -> tuple[Finding, ...]:
    if not folder.is_dir():
        return (
            Finding(
                "missing-folder",
                f"there is no folder “{folder}”.",
                "A system is a folder of text files.",
                f"Check the path, or make one: concordat new {folder}",
            ),
        )
    return unfinished(folder)


def _file(folder: Path, kind: type[Any], documents: DocumentReader) -> RecordFile:
    path = folder / kind.FILE
    # A link that leads nowhere is not an absent file: reading it says so.
    return read_record_file(folder, kind, documents) if path.exists() or path.is_symlink() else RecordFile(kind)


def _hashes(
    own: dict[str, str],
    files: Iterable[RecordFile],
    documents: DocumentReader,
    rules: Any,
    bulk: Iterable[BulkFile],
) -> dict[str, str]:
    records = {file.kind.FILE: file.sha256 for file in files}
    tables = {file.file: file.sha256 for file in bulk}
    every = {**own, **records, **tables, **documents.hashes, **rules}
    return {file: sha256 for file, sha256 in every.items() if sha256}


def _places(files: Iterable[RecordFile], bulk: Iterable[BulkFile]) -> dict[tuple[str, tuple[str, ...]], Place]:
    places = {(file.kind.__name__, key): place for file in files for key, place in file.places.items()}
    return places | {(file.name, ()): Place(file.file) for file in bulk if file.file}


def _tried(folder: Path) -> list[str]:
    """Return the paths that were read or refused, so that no warning says they were not looked at."""
    tables = [file for kind in record_classes() if is_bulk(kind) for file in bulk_files_of(kind)]
    rules = [path.relative_to(folder).as_posix() for path in folder.glob("rules/*/*.toml")]
    return [FILE, *kinds_by_file(), *tables, *rules]
