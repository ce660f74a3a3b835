"""Writes a bulk table: takes an engine table, gives a CSV or Parquet file with its columns in order and its rows as they were."""

from pathlib import Path
from typing import Any

import ibis

from concordat.engine.bulk import FILE_LINE, write_csv, write_parquet
from concordat.store.bulk_columns import BULK_TYPES, FORMULA, GUARDED, HARMLESS
from concordat.store.columns import Column, columns_of


def write_bulk(expression: Any, kind: type[Any], path: Path) -> None:
    """Write the columns of the record class, in the order of `file_line` where the table has it, in bounded memory."""
    ordered = expression.order_by(FILE_LINE) if FILE_LINE in expression.columns else expression
    columns = [column for column in columns_of(kind) if column.field in expression.columns]
    if path.suffix == ".parquet":
        typed = {column.header: ordered[column.field].cast(BULK_TYPES[column.cell.name]) for column in columns}
        write_parquet(ordered.select(**typed), path)
    else:
        write_csv(ordered.select(**{column.header: _cell(ordered[column.field], column) for column in columns}), path)


def _cell(values: Any, column: Column) -> Any:
    kind = column.cell.name
    if kind == "yes/no":
        return ibis.ifelse(values, "yes", "no")
    if kind in ("text", "choice"):
        risky = (values.re_search(FORMULA) & ~values.re_search(HARMLESS)) | values.re_search(GUARDED)
        return ibis.ifelse(values == "", ibis.null("string"), ibis.ifelse(risky, ibis.literal("'") + values, values))
    return values.cast("string")
