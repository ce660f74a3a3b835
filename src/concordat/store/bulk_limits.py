"""The limits of bulk tables: takes nothing, gives sizes beyond which a file is refused; rows are many, cells are short."""

from concordat.sources.reading import Limits

MEBIBYTE = 1024 * 1024
BULK_LIMITS = Limits(file_bytes=1900 * MEBIBYTE, unpacked_bytes=8 * 1024 * MEBIBYTE, rows=500_000_000)
ROWS_PER_BYTE = 50
SHOWN = BULK_LIMITS.findings_of_a_kind
