"""Reads one record file as text: takes the folder and the file's name, gives headers and rows with lines, and findings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding, Place, Refused
from concordat.sources.reading import Line, Notes, inside, read_delimited
from concordat.store.cells import nearest
from concordat.store.columns import columns_of

BYTE_ORDER_MARK = "utf-8-sig"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as text: its headers, its rows with the line each starts on, its SHA-256; `usable` where columns are known."""

    headers: tuple[str, ...]
    rows: tuple[Line, ...]
    sha256: str
    usable: bool
    findings: tuple[Finding, ...]


def read_sheet(folder: Path, kind: type[Any]) -> Sheet:
    """Read the file of a record class; never raises, what is wrong with the file as a whole is in `findings`."""
    file: str = kind.FILE
    notes = Notes(file)
    try:
        read = read_delimited(inside(folder, file), file=file)
    except Refused as refused:
        return Sheet((), (), "", False, placed(refused.findings, file))
    notes.take(*(finding for finding in placed(read.findings, file) if finding.kind != "encoding-guessed"))
    if read.encoding not in ("", "utf-8"):
        note_encoding(notes, read.encoding)
    if not read.lines:
        if not notes.stopped:
            notes.stop(
                "missing-header",
                f"{file} is empty.",
                "Its first line must name the columns.",
                f"Write the line {','.join(column.header for column in columns_of(kind))}, or remove the file.",
                1,
            )
        return Sheet((), (), read.sha256, False, notes.findings)
    if read.separator != ",":
        note_separator(notes, read.separator)
    headers = tuple(cell.strip() for cell in read.lines[0].cells)
    usable = check_headers(notes, kind, headers, read.lines[0].number)
    return Sheet(headers, read.lines[1:], read.sha256, usable, notes.findings)


def check_headers(notes: Notes, kind: type[Any], headers: Sequence[str], line: int = 1) -> bool:
    """Note unknown, missing and repeated columns; say whether rows can be read."""
    columns = columns_of(kind)
    known = [column.header for column in columns]
    absent = [header for header in known if header not in headers]
    for header in dict.fromkeys(headers):
        if header not in known:
            _unknown(notes, header, absent, line)
        elif list(headers).count(header) > 1:
            notes.stop(
                "repeated-column",
                f"the column “{header}” stands here more than once.",
                "It is not clear which one is meant.",
                "Remove or rename the other.",
                line,
                header,
            )
    for column in columns:
        if column.required and column.header not in headers:
            notes.stop(
                "missing-column",
                f"the column “{column.header}” is missing.",
                "Every row needs it.",
                f"Add it: {column.says}.",
                line,
                column.header,
            )
    required = {column.header for column in columns if column.required}
    return required <= set(headers) and len(set(headers)) == len(headers)


def _unknown(notes: Notes, header: str, absent: Sequence[str], line: int) -> None:
    notes.stop(
        "unknown-column",
        f"there is no column “{header[:60]}”." if header else "a column has no name.",
        "Nothing in a file is left unread, so a column that is not known may be a misspelling.",
        nearest(header, absent) or "Remove the column, or keep it in a file of your own outside this folder.",
        line,
        header[:60],
    )


def note_encoding(notes: Notes, codec: str) -> None:
    """Note a file that is not plain UTF-8; a byte order mark alone does not stop."""
    if codec == BYTE_ORDER_MARK:
        notes.warn(
            "byte-order-mark",
            "the file starts with a byte order mark.",
            "Some spreadsheets write it; it was left out.",
            "Nothing has to be done; save as plain UTF-8 to be rid of it.",
            1,
        )
    else:
        notes.stop(
            "wrong-encoding",
            f"the file is not UTF-8 but looks like {codec}.",
            "Names with accents, pound signs and apostrophes would be guessed.",
            "Save the file as UTF-8.",
            1,
        )


def note_separator(notes: Notes, separator: str) -> None:
    """Note a file whose cells are separated by something other than a comma."""
    shown = "tab" if separator == "\t" else separator
    notes.stop(
        "wrong-separator",
        f"the cells are separated by “{shown}”.",
        "Files of a system folder are separated by commas, so that they read the same everywhere.",
        "Save the file as CSV with commas.",
        1,
    )


def placed(findings: Sequence[Finding], file: str) -> tuple[Finding, ...]:
    """Return findings of a file with its path in the folder as their place."""
    return tuple(replace(finding, where=Place(file, finding.where.line, finding.where.field)) for finding in findings)
