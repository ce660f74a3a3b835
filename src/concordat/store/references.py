"""Checks what records say of each other: takes the files read, gives a finding for every code that no record has."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.kernel.finding import Finding
from concordat.sources.reading import Notes
from concordat.store.cells import nearest
from concordat.store.columns import columns_of
from concordat.store.kinds import kinds_by_name, refers
from concordat.store.record_file import RecordFile

MOST_SUGGESTED = 20
Files = Mapping[str, RecordFile]


def check_references(files: Files) -> tuple[Finding, ...]:
    """Return the findings of unknown codes; `files` holds every record file by class name, those absent empty.

    Where a file that should hold the code could not be read at all, its codes are not known and nothing is said.
    """
    findings: list[Finding] = []
    for file in files.values():
        notes = Notes(file.kind.FILE)
        for field, targets in refers(file.kind).items():
            if all(files[target].usable for target in targets):
                _check_field(file, field, targets, files, notes)
        findings.extend(notes.findings)
    return tuple(findings)


def known_codes(targets: tuple[str, ...], files: Files) -> frozenset[str]:
    """Return every code that one of the record classes gives."""
    return frozenset().union(*(files[target].codes for target in targets))


def note_unknown(notes: Notes, header: str, code: str, line: int, targets: tuple[str, ...], advice: str) -> None:
    """Note a code that no record has."""
    places = " or ".join(kinds_by_name()[target].FILE for target in targets)
    notes.stop(
        "unknown-code",
        f"{header} is “{code[:60]}”, which is not in {places}.",
        "A code that no row explains cannot be looked up.",
        advice or f"Correct it, or add a row with this code to {places}.",
        line,
        header,
    )


def _check_field(file: RecordFile, field: str, targets: tuple[str, ...], files: Files, notes: Notes) -> None:
    known = known_codes(targets, files)
    header = next(column.header for column in columns_of(file.kind) if column.field == field)
    advice: dict[str, str] = {}
    for record, line in zip(file.records, file.lines, strict=True):
        for code in _codes(getattr(record, field)):
            if code in known:
                continue
            if code not in advice:
                advice[code] = nearest(code, known) if len(advice) < MOST_SUGGESTED else ""
            note_unknown(notes, header, code, line, targets, advice[code])


def _codes(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        yield from value
    elif value:
        yield str(value)
