"""Groups of a table: takes a table and the names of columns, gives which group each row belongs to, and one row for each group."""

from collections.abc import Sequence
from typing import Any

import narwhals as nw
import numpy as np

from concordat.kernel.finding import Finding, Place, Refused
from concordat.watch.groups import Groups, one_group

_ROW, _GROUP = "concordat row", "concordat group"


def factorised(frame: nw.DataFrame[Any], by: Sequence[str]) -> tuple[Groups, nw.DataFrame[Any] | None]:
    """Return the groups in the order in which they first come, and their table; without columns all rows are one group.

    Raises Refused where a row does not say to which group it belongs.
    """
    if not by:
        return one_group(len(frame)), None
    if wrong := tuple(_without_label(name) for name in by if frame[name].is_null().any()):
        raise Refused(wrong)
    keys = nw.maybe_reset_index(frame.select(*by).unique(maintain_order=True))
    joined = frame.select(*by).with_row_index(_ROW).join(keys.with_row_index(_GROUP), on=list(by), how="left")
    codes = joined.sort(_ROW)[_GROUP].to_numpy().astype(np.intp)
    return Groups(codes, len(keys)), keys


def _without_label(name: str) -> Finding:
    what = f"Column {name} is empty in a row."
    why = "The row would belong to no group, and be dropped."
    return Finding("missing-value", what, why, "Fill it in, or leave such rows out first.", Place(field=name))
