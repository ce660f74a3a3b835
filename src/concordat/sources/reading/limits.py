"""The limits of reading: takes nothing, gives named sizes beyond which a file is refused instead of filling the memory."""

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How large a file may be before it is refused.

    `file_bytes` on disk, `unpacked_bytes` after decompression, `json_bytes` and `workbook_bytes` for files that have to
    be held whole, `workbook_cells` in the rectangle a sheet spans, `line_characters` in one line, `rows`, `columns`, and
    `findings_of_a_kind` shown one by one before the rest is counted.
    """

    file_bytes: int = 512 * MEBIBYTE
    unpacked_bytes: int = 512 * MEBIBYTE
    json_bytes: int = 64 * MEBIBYTE
    workbook_bytes: int = 256 * MEBIBYTE
    workbook_cells: int = 10_000_000
    line_characters: int = MEBIBYTE
    rows: int = 2_000_000
    columns: int = 2_000
    findings_of_a_kind: int = 50


LIMITS = Limits()
