"""Turns a system into files: takes its records, texts, settings and local rules, gives the bytes of every file, or refuses."""

from collections.abc import Iterable
from dataclasses import fields
from hashlib import sha256
from typing import Any

from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.system import Document, System, key_of
from concordat.sources.reading import Notes
from concordat.store.codec import cells_of
from concordat.store.columns import columns_of
from concordat.store.csv_text import csv_text
from concordat.store.documents import LONGEST_TEXT, is_document_path
from concordat.store.kinds import is_bulk, kinds_by_file, record_classes
from concordat.store.overlays import FOLDER, rule_text
from concordat.store.record_file import RecordFile
from concordat.store.references import check_references
from concordat.store.settings_file import FILE, parse_settings, settings_text

LONGEST_CELL = 131_000
WHY = "A folder is only written where reading it gives the same system back."


def encoded(system: System) -> dict[str, bytes]:
    """Return the content of every file of the system except bulk tables, by path; raises Refused with all findings."""
    findings: list[Finding] = []
    files = _settings(system, findings)
    kinds = [kind for kind in record_classes() if not is_bulk(kind)]
    for kind in kinds:
        if system.all(kind):
            files[kind.FILE] = _records(kind, system.all(kind), findings)
            files.update(_documents(kind, system.all(kind), files, findings))
    findings.extend(check_references(as_files(system)))
    files.update(_rules(system, findings))
    if findings:
        raise Refused(findings)
    return files


def as_files(system: System) -> dict[str, RecordFile]:
    """Return the records of a system as the files they would be read from, by class name."""
    return {kind.__name__: _as_file(kind, system.all(kind)) for kind in record_classes() if not is_bulk(kind)}


def header(kind: type[Any]) -> str:
    """Return the header row of a record class as CSV."""
    return csv_text([[column.header for column in columns_of(kind)]])


def _settings(system: System, findings: list[Finding]) -> dict[str, bytes]:
    try:
        text = settings_text(system.settings)
    except ValueError as error:
        findings.append(_cannot(FILE, 0, str(error)))
        return {}
    back, found = parse_settings(text)
    if back != system.settings:
        findings.extend(found or (_cannot(FILE, 0, "the settings do not come back as they are"),))
    return {FILE: text.encode("utf-8")}


def _records(kind: type[Any], records: Iterable[Any], findings: list[Finding]) -> bytes:
    notes = Notes(kind.FILE)
    seen: set[tuple[str, ...]] = set()
    rows: list[tuple[str, ...]] = []
    for number, record in enumerate(records, 2):
        if key_of(record) in seen:
            notes.stop("duplicate-key", f"{' · '.join(key_of(record))} is there twice.", WHY, "Remove one.", number)
        seen.add(key_of(record))
        try:
            rows.append(cells_of(record))
            _refuse_unencodable(rows[-1])
        except ValueError as error:
            notes.take(_cannot(kind.FILE, number, str(error)))
    findings.extend(notes.findings)
    return b"" if notes.stopped else (header(kind) + csv_text(rows)).encode("utf-8")


def _refuse_unencodable(cells: tuple[str, ...]) -> None:
    for cell in cells:
        cell.encode("utf-8")
        if len(cell) > LONGEST_CELL:
            raise ValueError(f"a cell of {len(cell):,} characters is too long")


def _documents(
    kind: type[Any], records: Iterable[Any], files: dict[str, bytes], findings: list[Finding]
) -> dict[str, bytes]:
    texts: dict[str, bytes] = {}
    for record in records:
        for value in (getattr(record, field.name) for field in fields(record)):
            if isinstance(value, Document):
                try:
                    content = _document(value)
                    if (texts | files).get(value.path, content) != content:
                        raise ValueError(f"{value.path} would hold two different texts")
                    texts[value.path] = content
                except ValueError as error:
                    findings.append(_cannot(kind.FILE, 0, str(error)))
    return texts


def _document(document: Document) -> bytes:
    taken = document.path in (FILE, *kinds_by_file()) or document.path.startswith((f"{FOLDER}/", "out/"))
    if taken or not is_document_path(document.path):
        raise ValueError(f"“{document.path}” is not a path that a text can be kept at")
    content = document.text.encode("utf-8")
    if len(content) > LONGEST_TEXT or sha256(content).hexdigest() != document.sha256:
        raise ValueError(f"the text of {document.path} is too long or is not the one its SHA-256 was taken of")
    return content


def _rules(system: System, findings: list[Finding]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for rule in system.rules.layer("local").values():
        group, _, name = rule.id.partition(".")
        file = f"{FOLDER}/{group}/{name}.toml"
        try:
            if not (group.isidentifier() and name.isidentifier()):
                raise ValueError(f"{rule.id} is not a rule's name such as payment.marginal_rate")
            files[file] = rule_text(rule).encode("utf-8")
        except ValueError as error:
            findings.append(_cannot(file, 0, str(error)))
    return files


def _as_file(kind: type[Any], records: tuple[Any, ...]) -> RecordFile:
    codes = {str(getattr(record, kind.KEY[0])) for record in records}
    lines = list(range(2, len(records) + 2))
    return RecordFile(kind, records=list(records), lines=lines, codes=codes)


def _cannot(file: str, line: int, what: str) -> Finding:
    return Finding("cannot-write", f"{what}.", WHY, "Correct the value.", Place(file, line))
