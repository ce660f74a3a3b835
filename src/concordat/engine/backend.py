"""Ibis over the DuckDB in use: takes the questions Ibis asks, gives the answers in the words that DuckDB 2 still has.

Ibis 12 asks for shapes and batches through calls that DuckDB has deprecated and removed; its next release no longer does
(ibis-project/ibis, pull request 12001), and then this file can go.
"""

from typing import Any

import ibis.expr.schema as sch
import pyarrow
from ibis.backends.duckdb import Backend as DuckDBBackend

from concordat.kernel.engine_rows import one_at_a_time


class Backend(DuckDBBackend):
    """An Ibis connection to DuckDB, with the three answers that would fail given by plain queries."""

    def get_schema(self, table_name: str, *, catalog: str | None = None, database: str | None = None) -> sch.Schema:
        """Return the columns of a table; raises EngineError where there is none."""
        parts = [part for part in (catalog, database, table_name) if part]
        name = ".".join('"' + part.replace('"', '""') + '"' for part in parts)
        return self._get_schema_using_query(f"select * from {name}")  # noqa: S608  # the name is quoted

    def _get_schema_using_query(self, query: str) -> sch.Schema:
        described = self.con.execute(f"describe {query}").fetchall()
        types = self.compiler.type_mapper
        return sch.schema({row[0]: types.from_string(row[1], nullable=row[2] == "YES") for row in described})

    def to_pyarrow(self, expr: Any, /, **options: Any) -> Any:
        """Return the rows of an expression, asked for in turn."""
        with one_at_a_time:
            return super().to_pyarrow(expr, **options)

    def to_pyarrow_batches(self, expr: Any, /, *, chunk_size: int = 1_000_000, **options: Any) -> Any:
        """Return the rows of an expression as a stream of batches of at most `chunk_size` rows."""
        reader = self._to_duckdb_relation(
            expr, params=options.get("params"), limit=options.get("limit")
        ).to_arrow_reader(chunk_size)
        schema = expr.as_table().schema().to_pyarrow()
        batches = (batch.cast(schema) for batch in reader)
        arrow: Any = pyarrow
        return arrow.ipc.RecordBatchReader.from_batches(schema, batches)
