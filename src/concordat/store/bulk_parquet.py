"""Reads a bulk Parquet file: takes its path, gives a table whose rows know their number, or findings."""

from pathlib import Path
from typing import Any

from concordat.engine.bulk import FILE_LINE, parquet_as_is, parquet_shape
from concordat.engine.duckdb import EngineError, shared
from concordat.sources.reading import Notes
from concordat.store.bulk_limits import BULK_LIMITS, ROWS_PER_BYTE
from concordat.store.sheet import check_headers


def read_parquet(path: Path, kind: type[Any], notes: Notes) -> Any:
    """Return the file as a table with `file_line`, or None with findings."""
    try:
        shape = parquet_shape(shared(), path)
        size = path.stat().st_size
        if shape.unpacked_bytes > BULK_LIMITS.unpacked_bytes or shape.rows > min(
            BULK_LIMITS.rows, max(size * ROWS_PER_BYTE, 1_000_000)
        ):
            notes.stop(
                "file-too-large",
                f"the file unpacks to {shape.rows:,} rows and {shape.unpacked_bytes:,} bytes from {size:,} bytes.",
                "It would fill the memory or keep the engine busy for hours; it is packed to look small.",
                "Check that it is the file you mean.",
            )
            return None
        table = parquet_as_is(shared(), path)
    except EngineError as error:
        notes.stop(
            "unreadable-file",
            "the file cannot be read as Parquet.",
            f"{(str(error).splitlines() or ['No detail'])[0][:300]}.",
            "It is cut off, damaged or something else; write it again.",
        )
        return None
    headers = [name for name in table.columns if name != FILE_LINE]
    return table if check_headers(notes, kind, headers, 0) else None
