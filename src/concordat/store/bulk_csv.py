"""Reads a bulk CSV file: takes its path, gives a table of text whose rows know their line, or findings."""

import codecs
import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concordat.engine.bulk import Reject, csv_as_text
from concordat.engine.duckdb import EngineError, shared
from concordat.sources.reading import Notes, unpacked
from concordat.store.bulk_limits import BULK_LIMITS, MEBIBYTE, SHOWN
from concordat.store.columns import columns_of
from concordat.store.sheet import BYTE_ORDER_MARK, check_headers, note_encoding, note_separator

GZIP = b"\x1f\x8b"
_SEPARATORS = ",;\t|$"


@dataclass(slots=True)
class _Scan:
    """What one pass over the bytes shows: the first line, the number of lines, and the first line that is blank."""

    first: bytes = b""
    lines: int = 0
    blank: int = 0
    has_nul: bool = False


def read_csv(path: Path, kind: type[Any], notes: Notes) -> Any:
    """Return the file as a table of text with `file_line`, or None with findings; raises Refused beyond the limits."""
    line = ",".join(column.header for column in columns_of(kind))
    return read_text(path, notes, line, lambda headers: headers if check_headers(notes, kind, headers) else None)


def read_text(path: Path, notes: Notes, line: str, known: Callable[[list[str]], list[str] | None]) -> Any:
    """Return any CSV file as a table of text with `file_line`, or None with findings; raises Refused beyond the limits.

    `line` is a first line as it should be; `known` takes the headers there are and gives the names of the columns, None
    where rows cannot be read.
    """
    scan = _scan(path)
    headers = _headers(scan, line, notes, known)
    if headers is None:
        return None
    with path.open("rb") as file:
        packed = file.read(2) == GZIP
    try:
        table, rows, rejects = csv_as_text(
            shared(), path, headers, separator=",", packed=packed, most_rejects=10 * SHOWN
        )
    except EngineError as error:
        notes.stop(
            "unreadable-file",
            "the file cannot be read as CSV.",
            f"{str(error).splitlines()[0][:300]}.",
            "Check that it is the file you mean, and save it as UTF-8 CSV with commas.",
        )
        return None
    for reject in rejects:
        _reject(reject, notes)
    if not rejects and rows != scan.lines - 1:
        _uneven(notes, scan)
    return table


def _scan(path: Path) -> _Scan:
    """Read every byte once: nothing but the first line is kept."""
    scan, last, start = _Scan(), b"\n", b""
    with unpacked(path, BULK_LIMITS) as stream:
        while piece := stream.read(MEBIBYTE):
            if b"\n" not in start:
                start = (start + piece)[:MEBIBYTE]
            scan.has_nul = scan.has_nul or b"\0" in piece
            if not scan.blank:
                scan.blank = _blank_line(last[-1:] + piece, scan.lines)
            scan.lines += piece.count(b"\n")
            last = piece
    scan.lines += not last.endswith(b"\n")
    scan.first = start.partition(b"\n")[0].removesuffix(b"\r")
    return scan


def _blank_line(piece: bytes, lines_before: int) -> int:
    at = min((at for mark in (b"\n\n", b"\n\r\n") if (at := piece.find(mark)) >= 0), default=-1)
    # The first byte belongs to the piece before, whose line ends are counted already.
    return 0 if at < 0 else lines_before + piece[1 : at + 1].count(b"\n") + 1


def _headers(
    scan: _Scan, wanted: str, notes: Notes, known: Callable[[list[str]], list[str] | None]
) -> list[str] | None:
    if scan.has_nul or scan.first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        note_encoding(notes, "binary data or UTF-16")
        return None
    try:
        line = scan.first.decode("utf-8")
    except UnicodeDecodeError:
        note_encoding(notes, "another encoding")
        return None
    if line.startswith("\ufeff"):
        note_encoding(notes, BYTE_ORDER_MARK)
    headers = _split(line.removeprefix("\ufeff"))
    if not any(headers):
        notes.stop(
            "missing-header",
            "the file is empty.",
            "Its first line must name the columns.",
            f"Write the line {wanted}, or remove the file.",
            1,
        )
        return None
    if len(headers) == 1:
        separator = max(_SEPARATORS, key=line.count)
        if separator in line and separator != ",":
            note_separator(notes, separator)
            return None
    return known(headers)


def _split(line: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], strict=True), [])]
    except csv.Error:
        return [line]


def _reject(reject: Reject, notes: Notes) -> None:
    kind, why = {
        "MISSING COLUMNS": ("ragged-row", "the row has too few cells"),
        "TOO MANY COLUMNS": ("ragged-row", "the row has too many cells"),
        "INVALID ENCODING": ("wrong-encoding", "the row is not UTF-8"),
        "UNQUOTED VALUE": ("bad-quotes", "the quotation marks of the row do not match"),
        "LINE SIZE OVER MAXIMUM": ("line-too-long", "the row is too long"),
    }.get(reject.kind, ("bad-row", "the row cannot be split into cells"))
    notes.stop(kind, f"{why}.", f"{reject.detail.splitlines()[0][:200]}.", "Correct the row.", reject.line)


def _uneven(notes: Notes, scan: _Scan) -> None:
    notes.stop(
        "blank-line" if scan.blank else "line-break-in-cell",
        "a line is blank." if scan.blank else "a cell holds a line break.",
        "In a bulk table every line is one row, so that a figure can name the lines it stands on.",
        "Remove it.",
        scan.blank,
    )
