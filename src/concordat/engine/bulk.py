"""Bulk files as tables: takes CSV or Parquet files of any length, gives tables that keep each row's line, `file_line`."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from concordat.engine.duckdb import backend, literal, raw, workshop

FILE_LINE = "file_line"
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that could not be split into cells: its line (header is 1), the engine's stable word for it, and its detail."""

    line: int
    kind: str
    detail: str


@dataclass(frozen=True, slots=True)
class ParquetShape:
    """What a Parquet file says of itself before any row is read: rows and bytes when unpacked."""

    rows: int
    unpacked_bytes: int


def csv_as_text(
    connection: Any, path: Path, headers: Sequence[str], *, separator: str, packed: bool, most_rejects: int
) -> tuple[Any, int, tuple[Reject, ...]]:
    """Return the rows of a CSV file as a table of text with `file_line`, their number, and the rows that were refused.

    The file is read once, in bounded memory, into a temporary Parquet file. Lines are numbered from 2, one row a line:
    the caller checks that no row spans several. Raises EngineError where the file cannot be read at all.
    """
    bare = raw(connection)
    columns = ", ".join(f"'{header.replace(chr(39), chr(39) * 2)}': 'VARCHAR'" for header in headers)
    number = next(_numbers)
    rejects, scans = f"rejects_{number}", f"scans_{number}"
    target = workshop() / f"text_{number}.parquet"
    source = (
        f"read_csv({literal(path)}, auto_detect=false, header=false, skip=1, columns={{{columns}}}, "
        f"delim='{separator}', quote='\"', escape='\"', nullstr='', max_line_size=1048576, "
        f"compression='{'gzip' if packed else 'none'}', encoding='utf-8', store_rejects=true, "
        f"rejects_table='{rejects}', rejects_scan='{scans}', rejects_limit={most_rejects})"
    )
    bare.execute(
        f"copy (select *, row_number() over () + 1 as {FILE_LINE} from {source}) to {_target(target)} (format parquet)"  # noqa: S608  # every part is quoted above
    )
    refused = bare.execute(
        f"select distinct line, error_type::varchar, error_message from {rejects} order by line"  # noqa: S608
    ).fetchall()
    table = connection.read_parquet(_pattern(target), table_name=f"text_{number}", hive_partitioning=False)
    ((rows,),) = bare.execute(f"select count(*) from {literal(target)}").fetchall()  # noqa: S608
    return table, int(rows), tuple(Reject(*row) for row in refused)


def parquet_shape(connection: Any, path: Path) -> ParquetShape:
    """Return what a Parquet file says of its size; raises EngineError where it is no Parquet file."""
    found = raw(connection).execute(
        "select (select sum(num_rows) from parquet_file_metadata($path)), "
        "(select sum(total_uncompressed_size) from parquet_metadata($path))",
        {"path": _pattern(path)},
    )
    # Every row is fetched: a result left open would bar the connection.
    ((rows, unpacked),) = found.fetchall()
    return ParquetShape(int(rows or 0), int(unpacked or 0))


def parquet_as_is(connection: Any, path: Path) -> Any:
    """Return a Parquet file as a table with `file_line`, its rows numbered from 1; raises EngineError where it cannot be."""
    table = connection.read_parquet(
        _pattern(path), table_name=f"parquet_{next(_numbers)}", file_row_number=True, hive_partitioning=False
    )
    return table.mutate(**{FILE_LINE: table.file_row_number.cast("int64") + 1}).drop("file_row_number")


def keep(connection: Any, name: str, expression: Any) -> Any:
    """Run an expression once and return its rows as a table backed by a temporary Parquet file, in the same order."""
    number = next(_numbers)
    target = workshop() / f"{name}_{number}.parquet"
    connection.to_parquet(expression, target)
    return connection.read_parquet(_pattern(target), table_name=f"{name}_{number}", hive_partitioning=False)


def parquet_of(name: str, expression: Any) -> Path:
    """Write the rows of an expression to a temporary Parquet file that another engine can read, and return its path."""
    target = workshop() / f"{name}_{next(_numbers)}_moved.parquet"
    write_parquet(expression, target)
    return target


def write_csv(expression: Any, path: Path) -> None:
    """Write the rows of an expression of text columns as CSV with a header, in its order, line ends as on Unix."""
    backend(expression).to_csv(expression, path, header=True)


def write_parquet(expression: Any, path: Path) -> None:
    """Write the rows of an expression as Parquet, in its order."""
    backend(expression).to_parquet(expression, path, compression="zstd")


def _pattern(path: Path) -> str:
    return literal(path)[1:-1].replace("''", "'")


def _target(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
