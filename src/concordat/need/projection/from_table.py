"""Baseline activity from a table: takes a table of Polars, pandas, Arrow or DuckDB and the names of its columns, gives cells."""

from collections.abc import Iterator, Sequence
from typing import Any

import narwhals as nw
import numpy as np

from concordat.kernel.finding import Finding, Refused
from concordat.kernel.wrong_given import bad
from concordat.need.projection.cells import NO_STAY, Cells, cells_of


def cells_from_table(
    table: Any, count: str, columns: Sequence[str], age: str = "", sex: str = "", nights: str = ""
) -> Cells:
    """Return the rows of a table as cells; blank nights are no admission.

    Raises Refused for columns that are not there, blank values elsewhere, and counts, ages or nights below nought.
    """
    wanted = [name for name in (count, age, sex, nights, *columns) if name]
    frame = nw.from_native(table)
    rows = frame.collect() if isinstance(frame, nw.LazyFrame) else frame
    wrong = tuple(_findings(rows, wanted, count, age, nights))
    if wrong:
        raise Refused(wrong)
    stay = rows[nights].fill_null(NO_STAY).to_numpy() if nights else None
    return cells_of(
        {name: rows[name].to_numpy().astype(str) for name in columns},
        rows[count].to_numpy().astype(float),
        rows[age].to_numpy() if age else None,
        rows[sex].to_numpy().astype(str) if sex else None,
        stay,
    )


def _findings(rows: Any, wanted: Sequence[str], count: str, age: str, nights: str) -> Iterator[Finding]:
    missing = [name for name in wanted if name not in rows.columns]
    if missing:
        yield bad(", ".join(missing), f"is no column; there are {', '.join(rows.columns)}", "missing-field")
        return
    if not len(rows):
        yield bad(count, "has no row", "missing-field")
    for name in wanted:
        blank = int(rows[name].is_null().sum())
        if blank and name != nights:
            yield bad(name, f"is blank in {blank} rows", "missing-field")
    for name in (count, age, nights):
        below = int(np.sum(rows[name].drop_nulls().to_numpy() < 0)) if name else 0
        if below:
            yield bad(name, f"is below nought in {below} rows", "negative-number")
