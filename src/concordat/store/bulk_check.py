"""Checks a bulk table in the engine: takes a table of text or typed columns, gives it typed, with a finding per bad cell."""

from collections.abc import Mapping, Sequence
from typing import Any

from concordat.engine.bulk import FILE_LINE, keep
from concordat.engine.duckdb import EngineError, shared
from concordat.sources.reading import Notes
from concordat.store.bulk_columns import BULK_TYPES, as_written, is_bad, typed
from concordat.store.bulk_limits import SHOWN
from concordat.store.cells import BadCell, nearest
from concordat.store.codec import finding_for
from concordat.store.columns import Column, columns_of
from concordat.store.kinds import bulk_name, refers
from concordat.store.record_file import RecordFile
from concordat.store.references import known_codes, note_unknown

Files = Mapping[str, RecordFile]


def check(table: Any, kind: type[Any], notes: Notes, files: Files) -> Any:
    """Return the table with its columns in their own types and `file_line`, or None where a cell cannot be read.

    Every pass runs in the engine; only the first bad cells of a column come out.
    """
    columns = columns_of(kind)
    guarded = not notes.file.endswith(".parquet")
    try:
        there = [column for column in columns if column.header in table.columns]
        for column, number in zip(there, _bad_cells(table, there, guarded), strict=True):
            if number:
                _show_bad(table.filter(is_bad(table, column, guarded=guarded)), column, number, notes)
        if notes.stopped:
            return None
        fields = {column.field: typed(table, column, guarded=guarded) for column in columns}
        clean = table.select(**fields, **{FILE_LINE: table[FILE_LINE]})
        kept = keep(shared(), bulk_name(kind), clean)
        for field, targets in refers(kind).items():
            if all(files[target].usable for target in targets):
                _check_reference(kept, field, targets, files, notes)
    except EngineError as error:
        notes.stop(
            "unreadable-file",
            "the table cannot be read to its end.",
            f"{(str(error).splitlines() or ['No detail'])[0][:300]}.",
            "It is cut off or damaged; write it again.",
        )
        return None
    return None if notes.stopped else kept


def _bad_cells(table: Any, columns: Sequence[Column], guarded: bool) -> list[int]:
    """Count the bad cells of every column in one pass."""
    counts = {f"column_{at}": is_bad(table, column, guarded=guarded).sum() for at, column in enumerate(columns)}
    (row,) = table.aggregate(**counts).to_pyarrow().to_pylist()
    return [row[name] or 0 for name in counts]


def _show_bad(bad: Any, column: Column, number: int, notes: Notes) -> None:
    shown = bad.select(line=bad[FILE_LINE], cell=as_written(bad[column.header])).order_by("line").limit(SHOWN)
    rows = shown.to_pyarrow().to_pylist()
    for row in rows:
        cell = row["cell"] or ""
        notes.take(finding_for((column, _fault(column, cell), cell), notes.file, row["line"]))
    if number > len(rows):
        notes.stop(
            "bad-column",
            f"{number - len(rows):,} more cells of {column.header} cannot be read.",
            f"Only the first {SHOWN} are shown one by one.",
            "Correct those shown and read the file again.",
            0,
            column.header,
        )


def _fault(column: Column, cell: str) -> BadCell:
    if not cell:
        return BadCell("missing-value", "Every row needs one.", f"Give {column.cell.says}.")
    try:
        column.cell.read(cell)
    except BadCell as bad:
        return bad
    return BadCell(
        "bad-number", f"A bulk table cannot hold it exactly as {BULK_TYPES[column.cell.name]}.", "Shorten it."
    )


def _check_reference(table: Any, field: str, targets: tuple[str, ...], files: Files, notes: Notes) -> None:
    known = known_codes(targets, files)
    named = table.group_by(code=table[field]).aggregate(line=table[FILE_LINE].min(), rows=table.count())
    given = [row for row in named.order_by("line").to_pyarrow().to_pylist() if row["code"] not in known and row["code"]]
    for row in given:
        advice = nearest(row["code"], known)
        more = f" ({row['rows']:,} rows in all)" if row["rows"] > 1 else ""
        note_unknown(notes, field.rstrip("_"), row["code"] + more, row["line"], targets, advice)
