"""Reads one record file: takes the folder and a record class, gives its records, where each stands, and every finding."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding, Place
from concordat.kernel.system import key_of
from concordat.sources.patient_data import nhs_numbers_in, refused_number
from concordat.sources.reading import Line, Notes
from concordat.store.codec import RowReader, finding_for
from concordat.store.columns import Column, columns_of, key_columns
from concordat.store.documents import DocumentReader
from concordat.store.formula import unguarded
from concordat.store.sheet import Sheet, read_sheet


@dataclass(slots=True)
class RecordFile:
    """What one file holds: records in file order, the place of each key, and the codes it gives, faulty rows included."""

    kind: type[Any]
    sha256: str = ""
    usable: bool = True
    records: list[Any] = field(default_factory=list)
    places: dict[tuple[str, ...], Place] = field(default_factory=dict)
    lines: list[int] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    findings: tuple[Finding, ...] = ()


def read_record_file(folder: Path, kind: type[Any], documents: DocumentReader) -> RecordFile:
    """Read the file of a record class; never raises."""
    sheet = read_sheet(folder, kind)
    notes = Notes(kind.FILE)
    notes.take(*sheet.findings)
    file = RecordFile(kind, sheet.sha256, sheet.usable)
    if sheet.usable:
        _read_rows(sheet, file, notes, documents)
    file.findings = notes.findings
    return file


def _read_rows(sheet: Sheet, file: RecordFile, notes: Notes, documents: DocumentReader) -> None:
    reader = RowReader(file.kind, sheet.headers, documents)
    code_at = sheet.headers.index(key_columns(file.kind)[0].header)
    text_at = [sheet.headers.index(column.header) for column in columns_of(file.kind) if _is_text(column, sheet)]
    for row in sheet.rows:
        cells = _of_width(row, len(sheet.headers), notes, last=row is sheet.rows[-1])
        if cells is None:
            continue
        file.codes.add(unguarded(cells[code_at]))
        record, faults = reader.record(cells)
        for fault in faults:
            notes.take(finding_for(fault, file.kind.FILE, row.number))
        for header in reader.take_spaced():
            _spaced(notes, header, row.number)
        if record is not None:
            _refuse_patients(sheet.headers, cells, text_at, row.number, notes)
            _add(record, row.number, file, notes)


def _of_width(row: Line, width: int, notes: Notes, *, last: bool) -> Sequence[str] | None:
    cells = row.cells
    if len(cells) == width:
        return cells
    cut_off = last and len(cells) < width
    notes.stop(
        "cut-off-file" if cut_off else "ragged-row",
        f"the row has {len(cells)} cells where there are {width} columns.",
        "The file was cut off, or a comma is missing."
        if cut_off
        else "A comma is missing or one too many, so the cells may stand under the wrong heading.",
        "Put text that contains a comma in quotation marks; end every row with all its commas.",
        row.number,
    )
    return None


def _add(record: Any, line: int, file: RecordFile, notes: Notes) -> None:
    key = key_of(record)
    if key in file.places:
        notes.stop(
            "duplicate-key",
            f"{', '.join(file.kind.KEY)} {' · '.join(key)} stands in lines {file.places[key].line} and {line}.",
            "A row is known by these columns, so that two rows with the same would be taken for each other.",
            "Remove one of the two, or correct its code or date.",
            line,
            file.kind.KEY[0],
        )
        return
    file.places[key] = Place(file.kind.FILE, line)
    file.records.append(record)
    file.lines.append(line)


def _is_text(column: Column, sheet: Sheet) -> bool:
    return column.cell.name == "text" and column.header in sheet.headers


def _refuse_patients(
    headers: Sequence[str], cells: Sequence[str], text_at: Sequence[int], line: int, notes: Notes
) -> None:
    for at in text_at:
        if nhs_numbers_in(cells[at]):
            notes.take(refused_number(Place(notes.file, line, headers[at])))


def _spaced(notes: Notes, header: str, line: int) -> None:
    notes.warn(
        "stray-space",
        f"{header} starts or ends with a space.",
        "It was kept as it is; a code with a space is another code.",
        "Remove the space if it is not meant.",
        line,
        header,
    )
