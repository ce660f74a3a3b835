"""Says where a record comes from: takes a read file, its publisher and a line, gives the text of a record's `source`."""

from typing import Any

from concordat.sources.reading.read import Read

HASH_SHOWN = 12


def source_of(read: Read[Any], publisher: str, line: int = 0) -> str:
    """Return file, line (none for a sum of several), publisher and the first digits of the SHA-256 of the file."""
    place = f"{read.file}, line {line}" if line else read.file
    return f"{place} ({publisher}, SHA-256 {read.sha256[:HASH_SHOWN]})"
