"""One table in every library that statistics take: Polars, pandas, Arrow and DuckDB, and each of them back as columns of plain values."""

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import narwhals as nw
import pandas
import polars
import pyarrow

MAKERS = {
    "polars": polars.DataFrame,
    "polars lazy": polars.LazyFrame,
    "pandas": pandas.DataFrame,
    "arrow": pyarrow.table,
    "duckdb": lambda content: duckdb.from_arrow(pyarrow.table(content)),
}


def read(table: Any) -> Mapping[str, Sequence[Any]]:
    """Return the columns of a table of any library; no value is None."""
    frame = nw.from_native(table)
    eager = frame.collect() if isinstance(frame, nw.LazyFrame) else frame
    columns = {name: eager[name].to_list() for name in eager.columns}
    return {name: [None if one != one else one for one in values] for name, values in columns.items()}
