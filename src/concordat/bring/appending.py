"""Appends records to a file of a system folder: takes its bytes and records, gives the bytes with rows after the last."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from concordat.store.codec import by_header
from concordat.store.columns import columns_of
from concordat.store.csv_text import csv_text
from concordat.store.encode import header
from concordat.store.sheet import read_sheet


def appended(folder: Path, kind: type[Any], records: Sequence[Any]) -> bytes:
    """Return the file of a record class with rows for `records` after its last; what stands in it stays byte for byte.

    Columns stay in the file's own order and line ends as it has them. A file that is not there yet gets its header. Where
    the records fill a column that the file lacks, it is added at the right, empty in the rows that are there.
    """
    path = folder / kind.FILE
    rows = [by_header(kind, record) for record in records]
    if not path.exists():
        return (header(kind) + csv_text(tuple(row.values()) for row in rows)).encode("utf-8")
    content = path.read_bytes()
    headers = read_sheet(folder, kind).headers
    lacking = lacked(kind, headers, records)
    content = widened(content, lacking)
    end = b"\r\n" if b"\r\n" in content else b"\n"
    text = b"".join(
        csv_text([[row[name] for name in (*headers, *lacking)]]).encode("utf-8").removesuffix(b"\n") + end
        for row in rows
    )
    return content + (b"" if content.endswith((b"\n", b"\r")) else end) + text


def lacked(kind: type[Any], headers: Sequence[str], records: Sequence[Any]) -> tuple[str, ...]:
    """Return the columns that a file lacks and a record fills with more than what a missing column means."""
    absent = [column for column in columns_of(kind) if column.header not in headers]
    return tuple(
        column.header for column in absent if any(getattr(record, column.field) != column.empty for record in records)
    )


def widened(content: bytes, columns: Sequence[str]) -> bytes:
    """Return CSV with these columns at the right: their names in the first row, empty cells in every other."""
    if not columns:
        return content
    rows = _rows(content)
    names = b"," + ",".join(columns).encode("utf-8")
    return b"".join(
        row + (names if number == 0 else b"," * len(columns) if row.strip() else b"") + end
        for number, (row, end) in enumerate(rows)
    )


def _rows(content: bytes) -> list[tuple[bytes, bytes]]:
    """Return each row with its line end; a line end between quotation marks belongs to its cell."""
    rows: list[tuple[bytes, bytes]] = []
    begun = b""
    for line in content.splitlines(keepends=True):
        begun += line
        if begun.count(b'"') % 2 == 0:
            row = begun.rstrip(b"\r\n")
            rows.append((row, begun[len(row) :]))
            begun = b""
    return rows if not begun else [*rows, (begun, b"")]
