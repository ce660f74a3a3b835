"""Between rooms and the engine: takes columns of plain values, gives a small table to join; takes a question, gives its rows."""

import threading
from array import array
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from importlib import import_module
from itertools import accumulate, count
from typing import Any, cast

import ibis.expr.operations as operations
import ibis.expr.schema as schemas
from ibis.formats.pyarrow import PyArrowTableProxy

# Untyped: the library's own modules do not say which of their names are public.
pa: Any = import_module("pyarrow")

Plain = str | int | Decimal | date | None
_numbers = count(1)
# A connection has one answer open at a time: who asks from several threads takes turns.
one_at_a_time = threading.RLock()


def small_table(columns: Mapping[str, tuple[str, Sequence[Plain]]]) -> Any:
    """Return a table of the engine from columns `name: (type, values)`; types are `text`, `int`, `date`, `decimal(p, s)`.

    Raises ValueError where a number does not fit its type exactly. Meant for reference rows (prices, factors), not for bulk.
    """
    arrays = [_texts(values).cast(_arrow_type(kind)) for kind, values in columns.values()]
    data = pa.Table.from_arrays(arrays, names=list(columns))
    # Not through `ibis.memtable`: that loads pandas, which takes longer than a whole run on a small system.
    memory = operations.InMemoryTable(
        name=f"small_{next(_numbers)}", schema=schemas.Schema.from_pyarrow(data.schema), data=PyArrowTableProxy(data)
    )
    return cast(Any, memory).to_expr()


def rows_of(question: Any) -> Iterator[dict[str, Any]]:
    """Run a question where its tables live and give its rows: whole numbers as int, decimals exact, days as date."""
    backend = question.get_backend()
    if backend.name != "duckdb":
        yield from question.to_pyarrow().to_pylist()
        return
    # The cursor and not `to_pyarrow`, for the same reason: pandas is not loaded.
    with one_at_a_time:
        backend._run_pre_execute_hooks(question)
        found = backend.raw_sql(backend.compile(question)).fetchall()
    names = question.columns
    yield from (dict(zip(names, row, strict=True)) for row in found)


def _arrow_type(kind: str) -> Any:
    if kind.startswith("decimal"):
        digits, places = kind.removeprefix("decimal(").removesuffix(")").split(",")
        return pa.decimal128(int(digits), int(places))
    return {"text": pa.utf8(), "int": pa.int64(), "date": pa.date32()}[kind]


def _texts(values: Sequence[Plain]) -> Any:
    written = [None if value is None else _text(value).encode() for value in values]
    offsets = array("i", accumulate((len(text or b"") for text in written), initial=0))
    present = bytearray((len(written) + 7) // 8)
    for place, text in enumerate(written):
        if text is not None:
            present[place >> 3] |= 1 << (place & 7)
    buffers = [
        pa.py_buffer(bytes(present)),
        pa.py_buffer(offsets),
        pa.py_buffer(b"".join(text or b"" for text in written)),
    ]
    return pa.Array.from_buffers(pa.utf8(), len(written), buffers)


def _text(value: Plain) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)
