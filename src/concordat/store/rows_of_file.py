"""Reads one file of rows outside any system folder: takes its path and a class of rows, gives them, or every finding."""

from pathlib import Path
from typing import Any

from concordat.kernel.finding import Finding
from concordat.store.bulk_read import read_table
from concordat.store.documents import DocumentReader
from concordat.store.record_file import read_record_file


def records_in(path: Path, kind: type[Any]) -> tuple[tuple[Any, ...], tuple[Finding, ...]]:
    """Return the records of a CSV file with the columns of `kind`, and what is wrong with it; never raises."""
    own = type(kind.__name__, (kind,), {"FILE": path.name, "__slots__": ()})
    file = read_record_file(path.parent, own, DocumentReader(path.parent))
    return tuple(file.records), file.findings


def table_in(path: Path, kind: type[Any]) -> tuple[Any, tuple[Finding, ...]]:
    """Return a CSV or Parquet file of any length as a table with `file_line`, None where it cannot be, and the findings."""
    return read_table(path, kind)
