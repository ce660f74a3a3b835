"""Ibis over Spark: takes the questions Ibis asks, gives their rows through Arrow, so that no number passes through pandas.

Ibis hands small tables over and takes answers back as pandas frames, in which whole numbers beside an empty cell become
binary fractions. Spark takes and gives Arrow tables itself, in which every value stays what it is.
"""

from typing import Any

import ibis.expr.operations as ops
from ibis.backends.pyspark import Backend as PySparkBackend
from ibis.formats.pyarrow import PyArrowData


class Backend(PySparkBackend):
    """An Ibis connection to Spark whose tables go in and out exactly."""

    def _register_in_memory_table(self, op: ops.InMemoryTable) -> None:
        self._session.createDataFrame(op.data.to_pyarrow(op.schema)).createOrReplaceTempView(op.name)

    def to_pyarrow(self, expr: Any, /, *, params: Any = None, limit: Any = None, **options: Any) -> Any:
        """Return the rows of an expression."""
        self._run_pre_execute_hooks(expr)
        table = expr.as_table()
        found = self._session.sql(self.compile(table, params=params, limit=limit, **options)).toArrow()
        return expr.__pyarrow_result__(PyArrowData.convert_table(found, table.schema()))
