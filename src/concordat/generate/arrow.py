"""Arrow and its Parquet writer, untyped: the library's own modules do not say which of their names are public."""

from importlib import import_module
from typing import Any

pa: Any = import_module("pyarrow")
pq: Any = import_module("pyarrow.parquet")
